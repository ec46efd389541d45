// What a listener would hear of the screen that stands on the stage, sentence by sentence, without any sound.
#pragma once

#include <string>
#include <vector>

#include "kiosk/command/offscreen.h"

namespace kiosk {

// Presses "Read to me", as a visitor with headphones would. Nothing: this screen is not read. A recording that would be
// played first is named in a line of its own, then comes what the voice would read in its place.
std::vector<std::string> spoken_by(Offscreen& stage, ui::Now now);

}  // namespace kiosk
