// Two voice messages for the demo hall, so that the counter has something to hear: spoken by the hall's own voice.
#pragma once

#include "kiosk/base/error.h"
#include "kiosk/desk/hall.h"

namespace kiosk {

// Without a voice there are none, which is no failure. storage: they could not be kept.
Status leave_demo_voices(Hall& hall, const Moment& now);

}  // namespace kiosk
