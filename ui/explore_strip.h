// What stands above the bottom bar while somebody listens by touch: up, down, leave; and for whoever stands beside them
// how it goes.
#pragma once

#include "ui/explore.h"
#include "ui/frame.h"

namespace ui {

float explore_strip_height(const Frame& frame);
void explore_strip(Frame& frame, const Rect& box, Explore& explore);

}  // namespace ui
