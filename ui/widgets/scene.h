// The picture at the foot of the home screen's stage and of the attract page: sun, hills, gabled houses, water.
#pragma once

#include "ui/frame.h"

namespace ui {

// Where words reach across the sun it has set.
void home_scene(const Paint& paint, const Rect& stage, bool portrait, const Rect& words);
// The whole village at the water, or only the hills behind it.
enum class AttractScene { village, hills };
void attract_scene(const Paint& paint, const Rect& screen, AttractScene scene, float base_y);

}  // namespace ui
