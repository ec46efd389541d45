// The points shop at the terminal: what a resident asks for with the card in hand, from the scan until they leave.
// Thread: the hall's.
#pragma once

#include <optional>

#include "kiosk/base/random.h"
#include "kiosk/desk/card_in_hand.h"
#include "kiosk/desk/pin_desk.h"
#include "kiosk/desk/redemption_desk.h"
#include "kiosk/model/shop_talk.h"

namespace kiosk {

class ShopDesk {
public:
    ShopDesk(Hall& hall, Random& random) : hall_(hall), random_(random), pins_(hall, random), redemptions_(hall) {}

    // A card was scanned; what is not a card of ours puts down the one before.
    void take_card(std::string_view scanned);
    void put_card_down() { card_.reset(); }
    std::optional<ResidentId> card_owner() const { return card_ ? std::optional(card_->resident().id) : std::nullopt; }

    // A basket without an id gets one here.
    ShopAnswer reserve(const ReserveGoods& wish, const Moment& now);
    ShopAnswer cancel(const CancelReservation& wish, const Moment& now);
    ShopAnswer keep_pin(const KeepPin& wish, const Moment& now);

private:
    ShopAnswer with_visit(ShopAnswer answer, const Moment& now);

    Hall& hall_;
    Random& random_;
    PinDesk pins_;
    RedemptionDesk redemptions_;
    std::optional<CardInHand> card_;
};

}  // namespace kiosk
