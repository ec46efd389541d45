// Fills one triangle within an area: pixels whose centres lie inside; a shared edge belongs to exactly one of two
// neighbours.
#pragma once

#include "ui/raster/primitive.h"

namespace ui::raster {

void fill_triangle(const Surface& surface, const Area& area, const Primitive& triangle);

}  // namespace ui::raster
