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

struct Moment {
    std::int64_t utc_ms = 0;
    BusinessDay day;
};

}  // namespace kiosk
