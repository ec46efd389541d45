#include "kiosk/desk/award_limits.h"

#include "kiosk/desk/months.h"

namespace kiosk {

Status AwardLimits::count(const Resident& resident, const EarningRule& rule, Days days, std::int64_t& into) {
    const auto account = ledger_.account(AccountKind::resident, resident.id.value);
    if (!account) return std::unexpected(account.error());
    const auto paid = ledger_.times_earned(*account, rule.code, days.from, days.to);
    if (!paid) return std::unexpected(paid.error());
    const auto waits = waiting_.times(resident.id, rule.code, days.from, days.to);
    if (!waits) return std::unexpected(waits.error());
    into = *paid + *waits;
    return {};
}

Status AwardLimits::count_household(const Resident& resident, const EarningRule& rule, Days days, std::int64_t& into) {
    const auto paid = ledger_.times_household_earned(resident.household, rule.code, days.from, days.to);
    if (!paid) return std::unexpected(paid.error());
    into = *paid;
    return {};
}

Result<TimesEarned> AwardLimits::times(const Resident& resident, const EarningRule& rule, BusinessDay day) {
    constexpr BusinessDay first{0}, last{1 << 24};
    const Days today{day, day}, month{first_of_month(day), last_of_month(day)};
    TimesEarned counted;
    Status done;
    const auto then = [&done](bool limited, auto counting) {
        if (done && limited) done = counting();
    };
    then(rule.a_day > 0, [&] { return count(resident, rule, today, counted.today); });
    then(rule.a_month > 0, [&] { return count(resident, rule, month, counted.this_month); });
    then(rule.ever > 0, [&] { return count(resident, rule, {first, last}, counted.ever); });
    then(rule.household_day > 0, [&] { return count_household(resident, rule, today, counted.household_today); });
    then(rule.household_month > 0,
         [&] { return count_household(resident, rule, month, counted.household_this_month); });
    if (!done) return std::unexpected(done.error());
    return counted;
}

}  // namespace kiosk
