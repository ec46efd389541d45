// Follows one terminal's ledger row by row, adds it up on its own, and says what does not hold: I1 to I5 and I8 to I11.
//
// Reads what was written since it last looked, so that asking after every step is cheap; rows from before that are
// changed behind its back are found by db::verify. Without a hub no points may stand in a lease (I9): there is nobody
// who could have granted one.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "db/connection.h"
#include "db/transfer_body.h"
#include "db/verify.h"
#include "kiosk/simulation/award_register.h"

namespace db {
class Statement;
}

namespace kiosk::simulation {

class LedgerAudit {
public:
    using Findings = std::vector<db::Finding>;

    // What became of points that were held.
    struct Hold {
        std::int64_t debit = 0, credit = 0, amount = 0;
        std::optional<TransferKind> end;
        std::int64_t paid = 0, paid_back = 0;  // Of a post, and of its reversal.
    };

    explicit LedgerAudit(AwardRegister& awards) : awards_(awards) {}

    // storage: it could not be read.
    Status follow(db::Connection& connection, Findings& findings);
    // Null: none of this id.
    const Hold* hold(const TransferId& id) const;
    std::int64_t rows() const { return position_; }

private:
    struct Account {
        std::string kind;
        std::int64_t owner = 0, posted = 0, held = 0;
    };
    struct Payment {
        std::int64_t amount = 0;
        bool reversed = false;
        std::optional<TransferId> hold;
    };

    Status read_accounts(db::Connection& connection);
    Status read_rows(db::Connection& connection, Findings& findings);
    void read_row(const db::Statement& row, Findings& findings);
    void check_place(const NewTransfer& transfer, const db::Statement& row, Findings& findings);
    void add(const NewTransfer& transfer, std::int64_t terminal, Findings& findings);
    void pay(const NewTransfer& transfer, const std::optional<TransferId>& hold);
    void resolve(const NewTransfer& transfer, Findings& findings);
    void reverse(const NewTransfer& transfer, Findings& findings);
    void note_award(const NewTransfer& transfer, std::int64_t terminal, Findings& findings);
    Status compare_balances(db::Connection& connection, Findings& findings);
    Status compare_end(db::Connection& connection, Findings& findings);

    AwardRegister& awards_;
    std::map<std::int64_t, Account> accounts_;
    std::map<TransferId, Hold> holds_;
    std::map<TransferId, Payment> payments_;                  // Singles and posts, which can be reversed.
    std::set<std::pair<std::int64_t, std::int32_t>> visits_;  // Resident, day.
    std::int64_t position_ = 0, seq_ = 0;
    db::Hash chain_{};
};

}  // namespace kiosk::simulation
