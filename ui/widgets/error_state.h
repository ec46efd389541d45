// What stands where something did not work: what it was, that nothing else is harmed, and the one thing to do.
#pragma once

#include <string>
#include <string_view>

#include "ui/frame.h"

namespace ui {

struct ErrorState {
    std::string_view name;
    std::string sentence;
    std::string comfort;
    std::string action;  // Empty: there is nothing a visitor could do.
    std::string_view action_icon = {};
};

// As high as its words need in this width.
float error_state_height(const Frame& frame, float width, const ErrorState& error);
// True when the action was tapped.
bool error_state(Frame& frame, const Rect& place, const ErrorState& error);

}  // namespace ui
