// A word in passing: it was written down, the printer is out of paper. It goes by itself and asks for nothing; it may
// offer to take back what was just done.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "ui/frame.h"
#include "ui/widgets/accent.h"

namespace ui {

// How long it stays: one look; longer while it offers something.
inline constexpr std::int64_t toast_stays_ms = 4000, toast_with_action_stays_ms = 12000;

struct Toast {
    std::string_view name;
    std::string_view icon;
    Accent look = accent::done;
    std::string words;
    std::string action = {};  // Empty: none.
    std::string_view action_icon = {};
};

float toast_height(const Frame& frame, float width, const Toast& toast);
// True when its action was tapped.
bool toast(Frame& frame, const Rect& box, const Toast& toast);

}  // namespace ui
