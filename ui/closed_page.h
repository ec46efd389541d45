// What the terminal shows while it has no boards: the hall is being opened, or its data cannot be.
#pragma once

#include <optional>

#include "kiosk/base/error.h"
#include "ui/frame.h"

namespace ui {

// Nothing: still opening. Else why it cannot be opened, said in a villager's words, with the sentence for whoever
// looks after the machine below.
using Closure = std::optional<kiosk::Error>;

void closed_page(Frame& frame, const Rect& screen, const Closure& why);

}  // namespace ui
