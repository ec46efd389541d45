// A calm strip over the boards while the ledger does not hold: what is read here is right, points have to wait.
#pragma once

#include "ui/frame.h"

namespace ui {

// Draws it at the top of `place` and cuts that off; nothing as long as all is well.
void records_banner(Frame& frame, Rect& place);

}  // namespace ui
