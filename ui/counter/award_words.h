// What is said of awards at the counter: why one waits, who may not decide it, what came of the last ask.
#pragma once

#include <string>

#include "kiosk/model/counter_award.h"
#include "ui/frame.h"

namespace ui {

// Why it waits and what is still missing, in one line.
std::string waits_words(const Frame& frame, const kiosk::WaitingAtCounter& row);
// Why whoever is signed in may not; empty: they may.
std::string bar_words(const Frame& frame, kiosk::AwardBar why);
std::string award_answer_words(const Frame& frame, const kiosk::AwardAnswer& answer);
// Whether that is good news.
bool award_answer_is_done(const kiosk::AwardAnswer& answer);
// Cuts a line off the foot of the page when there is something to say of the last ask about an award.
void told_of_award(Frame& frame, Rect& place, const std::optional<kiosk::AwardAnswer>& answer);

}  // namespace ui
