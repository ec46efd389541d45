// Who stands at the counter: seal, masked name, what they have. The room is public, so the name is masked here too.
#pragma once

#include "ui/frame.h"

namespace ui {

// What the points come to when this much is spent; 0: only what is there.
void customer_card(Frame& frame, const Rect& box, const kiosk::Customer& customer, kiosk::Points spends);
float customer_card_height(const Frame& frame);

}  // namespace ui
