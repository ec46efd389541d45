// A PIN from standard input, for the shell: never from the command line, where everybody on the machine could read it.
#pragma once

#include "kiosk/base/error.h"
#include "kiosk/model/pin.h"

namespace kiosk {

// One line of six digits. On a terminal it asks, shows nothing of what is typed, and asks twice; the terminal is left
// as it was, also after an interrupt. What was read is wiped.
// bad_input: not six digits, or not the same twice. device: the terminal would show what is typed.
Result<Pin> typed_pin();

}  // namespace kiosk
