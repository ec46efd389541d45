#include "kiosk/desk/visit_desk.h"

#include <algorithm>
#include <map>

#include "db/earning_store.h"
#include "db/month_store.h"
#include "kiosk/desk/months.h"
#include "kiosk/model/names.h"

namespace kiosk {

namespace {
constexpr int entries_at_most = 200;
constexpr std::size_t hints_at_most = 3;
}  // namespace

Result<Visit> VisitDesk::open(const Resident& resident, const Moment& now) {
    Visit visit;
    visit.resident = resident.id;
    visit.shown_name = shown_name(resident.name);
    visit.seal = seal_of(resident.name);
    visit.hamlet = resident.hamlet_name;
    visit.grid = resident.grid_name;
    const auto account = ledger_.account(AccountKind::resident, resident.id.value);
    if (!account) return fail(account);
    const auto balance = ledger_.balance(*account);
    if (!balance) return fail(balance);
    visit.balance = balance->available();
    const auto month = db::MonthStore(hall_.connection()).of(resident.id, month_number(now.day));
    if (!month) return fail(month);
    visit.earned_this_month = month->earned;
    visit.spent_this_month = month->spent;
    const auto rules = db::EarningStore(hall_.connection()).all();
    if (!rules) return fail(rules);
    std::map<std::string, std::string> icons{{"redeem", "goods"}};
    for (const EarningRule& rule : *rules) icons[rule.code] = rule.icon;
    const auto history = ledger_.history(*account, entries_at_most);
    if (!history) return fail(history);
    for (const db::HistoryRow& row : *history)
        visit.entries.push_back(
            {icons.contains(row.code) ? icons[row.code] : "other", row.memo, row.actor, row.event_at_ms, row.change});
    if (const auto done = still_to_earn(visit, *account, now); !done) return std::unexpected(done.error());
    return visit;
}

// Only rules with a daily or weekly rhythm: what is left of them until Sunday.
Status VisitDesk::still_to_earn(Visit& visit, AccountId account, const Moment& now) {
    const auto rules = db::EarningStore(hall_.connection()).all();
    if (!rules) return fail(rules.error().code, rules.error().what);
    const BusinessDay monday = first_of_week(now.day);
    for (const EarningRule& rule : *rules) {
        if (rule.a_day == 0) continue;
        const auto today = ledger_.times_earned(account, rule.code, now.day, now.day);
        if (!today) return fail(ErrorCode::storage, "the history could not be read");
        const std::int32_t days_left = monday.value + 7 - now.day.value;
        std::int64_t left = std::max<std::int64_t>(0, static_cast<std::int64_t>(rule.a_day) * days_left - *today);
        if (rule.a_month > 0) {
            const auto month =
                ledger_.times_earned(account, rule.code, first_of_month(now.day), last_of_month(now.day));
            left = std::min(left, std::max<std::int64_t>(0, rule.a_month - month.value_or(0)));
        }
        if (rule.ever > 0)
            left = std::min(left,
                            std::max<std::int64_t>(
                                0, rule.ever - ledger_.times_earned(account, rule.code, {0}, {1 << 24}).value_or(0)));
        if (left == 0) continue;
        visit.can_earn_this_week = visit.can_earn_this_week + Points{left * rule.amount.value};
        if (visit.can_earn_how.size() < hints_at_most)
            visit.can_earn_how.push_back(rule.title + " +" + std::to_string(rule.amount.value));
    }
    return {};
}

}  // namespace kiosk
