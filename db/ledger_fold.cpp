#include "db/ledger_fold.h"

#include <algorithm>
#include <cstring>
#include <set>

#include "db/statement.h"
#include "kiosk/base/calendar.h"

namespace db {

namespace {

using kiosk::TransferKind;

// Days of the years 0 to 9999, which is all that SQLite's dates know.
constexpr std::int32_t first_day = -719'528, last_day = 2'932'896;

std::int32_t yyyymm(kiosk::BusinessDay day) {
    if (day.value < first_day || day.value > last_day) return 0;
    const kiosk::CivilTime civil = kiosk::civil_of_day(day.value);
    return civil.year * 100 + civil.month;
}

std::uint64_t unsigned_at(const Statement& row, int column) { return static_cast<std::uint64_t>(row.integer(column)); }

}  // namespace

std::size_t LedgerFold::IdHash::operator()(const kiosk::TransferId& id) const {
    std::size_t hash = 0;
    std::memcpy(&hash, id.bytes.data(), sizeof hash);
    return hash;
}

kiosk::Status LedgerFold::read_accounts() {
    Statement row(connection_,
                  "SELECT id, iif(kind = 'resident' AND owner IN (SELECT id FROM resident), owner, 0), kind IN "
                  "('issuance', 'budget'), kind = 'redeemed' FROM account");
    while (row.next()) {
        Account& account = accounts_[row.integer(0)];
        account.resident = row.integer(1);
        account.village = row.integer(2) != 0;
        account.shop = row.integer(3) != 0;
    }
    return row.status();
}

LedgerFold::Month& LedgerFold::month_of(Account& account, kiosk::BusinessDay day) {
    const std::int32_t month = yyyymm(day);
    const auto found = std::find_if(account.months.rbegin(), account.months.rend(),
                                    [month](const Month& kept) { return kept.month == month; });
    if (found != account.months.rend()) return *found;
    return account.months.emplace_back(Month{month, 0, 0, false});
}

void LedgerFold::hold(const kiosk::NewTransfer& t) {
    if (resolved_before_.erase(t.id) != 0) return;
    holds_[t.id] = {t.debit.value, t.credit.value, static_cast<std::uint64_t>(t.amount.value)};
}

void LedgerFold::resolve(const kiosk::NewTransfer& t) {
    if (t.refers_to && holds_.erase(*t.refers_to) == 0) resolved_before_.insert(*t.refers_to);
}

void LedgerFold::add(const kiosk::NewTransfer& t) {
    if (t.kind == TransferKind::pending) return hold(t);
    if (t.kind != TransferKind::single && t.kind != TransferKind::reverse) resolve(t);
    if (t.kind == TransferKind::void_ || t.kind == TransferKind::expire) return;
    const auto amount = static_cast<std::uint64_t>(t.amount.value);
    Account& debit = accounts_[t.debit.value];
    Account& credit = accounts_[t.credit.value];
    debit.debits += amount;
    credit.credits += amount;
    count_in_months(t, debit, credit);
}

// Earned is what came from the village, spent what went to the shop; what is reversed is taken out of the month it
// stood in.
void LedgerFold::count_in_months(const kiosk::NewTransfer& t, Account& debit, Account& credit) {
    const auto amount = static_cast<std::uint64_t>(t.amount.value);
    if (t.kind == TransferKind::reverse) {
        if (!t.refers_to) return;
        if (debit.resident != 0 && credit.village) month_of(debit, day_of(*t.refers_to)).earned -= amount;
        if (credit.resident != 0 && debit.shop) month_of(credit, day_of(*t.refers_to)).spent -= amount;
        return;
    }
    if (debit.resident != 0 && credit.shop) month_of(debit, t.day).spent += amount;
    if (credit.resident != 0 && debit.village && t.kind == TransferKind::single)
        month_of(credit, t.day).earned += amount;
}

kiosk::BusinessDay LedgerFold::day_of(const kiosk::TransferId& id) {
    Statement row(connection_, "SELECT business_day FROM transfer WHERE id = ?", id);
    return row.next() ? kiosk::BusinessDay{row.small(0)} : kiosk::BusinessDay{};
}

void LedgerFold::count_open_holds() {
    for (const auto& [id, hold] : holds_) {
        accounts_[hold.debit].debits_held += hold.amount;
        accounts_[hold.credit].credits_held += hold.amount;
    }
    holds_.clear();
}

kiosk::Status LedgerFold::compare(const Found& found) {
    count_open_holds();
    if (const auto done = compare_balances(found); !done) return done;
    return compare_months(found);
}

kiosk::Status LedgerFold::compare_balances(const Found& found) {
    // An account without a balance compares with nothing, and is different.
    Statement row(connection_,
                  "SELECT a.id, b.debits_posted, b.credits_posted, b.debits_pending, b.credits_pending, b.account IS "
                  "NULL FROM account a LEFT JOIN balance b ON b.account = a.id");
    while (row.next()) {
        const Account& sum = accounts_[row.integer(0)];
        const bool same = row.integer(5) == 0 && unsigned_at(row, 1) == sum.debits &&
                          unsigned_at(row, 2) == sum.credits && unsigned_at(row, 3) == sum.debits_held &&
                          unsigned_at(row, 4) == sum.credits_held;
        if (!same)
            found("I2", "the balance is not the fold of its transfers for account " + std::to_string(row.integer(0)));
    }
    return row.status();
}

kiosk::Status LedgerFold::compare_months(const Found& found) {
    std::unordered_map<std::int64_t, Account*> residents;
    for (auto& [id, account] : accounts_)
        if (account.resident != 0) residents[account.resident] = &account;
    std::set<std::int64_t> differ;
    Statement row(connection_, "SELECT resident, month, earned, spent FROM month_sum");
    while (row.next()) {
        const auto whose = residents.find(row.integer(0));
        const auto same = [&](Month& sum) {
            return sum.month == row.integer(1) && sum.earned == unsigned_at(row, 2) && sum.spent == unsigned_at(row, 3);
        };
        std::vector<Month> none;
        auto& months = whose == residents.end() ? none : whose->second->months;
        if (const auto sum = std::ranges::find_if(months, same); sum != months.end())
            sum->kept = true;
        else
            differ.insert(row.integer(0));
    }
    for (const auto& [resident, account] : residents)
        if (!std::ranges::all_of(account->months, &Month::kept)) differ.insert(resident);
    for (const std::int64_t resident : differ)
        found("I2", "a month's sum is not the fold of the transfers for resident " + std::to_string(resident));
    return row.status();
}

}  // namespace db
