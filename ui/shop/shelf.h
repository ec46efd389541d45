// The shelf of the points shop: goods in a grid that scrolls, with tabs for the kinds of goods there are most of.
//
// With a visit those come first that its points suffice for, the cheapest first; without one they stand as the office
// ordered them, and what is all gone last.
#pragma once

#include <optional>
#include <vector>

#include "ui/scroll.h"
#include "ui/shop/goods_card.h"

namespace ui {

class Shelf {
public:
    // The goods that were tapped now.
    std::optional<kiosk::GoodsId> draw(Frame& frame, Rect place);

private:
    void lay_out(const Frame& frame, float width);
    void choose(const Frame& frame);
    void draw_tabs(Frame& frame, Rect& place);
    std::optional<kiosk::GoodsId> draw_grid(Frame& frame, const Rect& place);

    std::vector<std::string> kinds_;  // At most three.
    std::string chosen_;              // Empty: all.
    std::vector<std::size_t> rows_;   // Places in the boards' goods, in the order shown.
    GoodsCardPlan plan_;
    std::size_t columns_ = 1;
    std::uint64_t laid_out_from_ = 0;
    Scroll scroll_;
};

// Null: no longer on offer.
const kiosk::Goods* find_goods(const kiosk::Boards& boards, kiosk::GoodsId id);

}  // namespace ui
