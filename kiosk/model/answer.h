// What the desk sends back to whoever asked.
#pragma once

#include <optional>
#include <variant>

#include "kiosk/model/boards.h"
#include "kiosk/model/counter.h"
#include "kiosk/model/outcome.h"
#include "kiosk/model/roll.h"
#include "kiosk/model/shop_talk.h"
#include "kiosk/model/visit.h"
#include "kiosk/model/voice_message.h"

namespace kiosk {

struct ScanAnswer {
    Outcome outcome;
    std::optional<Visit> visit;  // Present when the card's owner is known, whatever the outcome.
};

using Answer = std::variant<BoardsPtr, ScanAnswer, RollAnswer, ShopAnswer, CounterPtr, VoiceAnswer>;

}  // namespace kiosk
