// One movement of points between two accounts, before it is in the ledger.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "kiosk/model/ids.h"
#include "kiosk/model/moment.h"
#include "kiosk/model/points.h"

namespace kiosk {

enum class AccountKind { resident, household, issuance, budget, clearing, redeemed, expired, shrinkage, lease };
enum class TransferKind { single, pending, post, void_, expire, reverse };

struct NewTransfer {
    TransferId id;  // Made before the first try, kept for every retry.
    TransferKind kind = TransferKind::single;
    std::optional<TransferId> refers_to;  // The hold that is resolved or the transfer that is reversed.
    AccountId debit, credit;
    Points amount;     // > 0; a correction is another transfer.
    std::string code;  // Of the earning rule, or "redeem" and the like.
    std::string rule_version;
    BusinessDay day;
    std::int64_t event_at_ms = 0;  // Terminal clock, UTC.
    std::string actor;             // Who handled it; empty: the terminal.
    std::string memo;              // Plain words for the history.
};

struct Balance {
    Points posted;  // Credits minus debits.
    Points held;    // Reserved by holds that are not resolved.
    Points available() const { return posted - held; }
};

}  // namespace kiosk
