// One instant as the village sees it: computed once by the caller (kiosk/base/calendar.h) and handed down.
#pragma once

#include <compare>
#include <cstdint>

namespace kiosk {

// Days since 1970-01-01 in the village's zone, cut at day_starts_at_hour.
struct BusinessDay {
    std::int32_t value = 0;
    auto operator<=>(const BusinessDay&) const = default;
};

// A time of day as the business day counts it (Calendar::business_ms).
struct DayTime {
    BusinessDay day;
    std::int32_t ms = 0;

    std::int32_t minute() const { return ms / 60'000; }
    int weekday() const { return (day.value % 7 + 10) % 7 + 1; }  // ISO 8601: 1 is Monday.
};

struct Moment {
    std::int64_t utc_ms = 0;
    BusinessDay day;
};

}  // namespace kiosk
