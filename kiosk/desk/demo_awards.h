// What waits in the demo village: two large awards in public, one that a second person should look at.
#pragma once

#include "kiosk/desk/hall.h"

namespace kiosk {

// After its staff.
Status load_demo_awards(Hall& hall, const Moment& now);
// What the years' budgets hold, before the first award.
Status load_demo_budgets(Hall& hall);

}  // namespace kiosk
