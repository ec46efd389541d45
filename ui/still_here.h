// The question before a view closes by itself: how many seconds are left, and one big answer.
#pragma once

#include "ui/frame.h"

namespace ui {

// Draws over everything. Any touch counts as an answer, so there is nothing to decide afterwards.
void still_here(Frame& frame, const Rect& screen);

}  // namespace ui
