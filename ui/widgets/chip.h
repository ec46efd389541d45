// A word in a capsule: a state, a kind, an amount. Not a target.
#pragma once

#include <string_view>

#include "ui/paint.h"
#include "ui/widgets/accent.h"

namespace ui {

struct Chip {
    std::string_view words;
    std::string_view icon = {};  // Empty: none.
    Accent look = accent::plain;
    bool filled = false;  // In the accent's fill instead of its tint.
    bool bold = false;
};

float chip_height(const Paint& paint);
float chip_width(const Paint& paint, const Chip& chip);
// Draws with its left edge at `left_middle`; returns its width.
float chip(const Paint& paint, Point left_middle, const Chip& chip);
// Draws with its right edge at `right_middle`; returns its width.
float chip_to_left(const Paint& paint, Point right_middle, const Chip& chip);
// Draws in the middle of the place; words that are too long for it are shortened.
void chip_centered(const Paint& paint, const Rect& place, const Chip& chip);

}  // namespace ui
