// The two bars that never change: the village, date and clock above; back, home, text size, language and help below.
#pragma once

#include "ui/frame.h"

namespace ui {

struct BarPlaces {
    Rect top, content, bottom;
};

// Where bars and content stand on this display.
BarPlaces bar_places(const Scale& scale, const Rect& screen);

void top_bar(Frame& frame, const Rect& box);

enum class BarTap { none, back, home, text_size, language, help };
// `at_home`: "back" is switched off and home is marked.
BarTap bottom_bar(Frame& frame, const Rect& box, bool at_home);

}  // namespace ui
