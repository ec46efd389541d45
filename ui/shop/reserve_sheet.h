// "Put one bag aside": one kind of goods, how many, what it leaves of the points, and until when to fetch it. Without a
// visit it only says that the card is wanted.
#pragma once

#include <cstdint>

#include "ui/frame.h"

namespace ui {

class ReserveSheet {
public:
    enum class Tap : std::uint8_t { none, close, next };

    explicit ReserveSheet(kiosk::GoodsId goods) : goods_(goods) {}
    kiosk::GoodsId goods() const { return goods_; }
    std::int32_t quantity() const { return quantity_; }
    // The household's purse pays, not their own points.
    bool of_purse() const { return of_purse_; }
    // Close: also when the goods are no longer on offer.
    Tap draw(Frame& frame);

private:
    void draw_payer(Frame& frame, const Rect& row);
    void draw_words(Frame& frame, Rect place, const kiosk::Goods& goods);
    Tap draw_foot(Frame& frame, Rect row, const kiosk::Goods& goods, bool brief) const;

    kiosk::GoodsId goods_;
    std::int32_t quantity_ = 1;
    bool of_purse_ = false;
};

}  // namespace ui
