// People of the village and where they belong.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kiosk/model/ids.h"

namespace kiosk {

enum class Role { party_member, grid_head, steward, talk_host, volunteer, mediator, staff };

struct Hamlet {
    HamletId id;
    std::string name;
};

struct Resident {
    ResidentId id;
    std::string number;           // The village's own number for this person, as in its spreadsheets; unique.
    std::string name;             // In full; screens show shown_name(), see names.h.
    std::int32_t birth_year = 0;  // 0: unknown, and then never shown on a public list.
    char sex = '?';               // 'f', 'm' or '?'.
    HouseholdId household;
    std::string household_number;
    HamletId hamlet;
    std::string hamlet_name;
    std::string group_name;   // Village group, may be empty.
    std::string grid_name;    // May be empty.
    std::vector<Role> roles;  // Ascending, none twice.
    bool operator==(const Resident&) const = default;
};

// Adults are 18 in the year before the current one ends; the birth year alone is kept, so the doubt favours the child.
bool is_minor(const Resident& resident, std::int32_t current_year);

}  // namespace kiosk
