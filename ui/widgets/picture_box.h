// A staff's picture with rounded corners, cropped to its place; a drawn pond while there is none.
#pragma once

#include <string>

#include "ui/frame.h"

namespace ui {

void picture_box(Frame& frame, const Rect& place, const std::string& picture_name);

}  // namespace ui
