// What one visitor does in the shop, step by step: looks at goods, puts them aside with the PIN (or chooses one first),
// or lets go of what was put aside. One step is open at a time, over the shelf.
#pragma once

#include <optional>

#include "ui/shop/pin_step.h"
#include "ui/shop/reserve_sheet.h"
#include "ui/shop/shop_words.h"

namespace ui {

class Purchase {
public:
    bool open() const { return reserve_ || pin_.open() || letting_go_ || notice_; }
    void look_at(kiosk::GoodsId goods) { reserve_.emplace(goods); }
    void let_go(const kiosk::Redemption& reserved) { letting_go_ = reserved; }
    // Hears what the desk said, draws what is open, asks.
    void draw(Frame& frame);

private:
    void hear(const Frame& frame, const kiosk::ShopAnswer& answer);
    void tell(ShopNotice notice);
    void draw_reserve(Frame& frame);
    void draw_pin(Frame& frame);
    void draw_letting_go(Frame& frame);

    std::optional<ReserveSheet> reserve_;
    PinStep pin_;
    std::optional<kiosk::Redemption> letting_go_;
    std::optional<ShopNotice> notice_;
};

}  // namespace ui
