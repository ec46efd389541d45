// A resident as the office's spreadsheet tells them, before households and hamlets have numbers of their own.
#pragma once

#include <string>

#include "kiosk/model/resident.h"

namespace kiosk {

struct ResidentRow {
    Resident resident;   // number, name, birth_year, sex, household_number, hamlet_name, group_name, grid_name, roles
    bool head = false;   // Of the household.
    std::string pinyin;  // Full, without tones or spaces; for the search.
    std::string initials;
    bool operator==(const ResidentRow&) const = default;
};

}  // namespace kiosk
