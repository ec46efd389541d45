// A plaque of honor: lacquered wood with gold letters.
#pragma once

#include <string>

#include "ui/frame.h"

namespace ui {

// The words as large as they fit, from most_em_px down.
void plaque_board(Frame& frame, const Rect& box, const kiosk::Plaque& plaque, float most_em_px);
// Who was given it, and when.
std::string plaque_given(const Frame& frame, const kiosk::Plaque& plaque);

}  // namespace ui
