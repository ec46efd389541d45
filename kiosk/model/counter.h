// The counter as its screens see it, and what staff ask of it. One immutable value after each step; the desk decides.
//
// While somebody is at the counter, cards that are scanned mean "this resident is next" and count no visit.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "kiosk/model/outcome.h"
#include "kiosk/model/pin_answer.h"
#include "kiosk/model/redemption.h"
#include "kiosk/model/shop.h"
#include "kiosk/model/voice_message.h"

namespace kiosk {

// Whose turn it is.
struct Customer {
    ResidentId resident;
    std::string shown_name, seal, place;   // place: hamlet.
    Points balance;                        // What can be spent now.
    std::optional<PinPad> pad;             // Nothing: no PIN is set, staff vouch.
    Points may_vouch;                      // So much may be handed over on the staff's word today.
    std::vector<Redemption> reservations;  // Waiting to be fetched.
};

// A redemption with whom it belongs to, for lists that staff go through.
struct OpenRedemption {
    Redemption redemption;
    std::string shown_name, seal;
};

enum class CounterStep { wants_card, wants_pin, wants_first_pin, at_work };

// Why the last ask was not done; each is put into words by the screen.
struct NotStaffCard {};
using CounterFault =
    std::variant<std::monostate, RedemptionFault, PinAnswer, RefusedWhy, NotStaffCard, VouchAboveLimit, VouchRefused>;

struct Counter {
    std::uint64_t turn = 0;  // Counts up with every answer.
    CounterStep step = CounterStep::wants_card;
    std::string staff;          // Shown name of whoever signs in or works.
    std::optional<PinPad> pad;  // Of the staff's PIN.
    std::optional<Customer> customer;
    std::optional<Redemption> handing;       // Begun: what is in the hand right now.
    std::vector<OpenRedemption> unfinished;  // Of others, or from before a power cut: a person decides.
    std::optional<OpenRedemption> last;      // The newest that may still be undone.
    std::vector<VoiceMessage> voices;        // Nobody has dealt with them yet; oldest first.
    std::optional<VoiceToHear> hears;        // Asked for with this turn.
    DayFigures today;
    bool day_closed = false;
    bool closed = false;  // The ledger does not hold: nothing is booked.
    CounterFault fault;
};
using CounterPtr = std::shared_ptr<const Counter>;

struct OpenCounter {};
struct LeaveCounter {};  // Signed out.
// Of whoever's card was scanned: the staff's to sign in, or a first one.
struct CounterPin {
    Pin pin;
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
struct UndoRedemption {
    RedemptionId redemption;
};
struct CloseDay {
    std::vector<CountedLine> counts;
    std::vector<std::byte> signature;
};

}  // namespace kiosk
