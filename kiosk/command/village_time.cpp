#include "kiosk/command/village_time.h"

#include "kiosk/desk/import/cell.h"

namespace kiosk {

Result<std::int64_t> instant_of(const Calendar& calendar, const std::string& iso) {
    const bool utc = iso.ends_with('Z');
    const auto time = read_date_time(utc ? iso.substr(0, iso.size() - 1) : iso);
    if (!time) return fail(ErrorCode::bad_input, "--at takes a time like 2026-11-24T09:41");
    const CivilTime civil{time->year, time->month, time->day, time->hour, time->minute, 1};
    return utc ? Calendar("UTC").instant(civil) : calendar.instant(civil);
}

}  // namespace kiosk
