// What the explorer's finger rests on, or what was picked: an indigo ring one millimetre off the edge.
#pragma once

#include "ui/paint.h"

namespace ui {

void focus_ring(const Paint& paint, const Rect& box);

}  // namespace ui
