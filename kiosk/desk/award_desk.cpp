#include "kiosk/desk/award_desk.h"

#include "db/transaction.h"
#include "kiosk/desk/claim_repayment.h"
#include "kiosk/model/award_key.h"

namespace kiosk {

namespace {

Points worth(const EarningRule& rule, const Deed& deed) { return deed.amount.value > 0 ? deed.amount : rule.amount; }

}  // namespace

TransferId AwardDesk::key(const Resident& resident, const EarningRule& rule, const Deed& deed) const {
    return award_key(hall_.village().number, resident.number, rule.code, deed.slot);
}

Result<std::optional<AwardResult>> AwardDesk::bar(const Resident& resident, const EarningRule& rule, const Deed& deed) {
    const TransferId id = key(resident, rule, deed);
    const auto known = ledger_.has(id), waits = waiting_.has(id);
    if (!known) return fail(known);
    if (!waits) return fail(waits);
    if (*known || *waits) return AwardResult::existed;
    const auto counted = limits_.times(resident, rule, deed.moment.day);
    if (!counted) return fail(counted);
    if (!may_earn(rule, *counted)) return AwardResult::limit;
    return std::nullopt;
}

Result<AwardResult> AwardDesk::award(const Resident& resident, const EarningRule& rule, const Deed& deed) {
    const auto barred = bar(resident, rule, deed);
    if (!barred) return fail(barred);
    if (const std::optional<AwardResult>& why = *barred) return *why;
    NewTransfer t;
    t.id = key(resident, rule, deed);
    t.amount = worth(rule, deed);
    t.code = rule.code;
    t.rule_version = std::to_string(rule.version);
    t.day = deed.moment.day;
    t.event_at_ms = deed.moment.utc_ms;
    t.actor = deed.actor;
    t.memo = deed.memo.empty() ? rule.title : deed.memo;
    return give(std::move(t), resident.id);
}

Result<AwardResult> AwardDesk::hold_back(const Resident& resident, const EarningRule& rule, const Deed& deed,
                                         WaitsFor why, StaffId entered_by, BusinessDay public_until) {
    const auto barred = bar(resident, rule, deed);
    if (!barred) return fail(barred);
    if (const std::optional<AwardResult>& reason = *barred) return *reason;
    WaitingAward waits;
    waits.award = key(resident, rule, deed);
    waits.resident = resident.id;
    waits.code = rule.code;
    waits.version = rule.version;
    waits.slot = deed.slot;
    waits.amount = worth(rule, deed);
    waits.memo = deed.memo.empty() ? rule.title : deed.memo;
    waits.why = why;
    waits.entered_by = entered_by;
    waits.actor = deed.actor;
    waits.public_until = public_until;
    waits.at = deed.moment;
    if (const auto added = waiting_.add(waits); !added) return std::unexpected(added.error());
    return AwardResult::posted;
}

Result<AwardResult> AwardDesk::grant(const WaitingAward& award, const Moment& now) {
    NewTransfer t;
    t.id = award.award;
    t.amount = award.amount;
    t.code = award.code;
    t.rule_version = std::to_string(award.version);
    t.day = now.day;
    t.event_at_ms = now.utc_ms;
    t.actor = award.actor;
    t.memo = award.memo;
    return give(std::move(t), award.resident);
}

Result<AwardResult> AwardDesk::give(NewTransfer award, ResidentId resident) {
    const auto source = budgets_.source(award.day, award.amount);
    if (!source) return fail(source);
    if (!source->has_value()) return AwardResult::no_budget;
    const auto account = ledger_.account(AccountKind::resident, resident.value);
    if (!account) return fail(account);
    award.debit = source->value_or(AccountId{});
    award.credit = *account;
    return post(award, resident);
}

// With what it repays of earlier ones, all or nothing.
Result<AwardResult> AwardDesk::post(const NewTransfer& award, ResidentId resident) {
    db::Transaction transaction(hall_.connection());
    if (!transaction.begun()) return std::unexpected(transaction.begun().error());
    ClaimRepayment repayment(hall_.connection());
    const auto group = repayment.with_repayments(award, resident);
    if (!group) return fail(group);
    const auto posted = ledger_.post(award_group(award.id), *group);
    if (!posted) return fail(posted);
    if (const auto kept = repayment.keep(); !kept) return std::unexpected(kept.error());
    if (const auto done = transaction.commit(); !done) return std::unexpected(done.error());
    return posted->existed ? AwardResult::existed : AwardResult::posted;
}

Result<AwardResult> AwardDesk::spend(const Resident& resident, Points amount, const std::string& slot,
                                     const Deed& deed) {
    const auto account = ledger_.account(AccountKind::resident, resident.id.value);
    if (!account) return fail(account);
    const auto target = ledger_.account(AccountKind::redeemed);
    if (!target) return fail(target);
    NewTransfer transfer;
    transfer.id = award_key(hall_.village().number, resident.number, "redeem", slot);
    transfer.debit = *account;
    transfer.credit = *target;
    transfer.amount = amount;
    transfer.code = "redeem";
    transfer.day = deed.moment.day;
    transfer.event_at_ms = deed.moment.utc_ms;
    transfer.actor = deed.actor;
    transfer.memo = deed.memo;
    const auto posted = ledger_.post(award_group(transfer.id), {&transfer, 1});
    if (!posted) return fail(posted);
    return posted->existed ? AwardResult::existed : AwardResult::posted;
}

}  // namespace kiosk
