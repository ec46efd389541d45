// What a staff card at the terminal comes to: whose it is, and whether they are signed in.
#pragma once

#include <optional>
#include <variant>

#include "kiosk/model/outcome.h"
#include "kiosk/model/pin_answer.h"
#include "kiosk/model/staff.h"

namespace kiosk {

struct CardRefused {
    RefusedWhy why = RefusedWhy::unreadable;
};
struct NotStaff {};  // A resident's card, who does not work here.

// The pad that asks for the PIN; nothing where a first one is to be set.
struct StaffAtDoor {
    StaffMember member;
    std::optional<PinPad> pad;
};
using StaffCard = std::variant<StaffAtDoor, CardRefused, NotStaff, PinUnavailable>;

// StaffSession: signed in. PinAnswer: what became of the PIN; PinMissing: none is set yet.
using SignIn = std::variant<StaffSession, CardRefused, NotStaff, PinAnswer>;

}  // namespace kiosk
