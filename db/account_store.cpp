#include "db/account_store.h"

#include <algorithm>
#include <array>

#include "db/statement.h"

namespace db {

namespace {

using kiosk::AccountKind;

struct Named {
    AccountKind kind;
    std::string_view name;
};
constexpr std::array names{Named{AccountKind::resident, "resident"}, Named{AccountKind::household, "household"},
                           Named{AccountKind::issuance, "issuance"}, Named{AccountKind::budget, "budget"},
                           Named{AccountKind::clearing, "clearing"}, Named{AccountKind::redeemed, "redeemed"},
                           Named{AccountKind::expired, "expired"},   Named{AccountKind::shrinkage, "shrinkage"},
                           Named{AccountKind::lease, "lease"}};

}  // namespace

std::string_view account_kind_name(AccountKind kind) { return std::ranges::find(names, kind, &Named::kind)->name; }

kiosk::Result<Account> AccountStore::find(kiosk::AccountId id) {
    Statement row(connection_, "SELECT kind, owner FROM account WHERE id = ?", id);
    if (!row.next()) {
        if (const auto status = row.status(); !status) return std::unexpected(status.error());
        return kiosk::fail(kiosk::ErrorCode::not_found, "no such account");
    }
    const auto known = std::ranges::find(names, row.text(0), &Named::name);
    if (known == names.end()) return kiosk::fail(kiosk::ErrorCode::storage, "an account of no known kind");
    return Account{known->kind, row.integer(1)};
}

kiosk::Result<kiosk::AccountId> AccountStore::of(AccountKind kind, std::int64_t owner) {
    Statement row(connection_, "SELECT id FROM account WHERE kind = ? AND owner = ?", account_kind_name(kind), owner);
    kiosk::AccountId id;
    if (row.next()) id.value = row.integer(0);
    if (const auto status = row.status(); !status) return std::unexpected(status.error());
    return id;
}

}  // namespace db
