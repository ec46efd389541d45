// Whether a deed earns points now: pure arithmetic over a rule's limits and what was counted before.
#pragma once

#include <cstdint>

#include "kiosk/model/earning_rule.h"

namespace kiosk {

struct TimesEarned {
    std::int64_t today = 0, this_month = 0, ever = 0;
    std::int64_t household_today = 0, household_this_month = 0;  // By everybody of it, this person too.
};

// True while one more keeps every limit.
bool may_earn(const EarningRule& rule, const TimesEarned& times);

}  // namespace kiosk
