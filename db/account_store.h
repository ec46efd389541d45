// Whose account it is. Accounts are opened by the ledger and never change.
#pragma once

#include "db/connection.h"
#include "kiosk/model/transfer.h"

namespace db {

struct Account {
    kiosk::AccountKind kind = kiosk::AccountKind::issuance;
    std::int64_t owner = 0;  // A resident, a household, a year; 0: the village.
};

// As the table writes it.
std::string_view account_kind_name(kiosk::AccountKind kind);

class AccountStore {
public:
    explicit AccountStore(Connection& connection) : connection_(connection) {}
    // not_found: no such account.
    kiosk::Result<Account> find(kiosk::AccountId id);
    // Not opened by asking; 0: there is none.
    kiosk::Result<kiosk::AccountId> of(kiosk::AccountKind kind, std::int64_t owner);

private:
    Connection& connection_;
};

}  // namespace db
