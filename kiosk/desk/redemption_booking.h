// The rows of one step of a redemption, points and goods side by side, made before any is written.
//
// Every row of the one has its row of the other (ledger.md, I7); ids follow from the redemption, the line and the step.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/model/redemption.h"
#include "kiosk/model/stock.h"
#include "kiosk/model/transfer.h"

namespace kiosk {

class RedemptionBooking {
public:
    struct Accounts {
        AccountId payer, redeemed;  // payer: the resident, or their household's purse.
    };
    RedemptionBooking(RedemptionId id, Accounts accounts, std::string actor, Moment at)
        : id_(id), accounts_(accounts), actor_(std::move(actor)), at_(at) {}

    // The line gets the ids of its hold and its reservation.
    void hold(RedemptionLine& line, const std::string& memo);
    // pieces > 0; the rest of the line is let go.
    void hand_over(const RedemptionLine& line, std::int32_t pieces, const std::string& memo);
    // step: "void" or "expire".
    void let_go(const RedemptionLine& line, std::string_view step);
    // step: "return" or "undo". Damaged goods come back and go to shrinkage.
    void bring_back(const RedemptionLine& line, std::int32_t pieces, bool damaged, std::string_view step,
                    const std::string& memo);

    std::vector<NewTransfer> transfers;
    std::vector<NewStockMove> moves;

private:
    NewTransfer transfer(const RedemptionLine& line, TransferKind kind, std::string_view step, std::int32_t pieces);
    NewStockMove move(const RedemptionLine& line, StockKind kind, std::string_view step, std::int32_t pieces);

    RedemptionId id_;
    Accounts accounts_;
    std::string actor_;
    Moment at_;
};

// In a resident's history, in the village's language: so many of these.
std::string pieces_in_words(const RedemptionLine& line, std::int32_t pieces);

}  // namespace kiosk
