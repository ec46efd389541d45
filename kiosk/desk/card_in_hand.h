// A card that was held to the scanner and counts: signed for this village, known here, and its owner's newest.
//
// Holding one means all of that was so when read() was asked. It does not mean that the bearer is its owner.
#pragma once

#include <expected>
#include <string_view>

#include "kiosk/desk/hall.h"
#include "kiosk/model/outcome.h"
#include "kiosk/model/resident.h"

namespace kiosk {

class CardInHand {
public:
    // unreadable, too_old, not_ours: as CardToken::parse. unknown: nobody here holds it. replaced: there is a newer
    // one. storage: the hall's database cannot be read.
    static std::expected<CardInHand, RefusedWhy> read(Hall& hall, std::string_view scanned);

    CardId card() const { return card_; }
    const Resident& resident() const { return resident_; }

private:
    CardInHand(CardId card, Resident resident) : card_(card), resident_(std::move(resident)) {}
    CardId card_;
    Resident resident_;
};

}  // namespace kiosk
