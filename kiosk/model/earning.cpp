#include "kiosk/model/earning.h"

namespace kiosk {

bool may_earn(const EarningRule& rule, const TimesEarned& times) {
    const auto within = [](std::int64_t counted, std::int32_t limit) { return limit == 0 || counted < limit; };
    return within(times.today, rule.a_day) && within(times.this_month, rule.a_month) && within(times.ever, rule.ever) &&
           within(times.household_today, rule.household_day) &&
           within(times.household_this_month, rule.household_month);
}

}  // namespace kiosk
