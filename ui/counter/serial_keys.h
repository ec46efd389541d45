// Keys for the serial of a paper coupon: the letters and digits that are on one, and none that looks like another.
#pragma once

#include <string>

#include "ui/frame.h"

namespace ui {

inline constexpr std::size_t serial_letters = 10;

// Draws what was typed above the keys; true: it changed.
bool serial_keys(Frame& frame, Rect place, std::string& serial);

}  // namespace ui
