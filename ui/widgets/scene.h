// The picture at the foot of the home screen's stage and of the attract page: sun, hills, gabled houses, water.
#pragma once

#include "ui/frame.h"

namespace ui {

// Where words reach across the sun it has set.
void home_scene(const Paint& paint, const Rect& stage, bool portrait, const Rect& words);
void attract_scene(const Paint& paint, const Rect& screen, bool portrait, float base_y);

}  // namespace ui
