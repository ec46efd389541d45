#include "kiosk/desk/award_desk.h"

#include "db/transaction.h"
#include "kiosk/desk/claim_repayment.h"
#include "kiosk/desk/months.h"
#include "kiosk/model/award_key.h"

namespace kiosk {

Result<TimesEarned> AwardDesk::times(AccountId account, const EarningRule& rule, const Moment& moment) {
    TimesEarned counted;
    const auto count = [&](std::int32_t limit, BusinessDay from, BusinessDay to, std::int64_t& into) -> Status {
        if (limit == 0) return {};
        const auto n = ledger_.times_earned(account, rule.code, from, to);
        if (!n) return fail(n.error().code, n.error().what);
        into = *n;
        return {};
    };
    constexpr BusinessDay first{0}, last{1 << 24};
    if (const auto done = count(rule.a_day, moment.day, moment.day, counted.today); !done)
        return std::unexpected(done.error());
    if (const auto done =
            count(rule.a_month, first_of_month(moment.day), last_of_month(moment.day), counted.this_month);
        !done)
        return std::unexpected(done.error());
    if (const auto done = count(rule.ever, first, last, counted.ever); !done) return std::unexpected(done.error());
    return counted;
}

Result<AwardResult> AwardDesk::award(const Resident& resident, const EarningRule& rule, const Deed& deed) {
    const auto account = ledger_.account(AccountKind::resident, resident.id.value);
    if (!account) return fail(account);
    const auto source = ledger_.account(AccountKind::issuance);
    if (!source) return fail(source);
    NewTransfer transfer;
    transfer.id = award_key(hall_.village().number, resident.number, rule.code, deed.slot);
    const auto known = ledger_.has(transfer.id);
    if (!known) return fail(known);
    if (*known) return AwardResult::existed;
    const auto counted = times(*account, rule, deed.moment);
    if (!counted) return fail(counted);
    if (!may_earn(rule, *counted)) return AwardResult::limit;
    transfer.debit = *source;
    transfer.credit = *account;
    transfer.amount = deed.amount.value > 0 ? deed.amount : rule.amount;
    transfer.code = rule.code;
    transfer.rule_version = std::to_string(rule.version);
    transfer.day = deed.moment.day;
    transfer.event_at_ms = deed.moment.utc_ms;
    transfer.actor = deed.actor;
    transfer.memo = deed.memo.empty() ? rule.title : deed.memo;
    return post(transfer, resident.id);
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
