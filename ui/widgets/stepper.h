// A number with one less and one more: how many umbrellas.
#pragma once

#include <string>
#include <string_view>

#include "ui/frame.h"

namespace ui {

struct Stepper {
    std::string_view name;
    std::string value;
    bool can_less = true, can_more = true;
    std::string limit = {};  // Why it goes no further; beside it.
};

float stepper_height(const Frame& frame);
// Without the words of a limit.
float stepper_width(const Frame& frame, const std::string& value);
// -1, +1, or 0.
int stepper(Frame& frame, const Rect& box, const Stepper& stepper);

}  // namespace ui
