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

CheckIn not_stored(const std::optional<Resident>& resident = {}) {
    return {Refused{RefusedWhy::storage, helper_for(RefusedWhy::storage)}, resident};
}

std::string slot_of(BusinessDay day) { return iso_date(day.value); }

}  // namespace

CheckInDesk::CheckInDesk(Hall& hall)
    : hall_(hall), cards_(hall.connection()), residents_(hall.connection()), scans_(hall.connection()), awards_(hall) {}

CheckIn CheckInDesk::scan(std::string_view scanned, const Moment& now) {
    db::Transaction transaction(hall_.connection());
    if (!transaction.begun()) return not_stored();
    const auto owner = owner_of(scanned);
    CheckIn answer = owner ? welcome(*owner, now) : refuse(owner.error(), now, nullptr);
    const auto* refused = std::get_if<Refused>(&answer.outcome);
    if (refused && refused->why == RefusedWhy::storage) return answer;
    return transaction.commit() ? answer : not_stored(answer.resident);
}

std::expected<CheckInDesk::Owner, RefusedWhy> CheckInDesk::owner_of(std::string_view scanned) {
    const auto token = CardToken::parse(scanned, hall_.keys());
    if (!token) return std::unexpected(token.error());
    const auto card = cards_.find({token->fields().card});
    if (!card) return std::unexpected(RefusedWhy::storage);
    if (!*card || (*card)->generation != token->fields().generation) return std::unexpected(RefusedWhy::unknown);
    if (!(*card)->newest) return std::unexpected(RefusedWhy::replaced);
    auto resident = residents_.find((*card)->resident);
    if (!resident) return std::unexpected(RefusedWhy::storage);
    if (!*resident) return std::unexpected(RefusedWhy::unknown);
    return Owner{**card, std::move(**resident)};
}

Result<bool> CheckInDesk::clock_went_back(const Moment& now) {
    const auto newest = awards_.ledger().newest_event_ms();
    if (!newest) return fail(newest);
    return now.utc_ms + back_at_most_ms < *newest;
}

CheckIn CheckInDesk::welcome(const Owner& owner, const Moment& now) {
    const auto back = clock_went_back(now);
    if (!back) return not_stored(owner.resident);
    if (*back) return refuse(RefusedWhy::clock_unsure, now, &owner);
    const auto rule = db::EarningStore(hall_.connection()).find("visit");
    if (!rule) return not_stored(owner.resident);
    Points award;
    std::optional<TransferId> transfer;
    const auto before = scans_.welcomed_at(owner.resident.id, now.day);
    if (!before) return not_stored(owner.resident);
    AwardResult result = *before ? AwardResult::existed : AwardResult::posted;
    if (*rule) {
        award = (*rule)->amount;
        const auto posted = awards_.award(owner.resident, **rule, {slot_of(now.day), now, "", "", {}});
        if (!posted) return not_stored(owner.resident);
        result = *posted;
        if (result == AwardResult::posted)
            transfer = award_key(hall_.village().number, owner.resident.number, "visit", slot_of(now.day));
    }
    const auto account = awards_.ledger().account(AccountKind::resident, owner.resident.id.value);
    const auto balance = account ? awards_.ledger().balance(*account) : Result<Balance>(fail(account));
    if (!balance) return not_stored(owner.resident);
    const std::string name = shown_name(owner.resident.name);
    if (result == AwardResult::limit) return refuse(RefusedWhy::limit, now, &owner);
    if (result == AwardResult::existed) {
        if (!note("already_today", now, &owner)) return not_stored(owner.resident);
        return {AlreadyToday{owner.resident.id, name, owner.resident.hamlet_name, award, balance->available(),
                             before->value_or(now.utc_ms)},
                owner.resident};
    }
    if (!note("welcomed", now, &owner, transfer)) return not_stored(owner.resident);
    const auto visits = scans_.visits(owner.resident.id, first_of_month(now.day), now.day);
    return {Welcomed{owner.resident.id, name, owner.resident.hamlet_name, award, balance->available(),
                     static_cast<std::int32_t>(visits.value_or(1))},
            owner.resident};
}

CheckIn CheckInDesk::refuse(RefusedWhy why, const Moment& now, const Owner* owner) {
    std::optional<Resident> resident;
    if (owner) resident = owner->resident;
    if (why == RefusedWhy::storage || !note(word_for(why), now, owner)) return not_stored(resident);
    return {Refused{why, helper_for(why)}, resident};
}

bool CheckInDesk::note(std::string_view outcome, const Moment& now, const Owner* owner,
                       const std::optional<TransferId>& award) {
    db::ScanEvent event{now, {}, {}, outcome, award};
    if (owner) {
        event.resident = owner->resident.id;
        event.card = owner->card.id;
    }
    return scans_.add(event).has_value();
}

}  // namespace kiosk
