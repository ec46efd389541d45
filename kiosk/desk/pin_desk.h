// PINs of residents and of staff: set with the card in hand, changed with the old one, checked.
//
// A try is counted and committed before anything is compared, so pulling the plug in between gains nothing; a right one
// sets the count back to 0. How often and when one may try is kiosk/model/pin_lock.h. What happened is noted in
// pin_event, never the PIN. Each call that hashes takes 50 to 250 ms: on the desk's thread, never on the one that
// draws. None of them may be called within a transaction.
#pragma once

#include <optional>

#include "db/pin_event_store.h"
#include "db/pin_store.h"
#include "kiosk/desk/card_in_hand.h"
#include "kiosk/desk/hall.h"
#include "kiosk/desk/pin_hash.h"
#include "kiosk/model/pin_answer.h"

namespace kiosk {

class PinDesk {
public:
    // cost: of hashes from now on.
    PinDesk(Hall& hall, Random& random, const PinCost& cost = usual_pin_cost)
        : hall_(hall), random_(random), cost_(cost), pins_(hall.connection()), events_(hall.connection()) {}

    // Which pad to show, and whether it may be typed on now; nothing: none is set.
    Result<std::optional<PinPad>> pad(const PinOwner& owner, const Moment& now);
    // The owner's first one, with the owner's card in hand; a member of staff's is their own card as a resident.
    PinAnswer set(const PinOwner& owner, const CardInHand& card, const Pin& pin, const Moment& now);
    // The same from the shell of whoever keeps the hall, who needs no card.
    PinAnswer set_from_shell(const PinOwner& owner, const Pin& pin, const Moment& now);
    // Another one in place of the old, which is checked and counted as by check().
    PinAnswer change(const PinOwner& owner, const Pin& old, const Pin& fresh, const Moment& now);
    PinAnswer check(const PinOwner& owner, const Pin& pin, const Moment& now);
    // "Another order of the keys every time", which no onlooker can follow. not_found: no PIN is set.
    Status wish_scrambled(const PinOwner& owner, bool scrambled) { return pins_.put_scrambled(owner, scrambled); }

private:
    PinAnswer set_first(const PinOwner& owner, const Pin& pin, const Moment& now, bool shell);
    // Whoever owns it, as a resident; nothing: nobody, or retired.
    Result<std::optional<Resident>> person(const PinOwner& owner);
    Result<std::optional<PinFault>> unfit(const PinOwner& owner, const Pin& pin);
    // The pepper that the kept PINs were hashed with; a first one where there are none.
    Result<Pepper> pepper();
    Status write(const PinOwner& owner, const Pin& pin, const db::PinEvent& event);
    // Nothing: counted, compare now. Else why not.
    std::optional<PinAnswer> count_try(const PinOwner& owner, PinTries& tries, const Moment& now);
    PinAnswer right(const PinOwner& owner, const Pin& pin, const KeptPin& kept, const Pepper& pepper);
    PinAnswer wrong(const PinOwner& owner, const PinTries& tries, const Moment& now);

    Hall& hall_;
    Random& random_;
    PinCost cost_;
    db::PinStore pins_;
    db::PinEventStore events_;
};

}  // namespace kiosk
