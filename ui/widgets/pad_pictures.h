// The nine things of the picture pad, which everybody can name: house, rice, boat, fish, tree, moon, umbrella, kettle,
// bridge. Polygons, discs and arcs; no picture files.
#pragma once

#include "ui/paint.h"

namespace ui {

inline constexpr int pad_picture_count = 9;

// In English, for tr().
const char* pad_picture_name(int which);
void pad_picture(const Paint& paint, const Rect& box, int which);

}  // namespace ui
