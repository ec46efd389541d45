// What stands above the bottom bar while a page is read aloud: which sentence is heard, pause, back, on, slower,
// faster.
#pragma once

#include "ui/frame.h"
#include "ui/reading.h"

namespace ui {

float reading_panel_height(const Frame& frame);
// Does at once what was tapped.
void reading_panel(Frame& frame, const Rect& box, Reading& reading);

}  // namespace ui
