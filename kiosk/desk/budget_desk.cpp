#include "kiosk/desk/budget_desk.h"

#include "kiosk/base/utf8.h"
#include "kiosk/model/award_key.h"

namespace kiosk {

Result<Budget> BudgetDesk::raise(std::int32_t year, Points amount, const std::string& decision,
                                 const std::string& actor, const Moment& now) {
    if (year < 2000 || year > 2200) return fail(ErrorCode::bad_input, "a year from 2000 to 2200");
    if (decision.empty() || graphemes(decision).size() > 60)
        return fail(ErrorCode::bad_input, "a decision is named in 1 to 60 characters");
    const auto from = ledger_.account(AccountKind::issuance), to = ledger_.account(AccountKind::budget, year);
    if (!from) return fail(from);
    if (!to) return fail(to);
    NewTransfer t;
    t.id = award_key(hall_.village().number, std::to_string(year), "budget", decision);
    t.debit = *from;
    t.credit = *to;
    t.amount = amount;
    t.code = "budget";
    t.day = now.day;
    t.event_at_ms = now.utc_ms;
    t.actor = actor;
    t.memo = decision;
    const auto posted = ledger_.post(award_group(t.id), {&t, 1});
    if (!posted) return fail(posted);
    const auto budget = of(year);
    if (!budget) return fail(budget);
    return budget->value_or(Budget{});
}

Result<std::optional<Budget>> BudgetDesk::of(std::int32_t year) {
    const auto account = accounts_.of(AccountKind::budget, year);
    if (!account) return fail(account);
    if (!*account) return std::nullopt;
    const auto balance = ledger_.balance(*account);
    if (!balance) return fail(balance);
    const auto given = ledger_.credited(*account, "budget");
    if (!given) return fail(given);
    return Budget{year, *given, balance->available()};
}

Result<std::optional<AccountId>> BudgetDesk::source(BusinessDay day, Points amount) {
    const auto budget = accounts_.of(AccountKind::budget, civil_of_day(day.value).year);
    if (!budget) return fail(budget);
    if (!*budget) {
        const auto issuance = ledger_.account(AccountKind::issuance);
        if (!issuance) return fail(issuance);
        return *issuance;
    }
    const auto balance = ledger_.balance(*budget);
    if (!balance) return fail(balance);
    if (balance->available() < amount) return std::nullopt;
    return *budget;
}

}  // namespace kiosk
