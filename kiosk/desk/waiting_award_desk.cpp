#include "kiosk/desk/waiting_award_desk.h"

#include "db/earning_store.h"
#include "db/transaction.h"
#include "kiosk/base/utf8.h"

namespace kiosk {

namespace {

constexpr std::size_t longest_reason = 100, longest_memo = 200, longest_slot = 80;

bool is_reason(const std::string& text) {
    const std::size_t letters = graphemes(text).size();
    return letters >= 1 && letters <= longest_reason;
}

Status fit(const AwardEntry& entry) {
    if (entry.slot.empty() || graphemes(entry.slot).size() > longest_slot)
        return fail(ErrorCode::bad_input, "an occasion is named in 1 to 80 characters");
    if (graphemes(entry.memo).size() > longest_memo)
        return fail(ErrorCode::bad_input, "the words beside an award are at most 200 characters");
    if (entry.amount < Points{} || entry.amount > points(100'000))
        return fail(ErrorCode::bad_input, "an award is 1 to 100,000 points");
    return {};
}

Entered entered(AwardResult result, Entered when_posted) {
    switch (result) {
        case AwardResult::existed: return Entered::existed;
        case AwardResult::limit: return Entered::limit;
        case AwardResult::no_budget: return Entered::no_budget;
        case AwardResult::posted: break;
    }
    return when_posted;
}

}  // namespace

Result<WaitingAwardDesk::Known> WaitingAwardDesk::known(const AwardEntry& entry) {
    const auto resident = residents_.find(entry.resident);
    if (!resident) return fail(resident);
    const auto rule = db::EarningStore(hall_.connection()).find(entry.code);
    if (!rule) return fail(rule);
    const std::optional<Resident>& who = *resident;
    const std::optional<EarningRule>& terms = *rule;
    if (!who) return fail(ErrorCode::not_found, "there is no such resident");
    if (!terms) return fail(ErrorCode::not_found, "no earning rule has the code " + entry.code);
    return Known{*who, *terms};
}

Result<Entered> WaitingAwardDesk::enter(const AwardEntry& entry, const StaffSession& by, const Moment& now) {
    if (!may_act(by.role)) return fail(ErrorCode::refused, "the committee looks on and enters nothing");
    if (const auto fits = fit(entry); !fits) return std::unexpected(fits.error());
    const auto who = known(entry);
    if (!who) return fail(who);
    const Deed deed{entry.slot, now, by.shown_name, entry.memo, entry.amount};
    const PointsPolicy& policy = hall_.village().points;
    const Points amount = entry.amount.value > 0 ? entry.amount : who->rule.amount;
    const bool large = amount > policy.two_people_above, own = who->resident.id == by.resident;
    db::Transaction transaction(hall_.connection());
    if (!transaction.begun()) return std::unexpected(transaction.begun().error());
    const bool at_once = !large && !own && may_approve(by.role);
    const auto done =
        at_once ? awards_.award(who->resident, who->rule, deed)
                : awards_.hold_back(who->resident, who->rule, deed, large ? WaitsFor::two_people : WaitsFor::claimed,
                                    by.staff, large ? BusinessDay{now.day.value + policy.public_days} : BusinessDay{});
    if (!done) return fail(done);
    if (const auto kept = transaction.commit(); !kept) return std::unexpected(kept.error());
    return entered(*done, at_once ? Entered::given : Entered::waits);
}

Result<WaitingAward> WaitingAwardDesk::waiting(const TransferId& award) {
    const auto found = store_.find(award);
    if (!found) return fail(found);
    if (const std::optional<WaitingAward>& one = *found) return *one;
    return fail(ErrorCode::not_found, "this award does not wait, or no longer");
}

Status WaitingAwardDesk::note(const WaitingAward& award, std::string_view kind, const StaffSession& by,
                              const std::string& reason, const Moment& now) {
    if (!may_approve(by.role)) return fail(ErrorCode::refused, "only the approver and the secretary decide this");
    return store_.note({award.award, kind, by.staff, {}, by.shown_name, reason, now});
}

Result<bool> WaitingAwardDesk::approve(const TransferId& id, const StaffSession& by, const Moment& now) {
    db::Transaction transaction(hall_.connection());
    if (!transaction.begun()) return std::unexpected(transaction.begun().error());
    const auto before = waiting(id);
    if (!before) return fail(before);
    if (const auto said = note(*before, "approved", by, "", now); !said) return std::unexpected(said.error());
    const auto after = waiting(id);
    if (!after) return fail(after);
    const auto given = grant(*after, now);
    if (!given) return fail(given);
    if (const auto kept = transaction.commit(); !kept) return std::unexpected(kept.error());
    return *given;
}

// False: something is still missing.
Result<bool> WaitingAwardDesk::grant(const WaitingAward& award, const Moment& now) {
    if (!award.may_be_granted(now.day)) return false;
    const auto done = awards_.grant(award, now);
    if (!done) return fail(done);
    if (*done == AwardResult::no_budget) return false;
    if (const auto noted = store_.note({award.award, "granted", {}, {}, "", "", now}); !noted)
        return std::unexpected(noted.error());
    return true;
}

Status WaitingAwardDesk::refuse(const TransferId& id, const StaffSession& by, const std::string& reason,
                                const Moment& now) {
    if (!is_reason(reason)) return fail(ErrorCode::bad_input, "say in 1 to 100 characters why not");
    const auto award = waiting(id);
    if (!award) return std::unexpected(award.error());
    return note(*award, "refused", by, reason, now);
}

Status WaitingAwardDesk::object(const TransferId& id, ResidentId who, const std::string& reason, const Moment& now) {
    if (!is_reason(reason)) return fail(ErrorCode::bad_input, "say in 1 to 100 characters why not");
    const auto award = waiting(id);
    if (!award) return std::unexpected(award.error());
    if (now.day > award->public_until) return fail(ErrorCode::refused, "it is not public, or its public days are over");
    return store_.note({award->award, "objected", {}, who, "", reason, now});
}

Status WaitingAwardDesk::settle(const TransferId& id, const StaffSession& by, const std::string& reason,
                                const Moment& now) {
    if (!is_reason(reason)) return fail(ErrorCode::bad_input, "say in 1 to 100 characters what was found");
    const auto award = waiting(id);
    if (!award) return std::unexpected(award.error());
    if (!award->objected) return fail(ErrorCode::refused, "no objection is open");
    return note(*award, "settled", by, reason, now);
}

Result<std::int64_t> WaitingAwardDesk::grant_due(const Moment& now) {
    const auto waiting = store_.all();
    if (!waiting) return fail(waiting);
    std::int64_t given = 0;
    for (const WaitingAward& award : *waiting) {
        if (!award.may_be_granted(now.day)) continue;
        db::Transaction transaction(hall_.connection());
        if (!transaction.begun()) return std::unexpected(transaction.begun().error());
        const auto done = grant(award, now);
        if (!done) return fail(done);
        if (const auto kept = transaction.commit(); !kept) return std::unexpected(kept.error());
        given += *done ? 1 : 0;
    }
    return given;
}

}  // namespace kiosk
