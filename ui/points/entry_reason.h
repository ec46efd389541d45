// "Why 3 and not 5?": the rule as it was on that day, what it says today, what it stands on, and who can be asked.
#pragma once

#include "ui/frame.h"

namespace ui {

// Rises over the page. True: read, or a tap beside it.
bool entry_reason_sheet(Frame& frame, const kiosk::VisitEntry& entry);

}  // namespace ui
