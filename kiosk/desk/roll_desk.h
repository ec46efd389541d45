// Finding oneself without a card: keeps the roll ready, and reads it anew after the residents or the year changed.
#pragma once

#include <cstdint>
#include <optional>

#include "kiosk/desk/hall.h"
#include "kiosk/desk/roll_book.h"

namespace kiosk {

class RollDesk {
public:
    explicit RollDesk(Hall& hall) : hall_(hall) {}
    // Reads the roll if it is not ready, so that the first visitor need not wait. storage: it cannot be read.
    Status prepare(const Moment& now);
    // Nobody, where the roll cannot be read.
    RollAnswer answer(const RollAsk& ask, const Moment& now);
    // The residents may have changed.
    void forget() { book_.reset(); }

private:
    Hall& hall_;
    std::optional<RollBook> book_;
    std::int32_t year_ = 0;
};

}  // namespace kiosk
