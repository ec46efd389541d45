// What a try with a PIN came to, in one line above the pad.
#pragma once

#include <string>

#include "kiosk/model/pin_answer.h"
#include "ui/frame.h"

namespace ui {

// Empty for a right one.
std::string pin_words(const Frame& frame, const kiosk::PinAnswer& answer);
// Why the pad rests; empty: it may be typed on. The page changes by itself when it may.
std::string gate_words(Frame& frame, const kiosk::PinGate& gate);
// Why this PIN will not do.
std::string too_easy_words(const Frame& frame, kiosk::PinFault fault);

}  // namespace ui
