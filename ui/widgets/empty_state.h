// What stands where there is nothing yet: an icon, a sentence, and what would fill it. Never an empty hole.
#pragma once

#include <string_view>

#include "ui/frame.h"

namespace ui {

void empty_state(Frame& frame, const Rect& place, std::string_view icon_name, std::string_view sentence,
                 std::string_view advice);

}  // namespace ui
