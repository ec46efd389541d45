// A text that people stand and read: larger than body size, a little air between its paragraphs.
#pragma once

#include <string>

#include "ui/frame.h"

namespace ui {

// Written from the top of the place; returns the height used.
float reading_text(Frame& frame, const Rect& place, const std::string& text);

}  // namespace ui
