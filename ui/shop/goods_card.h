// Goods of the points shop as a card: a picture, what it is, what it costs, and whether it can be had.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "ui/frame.h"

namespace ui {

// Whether somebody can have one: without a visit only the shelf is asked.
enum class Reach : std::uint8_t { theirs, lacking, gone };

Reach reach_of(const kiosk::Goods& goods, const kiosk::Visit* visit);
// A bag of salt; the name alone where the unit has no word.
std::string one_of(const Frame& frame, const kiosk::Goods& goods);
// Two bags.
std::string pieces_of(const Frame& frame, std::int64_t n, const std::string& unit);
// What the chip says: how many are left, how many points are short, or that there are none.
std::string reach_words(const Frame& frame, const kiosk::Goods& goods, const kiosk::Visit* visit);

// The staff's picture, else a bag, a box or a jar with the first character of its name; at least 25 mm
// high.
void goods_picture(Frame& frame, const Rect& place, const kiosk::Goods& goods, bool faint = false);

// All cards of a shelf are of one size: as high as the longest words among them need.
struct GoodsCardPlan {
    float width = 0, height = 0;
    int name_lines = 1;
    bool stacked = false;  // The chip stands below the price.
};

GoodsCardPlan plan_goods_cards(const Frame& frame, float width);
// True when it was tapped.
bool goods_card(Frame& frame, const Rect& box, const kiosk::Goods& goods, const GoodsCardPlan& plan);

}  // namespace ui
