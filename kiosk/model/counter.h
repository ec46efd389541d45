// The counter as its screens see it; what staff ask of it is in counter_talk.h. One immutable value after each step;
// the desk decides.
//
// While somebody is at the counter, cards that are scanned mean "this resident is next" and count no visit.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "kiosk/model/counter_award.h"
#include "kiosk/model/counter_book.h"
#include "kiosk/model/counter_talk.h"
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
    Points purse = {};                     // What they can spend now of the household's purse.
};

enum class CounterStep { wants_card, wants_pin, wants_first_pin, at_work };

// Why the last ask was not done; each is put into words by the screen.
struct NotStaffCard {};
using CounterFault = std::variant<std::monostate, RedemptionFault, PinAnswer, RefusedWhy, NotStaffCard, VouchAboveLimit,
                                  VouchRefused, CouponFault, StockFault, ResetRefused, StaffPinNotRight>;

struct Counter {
    std::uint64_t turn = 0;  // Counts up with every answer.
    CounterStep step = CounterStep::wants_card;
    std::string staff;          // Shown name of whoever signs in or works.
    std::optional<PinPad> pad;  // Of the staff's PIN: at the door, and on the page pins.
    std::optional<Customer> customer;
    std::optional<Redemption> handing;       // Begun: what is in the hand right now.
    std::vector<OpenRedemption> unfinished;  // Of others, or from before a power cut: a person decides.
    CounterPage page = CounterPage::till;
    std::vector<OpenRedemption> log;    // On its page: handed over today, newest first.
    std::optional<CouponFound> coupon;  // On its page: the last that was looked for.
    std::optional<SlipFound> slip;      // Whose code was scanned just now.
    std::optional<PinHelper> helper;    // On the page pins.
    std::vector<VoiceMessage> voices;   // Nobody has dealt with them yet; oldest first.
    std::optional<VoiceToHear> hears;   // Asked for with this turn.
    CounterAwards awards;
    DayFigures today;
    bool day_closed = false;
    bool closed = false;  // The ledger does not hold: nothing is booked.
    CounterFault fault;
    CounterDone done = CounterDone::nothing;
};
using CounterPtr = std::shared_ptr<const Counter>;

}  // namespace kiosk
