// The slip that goes over the counter with the goods: what was given, what it cost, what is left.
#pragma once

#include "kiosk/base/random.h"
#include "kiosk/desk/hall.h"
#include "kiosk/model/receipt.h"
#include "kiosk/model/redemption.h"

namespace kiosk {

// Of a redemption that was handed over. not_found: nobody lives here under its resident's id.
Result<Receipt> counter_slip(Hall& hall, Random& random, const Redemption& redemption, const std::string& handed_by);

}  // namespace kiosk
