// The balances and the months' sums as they must be, added up again from the transfers, to compare with those kept.
//
// Takes the transfers of all terminals once each, in any order.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "db/connection.h"
#include "kiosk/model/transfer.h"

namespace db {

// Told of each fault: "I2", and a sentence.
using Found = std::function<void(const char* invariant, std::string what)>;

class LedgerFold {
public:
    explicit LedgerFold(Connection& connection) : connection_(connection) {}

    // Before the first transfer: whose accounts there are.
    kiosk::Status read_accounts();
    void add(const kiosk::NewTransfer& transfer);
    // After the last, in the same snapshot.
    kiosk::Status compare(const Found& found);

private:
    // Sums wrap, so that a damaged amount is a difference and no trap.
    struct Month {
        std::int32_t month = 0;  // yyyymm
        std::uint64_t earned = 0, spent = 0;
        bool kept = false;  // Found in the table, the same.
    };
    struct Account {
        std::int64_t resident = 0;  // Whose months are kept; 0: nobody's.
        bool village = false;       // Points come from it.
        bool shop = false;          // Points are spent there.
        std::uint64_t debits = 0, credits = 0, debits_held = 0, credits_held = 0;
        std::vector<Month> months;  // Newest last, nearly.
    };
    struct Hold {
        std::int64_t debit = 0, credit = 0;
        std::uint64_t amount = 0;
    };
    struct IdHash {
        std::size_t operator()(const kiosk::TransferId& id) const;
    };

    static Month& month_of(Account& account, kiosk::BusinessDay day);
    void hold(const kiosk::NewTransfer& transfer);
    void resolve(const kiosk::NewTransfer& transfer);
    void count_in_months(const kiosk::NewTransfer& transfer, Account& debit, Account& credit);
    kiosk::BusinessDay day_of(const kiosk::TransferId& id);
    void count_open_holds();
    kiosk::Status compare_balances(const Found& found);
    kiosk::Status compare_months(const Found& found);

    Connection& connection_;
    std::unordered_map<std::int64_t, Account> accounts_;
    std::unordered_map<kiosk::TransferId, Hold, IdHash> holds_;      // Not resolved yet.
    std::unordered_set<kiosk::TransferId, IdHash> resolved_before_;  // Their holds are yet to come.
};

}  // namespace db
