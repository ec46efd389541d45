// A screen's title with one true sentence under it (portrait) or beside it (landscape).
#pragma once

#include <string_view>

#include "ui/frame.h"
#include "ui/widgets/chip.h"

namespace ui {

// Cuts the heading off the top of `place`; a chip, if given, stands at the right.
void heading(Frame& frame, Rect& place, std::string_view title, std::string_view sentence, const Chip* chip = nullptr);

}  // namespace ui
