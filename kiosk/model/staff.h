// The people who work in the hall: residents with a task, whose own card is their staff card.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/model/ids.h"

namespace kiosk {

using StaffId = RowId<struct StaffNoun>;

enum class StaffRole { counter, editor, approver, accountant, committee, grid_head, mediator, handyman, secretary };

// "counter", "grid_head" ...: as the database and the command line write them.
std::string_view staff_role_name(StaffRole role);
std::optional<StaffRole> staff_role_named(std::string_view name);
// "counter, editor ... or secretary"
std::string staff_role_names();

// The supervisory committee reads everything and objects, and changes nothing; all others may act for residents.
constexpr bool may_act(StaffRole role) { return role != StaffRole::committee; }

// Whose word a second person's approval is: of awards that wait, and of the clock.
constexpr bool may_approve(StaffRole role) { return role == StaffRole::approver || role == StaffRole::secretary; }

struct StaffMember {
    StaffId id;
    ResidentId resident;
    std::string resident_number;
    std::string name;  // In full.
    std::int32_t birth_year = 0;
    StaffRole role = StaffRole::counter;
    std::int64_t added_ms = 0;
    std::optional<std::int64_t> retired_ms;  // Nothing: works here.
};

// Somebody who signed in with card and PIN, until they sign out. Ids of their rows stay what they are, so it may be
// kept by a thread that knows no database.
struct StaffSession {
    StaffId staff;
    ResidentId resident;
    std::string shown_name;  // As screens show it.
    StaffRole role = StaffRole::counter;
    std::int64_t since_ms = 0;  // UTC.
};

}  // namespace kiosk
