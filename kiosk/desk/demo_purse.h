// The demo village's household purse: two who take part, points in it, and something fetched with them.
#pragma once

#include "kiosk/desk/hall.h"

namespace kiosk {

Status load_demo_purse(Hall& hall, const Moment& now);

}  // namespace kiosk
