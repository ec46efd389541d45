#include "kiosk/command/village_time.h"

#include <cstdio>

#include "kiosk/desk/import/cell.h"

namespace kiosk {

Result<std::int64_t> instant_of(const Calendar& calendar, const std::string& iso) {
    const bool utc = iso.ends_with('Z');
    const auto time = read_date_time(utc ? iso.substr(0, iso.size() - 1) : iso);
    if (!time) return fail(ErrorCode::bad_input, "--at takes a time like 2026-11-24T09:41");
    const CivilTime civil{time->year, time->month, time->day, time->hour, time->minute, 1};
    return utc ? Calendar("UTC").instant(civil) : calendar.instant(civil);
}

std::string village_time_text(const Calendar& calendar, std::int64_t utc_ms) {
    const CivilTime at = calendar.civil(utc_ms);
    char text[64];
    std::snprintf(text, sizeof text, "%04d-%02d-%02dT%02d:%02d", at.year, at.month, at.day, at.hour, at.minute);
    return text;
}

}  // namespace kiosk
