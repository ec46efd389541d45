#include "kiosk/desk/check_in_desk.h"

#include "db/earning_store.h"
#include "db/transaction.h"
#include "kiosk/desk/months.h"
#include "kiosk/model/award_key.h"
#include "kiosk/model/names.h"

namespace kiosk {

namespace {

// A clock that shows this much less than the newest entry was turned back; less than that is a small correction.
constexpr std::int64_t back_at_most_ms = 10 * 60 * 1000;

std::string_view word_for(RefusedWhy why) {
    switch (why) {
        case RefusedWhy::not_ours: return "not_ours";
        case RefusedWhy::too_old: return "too_old";
        case RefusedWhy::replaced: return "replaced";
        case RefusedWhy::unknown: return "unknown";
        case RefusedWhy::limit: return "limit";
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

std::string slot_of(BusinessDay day) { return iso_date(day.value); }

}  // namespace

struct CheckInDesk::CountedVisit {
    AwardResult result = AwardResult::posted;
    Points award;
    std::optional<TransferId> transfer;  // The award this scan made.
};

CheckInDesk::CheckInDesk(Hall& hall)
    : hall_(hall), cards_(hall.connection()), residents_(hall.connection()), scans_(hall.connection()), awards_(hall) {}

CheckIn CheckInDesk::scan(std::string_view scanned, const Moment& now) {
    const Outcome not_stored = Refused{RefusedWhy::storage, helper_for(RefusedWhy::storage)};
    db::Transaction transaction(hall_.connection());
    if (!transaction.begun()) return {not_stored, {}};
    const auto owner = owner_of(scanned);
    const auto outcome = owner ? welcome(*owner, now) : refuse(owner.error(), now, nullptr);
    CheckIn answer{not_stored, {}};
    if (owner) answer.resident = owner->resident;
    // Without the commit all that was written goes.
    if (outcome && transaction.commit()) answer.outcome = *outcome;
    return answer;
}

std::expected<CheckInDesk::Owner, RefusedWhy> CheckInDesk::owner_of(std::string_view scanned) {
    const auto token = CardToken::parse(scanned, hall_.keys());
    if (!token) return std::unexpected(token.error());
    const auto issued = cards_.find({token->fields().card});
    if (!issued) return std::unexpected(RefusedWhy::storage);
    const std::optional<db::Card>& card = *issued;
    if (!card || card->generation != token->fields().generation) return std::unexpected(RefusedWhy::unknown);
    if (!card->newest) return std::unexpected(RefusedWhy::replaced);
    const auto known = residents_.find(card->resident);
    if (!known) return std::unexpected(RefusedWhy::storage);
    const std::optional<Resident>& resident = *known;
    if (!resident) return std::unexpected(RefusedWhy::unknown);
    return Owner{*card, *resident};
}

Result<Outcome> CheckInDesk::welcome(const Owner& owner, const Moment& now) {
    const auto back = clock_went_back(now);
    if (!back) return fail(back);
    if (*back) return refuse(RefusedWhy::clock_unsure, now, &owner);
    const auto first_at = scans_.welcomed_at(owner.resident.id, now.day);
    if (!first_at) return fail(first_at);
    const auto visit = count_visit(owner.resident, now, first_at->has_value());
    if (!visit) return fail(visit);
    if (visit->result == AwardResult::limit) return refuse(RefusedWhy::limit, now, &owner);
    const bool again = visit->result == AwardResult::existed;
    if (const auto noted = note(again ? "already_today" : "welcomed", now, &owner, visit->transfer); !noted)
        return std::unexpected(noted.error());
    const auto balance = balance_of(owner.resident);
    if (!balance) return fail(balance);
    const Resident& who = owner.resident;
    if (again)
        return AlreadyToday{who.id,   shown_name(who.name),          who.hamlet_name, visit->award,
                            *balance, first_at->value_or(now.utc_ms)};
    const auto visits = scans_.visits(who.id, first_of_month(now.day), now.day);
    if (!visits) return fail(visits);
    return Welcomed{
        who.id, shown_name(who.name), who.hamlet_name, visit->award, *balance, static_cast<std::int32_t>(*visits)};
}

Result<bool> CheckInDesk::clock_went_back(const Moment& now) {
    const auto newest = awards_.ledger().newest_event_ms();
    if (!newest) return fail(newest);
    return now.utc_ms + back_at_most_ms < *newest;
}

// Without a rule for visits they are counted and earn nothing.
Result<CheckInDesk::CountedVisit> CheckInDesk::count_visit(const Resident& resident, const Moment& now, bool before) {
    const auto found = db::EarningStore(hall_.connection()).find("visit");
    if (!found) return fail(found);
    const std::optional<EarningRule>& rule = *found;
    if (!rule) return CountedVisit{before ? AwardResult::existed : AwardResult::posted, {}, {}};
    const auto result = awards_.award(resident, *rule, {slot_of(now.day), now, "", "", {}});
    if (!result) return fail(result);
    CountedVisit visit{*result, rule->amount, {}};
    if (visit.result == AwardResult::posted)
        visit.transfer = award_key(hall_.village().number, resident.number, "visit", slot_of(now.day));
    return visit;
}

Result<Points> CheckInDesk::balance_of(const Resident& resident) {
    const auto account = awards_.ledger().account(AccountKind::resident, resident.id.value);
    if (!account) return fail(account);
    const auto balance = awards_.ledger().balance(*account);
    if (!balance) return fail(balance);
    return balance->available();
}

Result<Outcome> CheckInDesk::refuse(RefusedWhy why, const Moment& now, const Owner* owner) {
    if (why == RefusedWhy::storage) return fail(ErrorCode::storage, "the card's owner could not be read");
    if (const auto noted = note(word_for(why), now, owner); !noted) return std::unexpected(noted.error());
    return Refused{why, helper_for(why)};
}

Status CheckInDesk::note(std::string_view outcome, const Moment& now, const Owner* owner,
                         const std::optional<TransferId>& award) {
    db::ScanEvent event{now, {}, {}, outcome, award};
    if (owner) {
        event.resident = owner->resident.id;
        event.card = owner->card.id;
    }
    return scans_.add(event);
}

}  // namespace kiosk
