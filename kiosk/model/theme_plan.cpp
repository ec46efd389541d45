#include "kiosk/model/theme_plan.h"

#include <algorithm>

#include "kiosk/base/calendar.h"

namespace kiosk {

bool is_theme_name(std::string_view name) {
    return !name.empty() && name.size() <= 32 &&
           name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_-") == std::string_view::npos;
}

const std::string& theme_at(const ThemePlan& plan, const OpeningHours& hours, const DayTime& now) {
    if (!hours.open_at(now)) return plan.closed;
    const std::string today = iso_date(now.day.value);
    const auto feast = std::ranges::find_if(
        plan.feasts, [&today](const FeastDays& days) { return days.from <= today && today <= days.until; });
    return feast == plan.feasts.end() ? plan.day : feast->theme;
}

}  // namespace kiosk
