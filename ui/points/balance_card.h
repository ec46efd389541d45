// How many points there are, as large as it goes, on a card in an accent's color: one's own, or the household's.
#pragma once

#include <string>

#include "ui/frame.h"
#include "ui/widgets/accent.h"

namespace ui {

struct BalanceCard {
    std::string title;
    kiosk::Points amount;
    std::string sentence;
    Accent look = accent::voice;
};

// At least so high, for its words.
float balance_card_height(const Frame& frame, float width, const BalanceCard& balance);
void balance_card(Frame& frame, const Rect& box, const BalanceCard& balance);

}  // namespace ui
