// What was begun and not ended: nothing is guessed, whoever stood there says whether it was given.
#pragma once

#include "ui/frame.h"

namespace ui {

// What was taken, with how many of each.
std::string lines_in_words(const Frame& frame, const kiosk::Redemption& redemption);
// Asks over the whole page; true: it was answered now, and the desk was asked.
bool ask_unfinished(Frame& frame, const kiosk::OpenRedemption& open);

}  // namespace ui
