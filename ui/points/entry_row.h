// One line of a resident's history: what it was, when and by whom, how many points. Where its rule is known, a tap asks
// why it was so many.
#pragma once

#include "ui/frame.h"

namespace ui {

float entry_row_height(const Frame& frame, float width, const kiosk::VisitEntry& entry);
// Draws on a card that the caller drew; true when tapped.
bool entry_row(Frame& frame, const Rect& box, const kiosk::VisitEntry& entry, std::int64_t row, bool last);

}  // namespace ui
