// What a try, a wish or a help with a PIN comes to. Every answer is complete; screens only put it into words.
//
// None of them tells anything of the PIN itself, nor which part of it was wrong.
#pragma once

#include <cstdint>
#include <variant>

#include "kiosk/base/error.h"
#include "kiosk/model/pin.h"
#include "kiosk/model/pin_lock.h"
#include "kiosk/model/points.h"

namespace kiosk {

// What a pad must know before the first key.
struct PinPad {
    PinKind kind = PinKind::digits;
    bool scrambled = false;
    PinGate gate = MayTry{pin_most_tries};
};

struct PinRight {};
struct PinWrong {
    std::int32_t left = 0;           // Tries until it locks; 1 at least.
    std::int64_t wait_until_ms = 0;  // UTC; 0: may be tried again at once.
};
// Not compared, not counted.
struct PinMustWait {
    std::int64_t until_ms = 0;  // UTC.
};
struct PinLocked {};     // Two members of staff reset it.
struct PinMissing {};    // None was set yet.
struct PinThere {};      // One is set already: change it.
struct PinKept {};       // The new one counts from now on.
struct PinNotTheirs {};  // The card in hand is another's.
struct PinTooEasy {
    PinFault fault = PinFault::all_same;
};
// The hall cannot say: storage failed, or the pepper is missing or another's. Whoever keeps the hall helps.
struct PinUnavailable {
    Error error;  // For the log.
};

// Of a check: PinRight, PinWrong, PinMustWait, PinLocked, PinMissing, PinUnavailable.
// Of setting one: PinKept, PinTooEasy, PinThere, PinNotTheirs, PinUnavailable.
// Of changing it: all of these but PinRight, PinThere, PinNotTheirs.
using PinAnswer = std::variant<PinRight, PinWrong, PinMustWait, PinLocked, PinMissing, PinThere, PinKept, PinNotTheirs,
                               PinTooEasy, PinUnavailable>;

// Two members of staff clear somebody's PIN.
struct PinCleared {};  // Its owner sets a new one with the card in hand.
enum class ResetRefused {
    same_person,  // Two different people are needed.
    own_pin,      // Nobody is one of the two for a PIN of their own.
    not_staff,    // Retired, or of a role that changes nothing.
    none_set,     // There is nothing to clear.
};
struct StaffPinNotRight {
    int which = 0;  // 0: the first of the two, 1: the second.
    PinAnswer answer;
};
using ResetAnswer = std::variant<PinCleared, ResetRefused, StaffPinNotRight, PinUnavailable>;

// A member of staff says that this is the resident, who has no PIN at hand.
struct Vouched {
    Points left_today;  // What may still be vouched for today.
};
struct VouchAboveLimit {
    Points limit, left_today;  // The resident's PIN is needed.
};
enum class VouchRefused {
    not_staff,    // Retired, or of a role that changes nothing.
    own_points,   // Nobody vouches for themself.
    bad_amount,   // Not above 0.
    bad_reason,   // None given, or more than 200 characters.
    no_resident,  // Nobody lives here under this id.
};
using VouchAnswer = std::variant<Vouched, VouchAboveLimit, VouchRefused, PinUnavailable>;

}  // namespace kiosk
