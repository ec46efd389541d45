// Somebody's words: in the village's own hand, between paper-cut corners, with who said them.
#pragma once

#include <string_view>

#include "ui/frame.h"

namespace ui {

float quote_height(const Frame& frame, float width, std::string_view words, std::string_view who);
// Breaks after a comma where it can; `who` may be empty.
void quote(Frame& frame, const Rect& box, std::string_view words, std::string_view who);

}  // namespace ui
