// The ledger: where points come to be, move and go. Insert-only; one function posts a group, all rows or none.
//
// Same id and same body: it exists already, nothing happens. Same id and another body: refused, naming the field. What
// the ledger's rules refuse (too few points, a hold resolved twice) is remembered: that id never succeeds later. Rows
// are numbered without gaps and chained by hashes for this terminal and epoch. Call from the thread that owns the
// connection; within a caller's Transaction the rows become part of it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "db/connection.h"
#include "kiosk/model/transfer.h"

namespace db {

struct Posted {
    bool existed = false;  // All of the group was in the ledger before.
};

// One row of an account's history, seen from that account.
struct HistoryRow {
    kiosk::TransferId id;
    std::string code, rule_version, actor, memo;
    std::int64_t event_at_ms = 0;
    kiosk::Points change;  // Negative: went out.
};

class Ledger {
public:
    explicit Ledger(Connection& connection) : connection_(connection) {}

    // The account of this kind and owner, opened if it is new. Residents, households, budgets and
    // leases may not go below zero.
    kiosk::Result<kiosk::AccountId> account(kiosk::AccountKind kind, std::int64_t owner = 0);

    // bad_input  an amount out of range, or the same id with another body
    // refused    a rule of the ledger: not enough points, hold already resolved, id was refused before
    // storage    nothing was written
    kiosk::Result<Posted> post(const kiosk::TransferGroupId& group, std::span<const kiosk::NewTransfer> transfers);

    kiosk::Result<kiosk::Balance> balance(kiosk::AccountId account);
    // All that ever came in by transfers of this code.
    kiosk::Result<kiosk::Points> credited(kiosk::AccountId account, std::string_view code);
    // Newest first.
    kiosk::Result<std::vector<HistoryRow>> history(kiosk::AccountId account, int limit);
    // How often this account was credited with this code in days from..to; what was taken back does not count.
    kiosk::Result<std::int64_t> times_earned(kiosk::AccountId account, std::string_view code, kiosk::BusinessDay from,
                                             kiosk::BusinessDay to);
    // The same by everybody who belongs to it now.
    kiosk::Result<std::int64_t> times_household_earned(kiosk::HouseholdId household, std::string_view code,
                                                       kiosk::BusinessDay from, kiosk::BusinessDay to);
    kiosk::Result<bool> has(const kiosk::TransferId& id);
    // As it was posted; nothing: no such transfer.
    kiosk::Result<std::optional<kiosk::NewTransfer>> find(const kiosk::TransferId& id);
    // How much of it went back; nothing: it stands.
    kiosk::Result<std::optional<kiosk::Points>> reversed(const kiosk::TransferId& id);

private:
    struct Place;
    kiosk::Result<Place> place();
    kiosk::Status keep_place(const Place& place);
    kiosk::Result<bool> existed(const kiosk::NewTransfer& transfer);
    kiosk::Result<std::size_t> known_of(std::span<const kiosk::NewTransfer> transfers);
    kiosk::Status append_all(const kiosk::TransferGroupId& group, std::span<const kiosk::NewTransfer> transfers);
    kiosk::Status append_each(const kiosk::TransferGroupId& group, std::span<const kiosk::NewTransfer> transfers);
    kiosk::Status append(const kiosk::TransferGroupId& group, const kiosk::NewTransfer& transfer, Place& place);
    kiosk::Status remember_refusal(const kiosk::NewTransfer& transfer, const kiosk::Error& why);
    kiosk::Status check_not_refused(const kiosk::NewTransfer& transfer);

    Connection& connection_;
};

}  // namespace db
