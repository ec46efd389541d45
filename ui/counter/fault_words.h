// Why something was not done at the counter, in words a clerk understands, with what to do instead.
#pragma once

#include <string>

#include "ui/frame.h"

namespace ui {

// Empty: nothing to say.
std::string fault_words(const Frame& frame, const kiosk::CounterFault& fault);

// What was done just now; empty: nothing to say.
std::string done_words(const Frame& frame, kiosk::CounterDone done);

}  // namespace ui
