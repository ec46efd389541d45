// A screen's title with one true sentence under it (portrait) or beside it (landscape, where it fits).
#pragma once

#include <string_view>

#include "ui/frame.h"
#include "ui/widgets/chip.h"

namespace ui {

// Cuts the heading off the top of `place`; a chip, if given, stands at the right, where `kept_free` pixels are
// another's.
void heading(Frame& frame, Rect& place, std::string_view title, std::string_view sentence, const Chip* chip = nullptr,
             float kept_free = 0);

}  // namespace ui
