// The surfaces things lie on: a card lighter than the paper, with a shadow one feels rather than sees; in high contrast
// a frame.
#pragma once

#include "ui/paint.h"

namespace ui {

enum class Height { flat, raised };

float corner_radius(const Paint& paint);
void card(const Paint& paint, const Rect& rect, Height height = Height::flat);
// A card whose upper edge glows in honor gold.
void honor_card(const Paint& paint, const Rect& rect);
// A surface in an accent's fill.
void filled_card(const Paint& paint, const Rect& rect, Tone fill, Height height = Height::raised);
// A hairline between two rows of a card.
void hairline(const Paint& paint, float left, float right, float y, Tone tone = Tone::line);

}  // namespace ui
