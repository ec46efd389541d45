// What staff ask at the counter. Each is answered by the whole counter as it stands then (counter.h).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/model/pin.h"
#include "kiosk/model/redemption.h"
#include "kiosk/model/shop.h"

namespace kiosk {

struct OpenCounter {};
struct LeaveCounter {};  // Signed out.
// Of whoever's card was scanned: the staff's to sign in, or a first one.
struct CounterPin {
    Pin pin;
};

// Which page is open: what the answers bring along, and what a scan means there.
enum class CounterPage {
    till,     // A card: the next resident. A slip's code: shown, on any page.
    log,      // The same; with today's log.
    coupons,  // A coupon's serial too.
    pins,     // First the resident's card, then that of a second member of staff.
    award,    // With the deeds that may be awarded.
    waiting,  // With the awards that wait; a card: who objects.
};
struct TurnToPage {
    CounterPage page = CounterPage::till;
};
struct NextCustomer {};
// The amount is right: reserved, and the handing over begun. Without a PIN the staff vouch.
struct TakeBasket {
    Basket basket;  // Its id, resident and actor are the desk's to fill in.
    std::optional<Pin> pin;
};
// Fetches what was reserved before.
struct FetchReservation {
    RedemptionId redemption;
};
struct HandedOver {
    RedemptionId redemption;
    std::vector<std::int32_t> quantities;  // For each of its lines; 0: not given.
};
struct NotHandedOver {
    RedemptionId redemption;
};

// Stands in the resident's history, in the village's language.
enum class UndoWhy { wrong_goods, wrong_number, not_wanted };
struct UndoRedemption {
    RedemptionId redemption;
    UndoWhy why = UndoWhy::wrong_goods;
};
struct BringBack {
    RedemptionId redemption;
    std::vector<ReturnLine> lines;
};
struct PrintSlipAgain {
    RedemptionId redemption;
};
// The last entries of whoever's turn it is, on a slip.
struct PrintEntries {};

struct CloseDay {
    std::vector<CountedLine> counts;
    std::vector<std::byte> signature;  // signature.h
};
// The shelf counted, without an end of the day.
struct TakeStock {
    std::vector<CountedLine> counts;
};
struct EnterDelivery {
    std::string note;  // Its number, as printed on the delivery note; 1..40 characters.
    std::vector<DeliveryLine> lines;
};

struct FindCoupon {
    std::string serial;  // As typed or scanned.
};
// For whoever's turn it is.
struct ClaimCoupon {
    std::string serial;
};
// The PIN of whoever's turn it is, by two members of staff: who works here, and who was scanned on the page pins.
struct ClearPin {
    Pin own, other;
};

}  // namespace kiosk
