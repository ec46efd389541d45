// Follows one terminal's shelf and redemptions, and says what does not hold: I6 and I7.
//
// The shelf is added up from its moves; each redemption that something was noted of is laid beside the points of its
// holds, the goods of its moves, and what the model says of it.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "kiosk/model/redemption.h"
#include "kiosk/simulation/ledger_audit.h"
#include "kiosk/simulation/shop_model.h"

namespace kiosk::simulation {

class ShopAudit {
public:
    using Findings = LedgerAudit::Findings;

    // After the ledger's. storage: it could not be read.
    Status follow(db::Connection& connection, const LedgerAudit& ledger, const ShopModel& model, Findings& findings);

private:
    struct Shelf {
        std::int64_t on_hand = 0, reserved = 0;
    };
    // What became of goods that were put aside.
    struct Reserved {
        std::int64_t quantity = 0, handed_over = 0, released = 0, returned = 0;
    };

    Status read_moves(db::Connection& connection, Findings& findings);
    void add(const db::Statement& row, Findings& findings);
    void add_to_reserved(const db::Statement& row, Findings& findings);
    Status compare_shelf(db::Connection& connection, Findings& findings);
    Status read_events(db::Connection& connection, std::vector<RedemptionId>& touched);
    void check(const Redemption& redemption, const LedgerAudit& ledger, const ShopModel& model, Findings& findings);
    void check_line(const Redemption& redemption, const RedemptionLine& line, const LedgerAudit& ledger,
                    Findings& findings);

    std::map<std::int64_t, Shelf> shelves_;
    std::map<StockMoveId, Reserved> reserved_;
    std::map<StockMoveId, StockMoveId> gone_;  // A handing over and its reservation.
    std::int64_t moves_ = 0, events_ = 0;
};

}  // namespace kiosk::simulation
