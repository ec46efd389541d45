// One look of the hall to choose from: a small picture of it in its own colors, its name below, the one that is worn
// now framed and checked.
#pragma once

#include <string>

#include "ui/frame.h"

namespace ui {

struct ThemeSwatch {
    const Palette& theme;
    std::int64_t row = 0;  // Tells it from its neighbours.
    std::string words;
    bool worn = false;
};

// True when tapped.
bool theme_swatch(Frame& frame, const Rect& box, const ThemeSwatch& swatch);

}  // namespace ui
