// The points shop at the terminal: what a resident asks for with the card in hand, from the scan until they leave.
// Thread: the hall's.
#pragma once

#include <cstdint>
#include <optional>

#include "kiosk/base/random.h"
#include "kiosk/desk/card_in_hand.h"
#include "kiosk/desk/pin_desk.h"
#include "kiosk/desk/redemption_desk.h"
#include "kiosk/model/shop_talk.h"

namespace kiosk {

class ShopDesk {
public:
    static constexpr std::int64_t card_stays_ms = std::int64_t{15} * 60 * 1000;

    // cost: of PINs that are set from now on.
    ShopDesk(Hall& hall, Random& random, const PinCost& cost = usual_pin_cost)
        : hall_(hall), random_(random), pins_(hall, random, cost), redemptions_(hall) {}

    // A card was scanned; what is not a card of ours puts down the one before.
    void take_card(std::string_view scanned, const Moment& now);
    // Another's, scanned since, stays.
    void put_card_down(ResidentId whose);
    // Puts down what nobody asked anything with for longer than any page stays open, should nobody have said so.
    void tend(const Moment& now);
    std::optional<ResidentId> card_owner() const { return card_ ? std::optional(card_->resident().id) : std::nullopt; }

    // A basket without an id gets one here.
    ShopAnswer reserve(const ReserveGoods& wish, const Moment& now);
    ShopAnswer cancel(const CancelReservation& wish, const Moment& now);
    ShopAnswer keep_pin(const KeepPin& wish, const Moment& now);
    ShopAnswer print_entries(const Moment& now);
    ShopAnswer at_the_purse(const AskPurse& asked, const Moment& now);

private:
    PurseSaid done_at_the_purse(const AskPurse& asked, const Resident& resident, const Moment& now);
    ShopAnswer with_visit(ShopAnswer answer, const Moment& now);
    const CardInHand* card(const Moment& now);

    Hall& hall_;
    Random& random_;
    PinDesk pins_;
    RedemptionDesk redemptions_;
    std::optional<CardInHand> card_;
    std::int64_t used_ms_ = 0;  // When it was scanned, or something was asked with it.
};

}  // namespace kiosk
