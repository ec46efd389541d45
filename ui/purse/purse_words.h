// What came of a wish at the household's purse, in words of a villager.
#pragma once

#include "kiosk/model/purse.h"
#include "ui/shop/shop_words.h"

namespace ui {

ShopNotice purse_notice(const Frame& frame, kiosk::PurseSaid said);

}  // namespace ui
