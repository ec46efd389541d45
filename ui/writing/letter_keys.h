// The 26 letters as on every keyboard, the mark that divides syllables, and a key that takes one back.
#pragma once

#include <optional>
#include <string_view>

#include "ui/frame.h"

namespace ui {

constexpr char erase_letter = '\b';

// Which was tapped now: a to z, ', or erase_letter. The rows share the height of the place.
std::optional<char> letter_keys(Frame& frame, const Rect& place, std::string_view name);

}  // namespace ui
