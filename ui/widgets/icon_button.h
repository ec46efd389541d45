// A button that is only an icon: 20 mm at least, its word known to the robot and the reader.
#pragma once

#include <string>
#include <string_view>

#include "ui/frame.h"

namespace ui {

struct IconButton {
    std::string_view name, icon;
    std::string label;
    bool off = false;  // Nothing to do now: seen, not touched.
};

// True when it was tapped.
bool icon_button(Frame& frame, const Rect& box, const IconButton& button);

}  // namespace ui
