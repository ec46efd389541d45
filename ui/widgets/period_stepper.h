// A month with an arrow to the one before and the one after, at the right of a heading.
#pragma once

#include <string_view>

#include "ui/frame.h"

namespace ui {

float period_stepper_width(const Frame& frame, std::string_view words);
// Draws at the top right of `place` without cutting. +1: the earlier one was asked for, -1: the later one, 0: neither.
int period_stepper(Frame& frame, const Rect& place, std::string_view words, bool has_earlier, bool has_later);

}  // namespace ui
