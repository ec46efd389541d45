// The five honor boards side by side, in the action area of each of them.
#pragma once

#include "ui/frame.h"

namespace ui {

enum class HonorTab { commendation, progress, reminder, ranking, plaques };

// Cuts the strip off the bottom of `place` and goes to the board that is tapped.
void honor_tabs(Frame& frame, Rect& place, HonorTab chosen);

}  // namespace ui
