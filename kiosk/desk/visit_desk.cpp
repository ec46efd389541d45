#include "kiosk/desk/visit_desk.h"

#include <algorithm>
#include <string_view>

#include "db/claim_store.h"
#include "db/earning_store.h"
#include "db/month_store.h"
#include "db/pin_store.h"
#include "db/redemption_store.h"
#include "db/scan_event_store.h"
#include "db/waiting_award_store.h"
#include "kiosk/desk/entry_reasons.h"
#include "kiosk/desk/months.h"
#include "kiosk/desk/points_expiry_desk.h"
#include "kiosk/desk/purse_desk.h"
#include "kiosk/model/names.h"

namespace kiosk {

namespace {
constexpr int entries_at_most = 200;
constexpr std::size_t hints_at_most = 3;
constexpr std::int32_t weeks_a_month = 4;
constexpr std::string_view visit_code = "visit";
// What was earned goes by its rule's title; what the office noted with it (the hamlet of a talk, say) comes after it.
VisitEntry entry_of(const db::HistoryRow& row, const std::vector<EarningRule>& rules) {
    const bool goods = row.code == "redeem" || row.code == "return" || row.code == "undo";
    VisitEntry entry{goods ? "goods" : "other", row.memo, row.actor, row.event_at_ms, row.change};
    const auto rule = std::ranges::find(rules, row.code, &EarningRule::code);
    if (rule == rules.end()) return entry;
    entry.icon = rule->icon;
    if (row.code == visit_code || row.memo.empty() || row.memo == rule->title) return entry;
    entry.what = rule->title;
    entry.why = row.memo + (row.actor.empty() ? "" : "\xE3\x80\x80" + row.actor);
    return entry;
}

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
    const auto waiting = db::WaitingAwardStore(hall_.connection()).sum_of(resident.id);
    if (!waiting) return fail(waiting);
    visit.waiting = *waiting;
    const auto month = db::MonthStore(hall_.connection()).of(resident.id, month_number(now.day));
    if (!month) return fail(month);
    visit.earned_this_month = month->earned;
    visit.spent_this_month = month->spent;
    const auto rules = db::EarningStore(hall_.connection()).all();
    if (!rules) return fail(rules);
    const auto history = ledger_.history(*account, entries_at_most);
    if (!history) return fail(history);
    const auto by_name = db::ScanEventStore(hall_.connection()).welcomed_by_name(resident.id);
    if (!by_name) return fail(by_name);
    EntryReasons reasons(hall_.connection());
    for (const db::HistoryRow& row : *history) {
        visit.entries.push_back(entry_of(row, *rules));
        auto reason = reasons.of(row);
        if (!reason) return fail(reason);
        visit.entries.back().reason = std::move(*reason);
        visit.entries.back().without_card =
            row.code == visit_code && std::ranges::binary_search(*by_name, row.event_at_ms);
    }
    auto reserved = db::RedemptionStore(hall_.connection()).open(resident.id);
    if (!reserved) return fail(reserved);
    visit.reservations = std::move(*reserved);
    const auto kept = db::PinStore(hall_.connection()).find(resident.id);
    if (!kept) return fail(kept);
    if (const std::optional<KeptPin>& pin = *kept)
        visit.pin_pad = PinPad{pin->kind, pin->scrambled, gate(pin->tries, now.utc_ms)};
    auto purse = PurseDesk(hall_).open(resident, now);
    if (!purse) return fail(purse);
    visit.purse = std::move(*purse);
    if (const auto done = what_may_go(visit, *account, now); !done) return std::unexpected(done.error());
    if (const auto done = still_to_earn(visit, *account, now); !done) return std::unexpected(done.error());
    return visit;
}

// Points that end with the year, and what the next ones repay.
Status VisitDesk::what_may_go(Visit& visit, AccountId account, const Moment& now) {
    const auto ending = PointsExpiryDesk(hall_).ending(account, now);
    if (!ending) return std::unexpected(ending.error());
    if (const std::optional<PointsEnding>& end = *ending) {
        visit.ending = end->points;
        visit.ends_on = iso_date(end->last_day.value);
    }
    const auto claims = db::ClaimStore(hall_.connection()).open_of(visit.resident);
    if (!claims) return std::unexpected(claims.error());
    for (const Claim& claim : *claims) visit.owed = visit.owed + claim.open();
    return {};
}

// How often a rule may still pay until Sunday.
Result<std::int64_t> VisitDesk::times_left(AccountId account, const EarningRule& rule, const Moment& now) {
    const BusinessDay sunday{first_of_week(now.day).value + 6};
    const auto today = ledger_.times_earned(account, rule.code, now.day, now.day),
               month = ledger_.times_earned(account, rule.code, first_of_month(now.day), last_of_month(now.day));
    if (!today || !month) return fail(ErrorCode::storage, "the history could not be read");
    const std::int64_t days = sunday.value - now.day.value + 1;
    std::int64_t left = rule.a_day * days - *today;
    if (rule.a_month > 0) left = std::min(left, rule.a_month - *month);
    return std::max<std::int64_t>(0, left);
}

// A sum only of what everybody can do for themselves with their card, which is to visit; beside it the ways that come
// back every week. What happens once, or waits for an occasion, would be a promise the village cannot keep.
Status VisitDesk::still_to_earn(Visit& visit, AccountId account, const Moment& now) {
    auto rules = db::EarningStore(hall_.connection()).all();
    if (!rules) return fail(rules.error().code, rules.error().what);
    std::erase_if(*rules, [](const EarningRule& rule) {
        return rule.a_day == 0 || rule.ever > 0 || (rule.a_month > 0 && rule.a_month < weeks_a_month);
    });
    // First what comes once a week, last what has no limit of the month.
    std::ranges::stable_sort(*rules, {}, [](const EarningRule& rule) { return rule.a_month > 0 ? rule.a_month : 99; });
    for (const EarningRule& rule : *rules) {
        const auto left = times_left(account, rule, now);
        if (!left) return std::unexpected(left.error());
        if (*left == 0) continue;
        if (rule.code == visit_code)
            visit.can_earn_this_week = Points{*left * rule.amount.value};
        else if (visit.can_earn_how.size() < hints_at_most)
            visit.can_earn_how.push_back(rule.title + " +" + std::to_string(rule.amount.value));
    }
    return {};
}

}  // namespace kiosk
