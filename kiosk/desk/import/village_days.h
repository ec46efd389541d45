// The parts of village.toml that say when: opening hours, and which theme hangs when.
//
//   open = "08:00-21:00"                 each day; not there: the hall never closes
//   open_sunday = "09:00-12:00"          one day of its own; "closed"
//   theme_day = "day"
//   theme_closed = "dusk"
//   feasts = ["2027-02-05..2027-02-20", "2026-10-01..2026-10-07 festival"]
#pragma once

#include <toml++/toml.h>

#include <string>

#include "kiosk/desk/import/report.h"
#include "kiosk/model/village.h"

namespace kiosk {

// Faults go to the report by line and field.
void read_village_days(const toml::table& table, Village& village, ImportReport& report);
// The same as lines of a village.toml.
std::string village_days_text(const Village& village);

}  // namespace kiosk
