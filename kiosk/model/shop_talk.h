// What somebody with their card in hand asks of the points shop, and what it comes to. The desk knows whose card it
// was and forgets it at EndVisit, at the next scan, or when nothing was asked for long; whose points are spent is not
// in the ask.
#pragma once

#include <optional>
#include <variant>

#include "kiosk/model/pin_answer.h"
#include "kiosk/model/purse.h"
#include "kiosk/model/redemption.h"
#include "kiosk/model/visit.h"

namespace kiosk {

// Puts goods aside until they are fetched at the counter. Spending wants the PIN.
struct ReserveGoods {
    Basket basket;  // Its resident and channel are the desk's to fill in.
    Pin pin;
};
// "I do not want it after all": points and goods are let go. Gives back, so the card is enough.
struct CancelReservation {
    RedemptionId redemption;
};
// The first PIN, or another in place of the old one.
struct KeepPin {
    Pin fresh;
    std::optional<Pin> old;
};
// "Print it for me": the last entries on a slip, to take home.
struct PrintMyEntries {};
// They left, or their time was over. Another's card that was scanned since stays in hand.
struct EndVisit {
    ResidentId whose;
};

struct NoCardInHand {};  // The visit ended before the desk got to it; nothing was done.

struct SlipQueued {};  // It waits for the printer.

struct ShopAnswer {
    std::variant<RedemptionStep, RedemptionFault, PinAnswer, NoCardInHand, SlipQueued, PurseSaid> outcome;
    std::optional<Visit> visit;  // As it stands now.
};

}  // namespace kiosk
