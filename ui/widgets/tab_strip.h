// Boards side by side: one well in the action area, the chosen one filled.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "ui/frame.h"

namespace ui {

struct Tab {
    std::string_view icon;
    std::string words;
};

float tab_strip_height(const Frame& frame, float width, std::span<const Tab> tabs);
// Which tab was tapped now, or -1. Cuts nothing; `box` is the whole well.
int tab_strip(Frame& frame, const Rect& box, std::string_view name, std::span<const Tab> tabs, int chosen);

}  // namespace ui
