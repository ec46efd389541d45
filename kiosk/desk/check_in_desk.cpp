#include "kiosk/desk/check_in_desk.h"

#include "db/earning_store.h"
#include "db/transaction.h"
#include "kiosk/desk/card_in_hand.h"
#include "kiosk/desk/ledger_clock.h"
#include "kiosk/desk/months.h"
#include "kiosk/model/award_key.h"
#include "kiosk/model/names.h"

namespace kiosk {

namespace {

std::string_view word_for(RefusedWhy why) {
    switch (why) {
        case RefusedWhy::not_ours: return "not_ours";
        case RefusedWhy::too_old: return "too_old";
        case RefusedWhy::replaced: return "replaced";
        case RefusedWhy::unknown: return "unknown";
        case RefusedWhy::limit:
        case RefusedWhy::many_by_name: return "limit";
        case RefusedWhy::clock_unsure: return "clock_unsure";
        default: return "unreadable";
    }
}

WhoHelps helper_for(RefusedWhy why) {
    switch (why) {
        case RefusedWhy::unreadable:
        case RefusedWhy::limit: return WhoHelps::nobody_needed;
        case RefusedWhy::storage:
        case RefusedWhy::clock_unsure: return WhoHelps::office;
        default: return WhoHelps::counter;
    }
}

// Whoever picked the name may be anybody: neither balance nor visits nor when.
Outcome told_to_anybody(const Resident& who, Points award, bool again, bool waits) {
    if (again) return AlreadyToday{who.id, shown_name(who.name), who.hamlet_name, award, {}, 0, Via::name};
    return Welcomed{who.id, shown_name(who.name), who.hamlet_name, award, {}, 0, Via::name, waits};
}

std::string slot_of(BusinessDay day) { return iso_date(day.value); }

}  // namespace

struct CheckInDesk::CountedVisit {
    AwardResult result = AwardResult::posted;
    Points award;
    std::optional<TransferId> transfer;  // The award this scan made.
    bool waits = false;                  // For the year's budget.
};

CheckInDesk::CheckInDesk(Hall& hall)
    : hall_(hall), residents_(hall.connection()), scans_(hall.connection()), awards_(hall) {}

CheckIn CheckInDesk::scan(std::string_view scanned, const Moment& now) {
    db::Transaction transaction(hall_.connection());
    if (!transaction.begun()) return {Refused{RefusedWhy::storage, helper_for(RefusedWhy::storage)}, {}};
    return check_in(owner_of(scanned), Via::card, now, transaction);
}

CheckIn CheckInDesk::by_name(ResidentId picked, const Moment& now) {
    db::Transaction transaction(hall_.connection());
    if (!transaction.begun()) return {Refused{RefusedWhy::storage, helper_for(RefusedWhy::storage)}, {}};
    return check_in(picked_one(picked, now), Via::name, now, transaction);
}

CheckIn CheckInDesk::check_in(const Found& found, Via via, const Moment& now, db::Transaction& transaction) {
    const auto outcome = found ? welcome(*found, now) : refuse(found.error(), now, via, nullptr);
    CheckIn answer{Refused{RefusedWhy::storage, helper_for(RefusedWhy::storage)}, {}};
    if (found) answer.resident = found->resident;
    // Without the commit all that was written goes.
    if (outcome && transaction.commit()) answer.outcome = *outcome;
    return answer;
}

// Anybody can pick a name; who picks one after the other is not a village coming in.
Result<bool> CheckInDesk::too_many_by_name(const Moment& now) {
    const std::int64_t at_most = hall_.village().by_name_at_most;
    if (at_most == 0) return false;
    const auto lately = scans_.by_name_since({now.day.value - 1}, now.utc_ms - by_name_within_ms);
    if (!lately) return fail(lately);
    return *lately >= at_most;
}

CheckInDesk::Found CheckInDesk::picked_one(ResidentId picked, const Moment& now) {
    const auto known = residents_.find(picked);
    if (!known) return std::unexpected(RefusedWhy::storage);
    const std::optional<Resident>& resident = *known;
    if (!resident || is_minor(*resident, civil_of_day(now.day.value).year)) return std::unexpected(RefusedWhy::unknown);
    const auto held_up = too_many_by_name(now);
    if (!held_up) return std::unexpected(RefusedWhy::storage);
    if (*held_up) return std::unexpected(RefusedWhy::many_by_name);
    return Owner{{}, *resident};
}

CheckInDesk::Found CheckInDesk::owner_of(std::string_view scanned) {
    const auto card = CardInHand::read(hall_, scanned);
    if (!card) return std::unexpected(card.error());
    return Owner{card->card(), card->resident()};
}

Result<Outcome> CheckInDesk::welcome(const Owner& owner, const Moment& now) {
    const auto clock = LedgerClock(hall_).state(now);
    if (!clock) return fail(clock);
    if (*clock != ClockState::sure) return keep_for_later(owner, now);
    const auto first_at = scans_.welcomed_at(owner.resident.id, now.day);
    if (!first_at) return fail(first_at);
    const auto visit = count_visit(owner.resident, now, first_at->has_value());
    if (!visit) return fail(visit);
    if (visit->result == AwardResult::limit) return refuse(RefusedWhy::limit, now, owner.via(), &owner);
    const bool again = visit->result == AwardResult::existed;
    if (const auto noted = note(again ? "already_today" : "welcomed", now, owner.via(), &owner, visit->transfer);
        !noted)
        return std::unexpected(noted.error());
    if (owner.via() == Via::name) return told_to_anybody(owner.resident, visit->award, again, visit->waits);
    return again ? already(owner, *visit, first_at->value_or(now.utc_ms)) : welcomed(owner, *visit, now);
}

Result<Outcome> CheckInDesk::welcomed(const Owner& owner, const CountedVisit& visit, const Moment& now) {
    const Resident& who = owner.resident;
    const auto balance = balance_of(who);
    if (!balance) return fail(balance);
    const auto visits = scans_.visits(who.id, first_of_month(now.day), now.day);
    if (!visits) return fail(visits);
    return Welcomed{
        who.id,    shown_name(who.name), who.hamlet_name, visit.award, *balance, static_cast<std::int32_t>(*visits),
        Via::card, visit.waits};
}

Result<Outcome> CheckInDesk::already(const Owner& owner, const CountedVisit& visit, std::int64_t first_at_ms) {
    const auto balance = balance_of(owner.resident);
    if (!balance) return fail(balance);
    const Resident& who = owner.resident;
    return AlreadyToday{who.id, shown_name(who.name), who.hamlet_name, visit.award, *balance, first_at_ms};
}

// Nobody knows what day it is: the visit waits until somebody says.
Result<Outcome> CheckInDesk::keep_for_later(const Owner& owner, const Moment& now) {
    const auto found = db::EarningStore(hall_.connection()).find("visit");
    if (!found) return fail(found);
    if (const std::optional<EarningRule>& rule = *found) {
        const auto kept =
            awards_.hold_back(owner.resident, *rule, {slot_of(now.day), now, "", "", {}}, WaitsFor::clock);
        if (!kept) return fail(kept);
    }
    return refuse(RefusedWhy::clock_unsure, now, owner.via(), &owner);
}

// Without a rule for visits they are counted and earn nothing.
Result<CheckInDesk::CountedVisit> CheckInDesk::count_visit(const Resident& resident, const Moment& now, bool before) {
    const auto found = db::EarningStore(hall_.connection()).find("visit");
    if (!found) return fail(found);
    const std::optional<EarningRule>& rule = *found;
    if (!rule) return CountedVisit{before ? AwardResult::existed : AwardResult::posted, {}, {}, false};
    const Deed deed{slot_of(now.day), now, "", "", {}};
    const auto result = awards_.award(resident, *rule, deed);
    if (!result) return fail(result);
    if (*result == AwardResult::no_budget) return wait_for_budget(resident, *rule, deed);
    CountedVisit visit{*result, rule->amount, {}, false};
    if (visit.result == AwardResult::posted)
        visit.transfer = award_key(hall_.village().number, resident.number, "visit", slot_of(now.day));
    return visit;
}

// The visit counts today, its points come when the village adds to the year's budget.
Result<CheckInDesk::CountedVisit> CheckInDesk::wait_for_budget(const Resident& resident, const EarningRule& rule,
                                                               const Deed& deed) {
    const auto kept = awards_.hold_back(resident, rule, deed, WaitsFor::budget);
    if (!kept) return fail(kept);
    return CountedVisit{*kept, rule.amount, {}, true};
}

Result<Points> CheckInDesk::balance_of(const Resident& resident) {
    const auto account = awards_.ledger().account(AccountKind::resident, resident.id.value);
    if (!account) return fail(account);
    const auto balance = awards_.ledger().balance(*account);
    if (!balance) return fail(balance);
    return balance->available();
}

Result<Outcome> CheckInDesk::refuse(RefusedWhy why, const Moment& now, Via via, const Owner* owner) {
    if (why == RefusedWhy::storage) return fail(ErrorCode::storage, "who it is could not be read");
    if (const auto noted = note(word_for(why), now, via, owner); !noted) return std::unexpected(noted.error());
    return Refused{why, helper_for(why)};
}

Status CheckInDesk::note(std::string_view outcome, const Moment& now, Via via, const Owner* owner,
                         const std::optional<TransferId>& award) {
    db::ScanEvent event{now, {}, {}, outcome, award, via};
    if (owner) {
        event.resident = owner->resident.id;
        event.card = owner->card;
    }
    return scans_.add(event);
}

}  // namespace kiosk
