// What stands above the bottom bar while a recording of the office is played: where it is, pause, ten seconds back,
// louder and quieter.
#pragma once

#include "ui/frame.h"
#include "ui/recital.h"

namespace ui {

// As high as the reading panel. louder: -1, 0 or 1, as was tapped; all else is done at once.
void recital_panel(Frame& frame, const Rect& box, Recital& recital, int loudness_now, int& louder);

}  // namespace ui
