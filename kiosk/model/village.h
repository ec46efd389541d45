// The village a terminal belongs to, as its office wrote it into the hall's settings.
#pragma once

#include <cstdint>
#include <string>

#include "kiosk/model/opening_hours.h"
#include "kiosk/model/points_policy.h"
#include "kiosk/model/theme_plan.h"

namespace kiosk {

struct Village {
    std::uint32_t number = 0;            // In card tokens; given by the county, unique within it.
    std::string name;                    // e.g. Qingshidu village, in the village's own script.
    std::string hall;                    // What the top bar says under the name.
    std::string seal;                    // One or two characters carved in its seal.
    std::string zone = "Asia/Shanghai";  // IANA time zone of business days.
    int day_starts_at_hour = 4;          // A business day is cut here, so that a late talk belongs to its evening.
    std::string office_phone;            // Shown when somebody must be called; public by nature.
    OpeningHours hours = {};
    ThemePlan themes = {};
    // So many may be checked in by name within ten minutes, 1..1000; 0: as many as come. A card is never held up.
    std::int64_t by_name_at_most = 20;
    int reserve_days = 1;  // Goods reserved at the terminal wait until the end of so many business days after; 0..30.
    PointsPolicy points = {};
};

}  // namespace kiosk
