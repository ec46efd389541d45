// The slips of the counter: what goes over it with the goods, and what is kept of a day.
#pragma once

#include "kiosk/base/random.h"
#include "kiosk/desk/hall.h"
#include "kiosk/model/receipt.h"
#include "kiosk/model/redemption.h"
#include "kiosk/model/shop.h"

namespace kiosk {

// Of a redemption that was handed over. not_found: nobody lives here under its resident's id.
Result<Receipt> counter_slip(Hall& hall, Random& random, const Redemption& redemption, const std::string& handed_by);

// Of a closed day, for the office's folder.
Result<Receipt> day_close_receipt(Hall& hall, Random& random, const DayClose& close);

}  // namespace kiosk
