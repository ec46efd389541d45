#include "ui/counter/basket.h"

#include <algorithm>

namespace ui {

// Pieces may be negative; a line without any is gone.
void CounterBasket::add(const kiosk::Goods& goods, int pieces) {
    auto line = std::ranges::find(lines_, goods.id, &kiosk::BasketLine::goods);
    if (line == lines_.end()) {
        if (pieces <= 0 || lines_.size() >= kiosk::most_basket_lines) return;
        line = lines_.insert(lines_.end(), {goods.id, 0, goods.price});
    }
    line->shown_price = goods.price;
    line->quantity = std::clamp(line->quantity + pieces, 0, kiosk::most_pieces);
    if (line->quantity == 0) lines_.erase(line);
}

std::int32_t CounterBasket::pieces_of(kiosk::GoodsId goods) const {
    const auto line = std::ranges::find(lines_, goods, &kiosk::BasketLine::goods);
    return line == lines_.end() ? 0 : line->quantity;
}

kiosk::Points CounterBasket::total() const {
    kiosk::Points sum;
    for (const kiosk::BasketLine& line : lines_) sum = sum + kiosk::Points{line.shown_price.value * line.quantity};
    return sum;
}

kiosk::Basket CounterBasket::asked() const {
    kiosk::Basket basket;
    basket.channel = kiosk::Channel::counter;
    basket.lines = lines_;
    return basket;
}

}  // namespace ui
