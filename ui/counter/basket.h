// What staff have put together for the customer, before it is asked of the desk. Kept by the screen; a new customer
// has an empty one.
#pragma once

#include <cstdint>
#include <vector>

#include "kiosk/model/goods.h"
#include "kiosk/model/redemption.h"

namespace ui {

class CounterBasket {
public:
    void add(const kiosk::Goods& goods, int pieces);
    void clear() { lines_.clear(); }
    bool empty() const { return lines_.empty(); }
    const std::vector<kiosk::BasketLine>& lines() const { return lines_; }
    std::int32_t pieces_of(kiosk::GoodsId goods) const;
    kiosk::Points total() const;
    kiosk::Basket asked() const;

private:
    std::vector<kiosk::BasketLine> lines_;
};

}  // namespace ui
