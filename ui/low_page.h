// The page brought down for whoever sits: in a wheelchair, on a stool, or small.
//
// On an upright display the page is laid out in its lower part and the hills stand above it, so that everything that
// can be touched lies in the lower 45 % (interface.md, "Orientation and places"). A display on its side stands on a
// counter and is reached sitting as it is.
#pragma once

#include "ui/paint.h"

namespace ui {

// Where bars and content stand.
Rect low_page(const Rect& screen);
// What stands above the page.
void draw_above_low_page(const Paint& paint, const Rect& screen);

}  // namespace ui
