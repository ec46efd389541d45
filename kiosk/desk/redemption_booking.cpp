#include "kiosk/desk/redemption_booking.h"

#include <utility>

namespace kiosk {

NewTransfer RedemptionBooking::transfer(const RedemptionLine& line, TransferKind kind, std::string_view step,
                                        std::int32_t pieces) {
    NewTransfer t;
    t.id = transfer_key(id_, line.line, step);
    t.kind = kind;
    t.debit = accounts_.payer;
    t.credit = accounts_.redeemed;
    t.amount = line.worth(pieces);
    t.code = "redeem";
    t.rule_version = std::to_string(line.price_version);
    t.day = at_.day;
    t.event_at_ms = at_.utc_ms;
    t.actor = actor_;
    return t;
}

NewStockMove RedemptionBooking::move(const RedemptionLine& line, StockKind kind, std::string_view step,
                                     std::int32_t pieces) {
    NewStockMove m;
    m.id = stock_key(id_, line.line, step);
    m.kind = kind;
    m.goods = line.goods;
    m.quantity = pieces;
    m.price = line.price;
    m.actor = actor_;
    m.day = at_.day;
    m.event_at_ms = at_.utc_ms;
    return m;
}

void RedemptionBooking::hold(RedemptionLine& line, const std::string& memo) {
    transfers.push_back(transfer(line, TransferKind::pending, "hold", line.quantity));
    transfers.back().memo = memo;
    moves.push_back(move(line, StockKind::reserve, "reserve", line.quantity));
    line.hold = transfers.back().id;
    line.stock = moves.back().id;
}

void RedemptionBooking::hand_over(const RedemptionLine& line, std::int32_t pieces, const std::string& memo) {
    transfers.push_back(transfer(line, TransferKind::post, "post", pieces));
    transfers.back().refers_to = line.hold;
    transfers.back().memo = memo;
    moves.push_back(move(line, StockKind::hand_over, "hand_over", pieces));
    moves.back().refers_to = line.stock;
    if (pieces == line.quantity) return;
    moves.push_back(move(line, StockKind::release, "release", line.quantity - pieces));
    moves.back().refers_to = line.stock;
}

void RedemptionBooking::let_go(const RedemptionLine& line, std::string_view step) {
    const TransferKind kind = step == "expire" ? TransferKind::expire : TransferKind::void_;
    transfers.push_back(transfer(line, kind, step, line.quantity));
    transfers.back().refers_to = line.hold;
    moves.push_back(move(line, StockKind::release, "release", line.quantity));
    moves.back().refers_to = line.stock;
}

void RedemptionBooking::bring_back(const RedemptionLine& line, std::int32_t pieces, bool damaged, std::string_view step,
                                   const std::string& memo) {
    NewTransfer back = transfer(line, TransferKind::reverse, step, pieces);
    std::swap(back.debit, back.credit);
    back.code = step;
    back.refers_to = transfer_key(id_, line.line, "post");
    back.memo = memo;
    transfers.push_back(std::move(back));
    moves.push_back(move(line, StockKind::return_, step, pieces));
    moves.back().refers_to = stock_key(id_, line.line, "hand_over");
    if (!damaged) return;
    moves.push_back(move(line, StockKind::shrinkage, "damaged", pieces));
    moves.back().memo = memo;
}

std::string pieces_in_words(const RedemptionLine& line, std::int32_t pieces) {
    return std::to_string(pieces) + line.unit + line.name;
}

}  // namespace kiosk
