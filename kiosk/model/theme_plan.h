// Which look the hall wears when nobody chose one: by opening hours, and on feast days.
#pragma once

#include <string>
#include <vector>

#include "kiosk/model/moment.h"
#include "kiosk/model/opening_hours.h"

namespace kiosk {

struct FeastDays {
    std::string from, until;  // ISO 8601 dates; the last day counts.
    std::string theme = "festival";
    bool operator==(const FeastDays&) const = default;
};

struct ThemePlan {
    std::string day = "day", closed = "dusk";  // While the hall is open, and while it is not.
    std::vector<FeastDays> feasts;             // While it is open; the first that holds counts.
    bool operator==(const ThemePlan&) const = default;
};

constexpr std::size_t most_feasts = 24;

// A theme's name is its file's: letters a to z, digits, '_' and '-', 32 at most.
bool is_theme_name(std::string_view name);

const std::string& theme_at(const ThemePlan& plan, const OpeningHours& hours, const DayTime& now);

}  // namespace kiosk
