// Says calmly that the office gave a recording of this: "Read to me" plays it. In large letters the sign stands alone.
#pragma once

#include "ui/frame.h"

namespace ui {

float recorded_chip_width(const Frame& frame);
// Draws with its left edge at `left_middle`; returns its width.
float recorded_chip(const Frame& frame, Point left_middle);
// Draws with its right edge at `right_middle`; returns its width.
float recorded_chip_to_left(const Frame& frame, Point right_middle);

}  // namespace ui
