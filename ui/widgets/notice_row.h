// A notice as one row: its day large, its title, who signed it.
#pragma once

#include "kiosk/model/notice.h"
#include "ui/frame.h"

namespace ui {

// As high as its words need in this width.
float notice_row_height(const Frame& frame, float width, const kiosk::Notice& notice);
// True when tapped. `row` distinguishes rows of one list; `last`: no hairline below.
bool notice_row(Frame& frame, const Rect& box, const kiosk::Notice& notice, std::int64_t row, bool last);

}  // namespace ui
