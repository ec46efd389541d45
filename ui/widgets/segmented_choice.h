// One of a few: each a framed place, the chosen one filled, with a heavier frame and a check mark. For answers within a
// page; boards side by side are tabs (tab_strip.h).
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "ui/frame.h"

namespace ui {

struct Choice {
    std::string words;
    std::string_view icon = {};
    bool off = false;
};

float segmented_choice_height(const Frame& frame);
// Which was tapped now, or -1. `chosen` -1: none yet.
int segmented_choice(Frame& frame, const Rect& box, std::string_view name, std::span<const Choice> choices, int chosen);

}  // namespace ui
