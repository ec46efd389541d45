// Goods as a key of the counter: their picture as in the shop, name, price, what is left, how many are taken.
#pragma once

#include "kiosk/model/goods.h"
#include "ui/frame.h"

namespace ui {

float goods_key_height(const Frame& frame);
// True: one more of it. taken: pieces in the basket.
bool goods_key(Frame& frame, const Rect& box, const kiosk::Goods& goods, std::int32_t taken);

}  // namespace ui
