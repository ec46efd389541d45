#include "kiosk/simulation/shop_audit.h"

#include <algorithm>

#include "db/redemption_store.h"
#include "db/statement.h"

namespace kiosk::simulation {

namespace {

enum At { position, id, goods, kind, quantity, refers_to };

std::string number_of(const Redemption& redemption) { return " of redemption " + std::to_string(redemption.number); }

bool as_the_model_says(const Redemption& is, const ShopModel::Redemption& should_be) {
    const auto same_line = [](const RedemptionLine& a, const ShopModel::Line& b) {
        return a.goods == b.goods && a.quantity == b.quantity && a.price.value == b.price &&
               a.handed_over == b.handed_over && a.returned == b.returned;
    };
    return is.resident == should_be.resident && is.channel == should_be.channel && is.state == should_be.state &&
           is.begun == should_be.begun && is.expires_at_ms == should_be.expires_at_ms &&
           is.handed_over_ms == should_be.handed_over_ms && std::ranges::equal(is.lines, should_be.lines, same_line);
}

TransferKind end_of(const Redemption& redemption, const RedemptionLine& line) {
    if (redemption.state == RedemptionState::expired) return TransferKind::expire;
    return line.handed_over > 0 ? TransferKind::post : TransferKind::void_;
}

}  // namespace

Status ShopAudit::follow(db::Connection& connection, const LedgerAudit& ledger, const ShopModel& model,
                         Findings& findings) {
    if (const auto done = read_moves(connection, findings); !done) return done;
    if (const auto done = compare_shelf(connection, findings); !done) return done;
    std::vector<RedemptionId> touched;
    if (const auto done = read_events(connection, touched); !done) return done;
    for (const RedemptionId& one : touched) {
        const auto found = db::RedemptionStore(connection).find(one);
        if (!found) return std::unexpected(found.error());
        if (const std::optional<Redemption>& redemption = *found) check(*redemption, ledger, model, findings);
    }
    return {};
}

Status ShopAudit::read_moves(db::Connection& connection, Findings& findings) {
    db::Statement row(connection,
                      "SELECT position, id, goods, kind, quantity, refers_to FROM stock_move WHERE position > ? ORDER "
                      "BY position",
                      moves_);
    while (row.next()) add(row, findings);
    return row.status();
}

void ShopAudit::add(const db::Statement& row, Findings& findings) {
    moves_ = row.integer(At::position);
    const std::int64_t pieces = row.integer(At::quantity);
    const std::string what = row.text(At::kind);
    Shelf& shelf = shelves_[row.integer(At::goods)];
    if (what == "delivery" || what == "count_up" || what == "return") shelf.on_hand += pieces;
    if (what == "shrinkage" || what == "coupon" || what == "hand_over") shelf.on_hand -= pieces;
    if (what == "reserve") shelf.reserved += pieces;
    if (what == "release" || what == "hand_over") shelf.reserved -= pieces;
    if (what == "reserve") reserved_[row.byte_id<StockMoveId>(At::id)] = {pieces, 0, 0, 0};
    if (!row.null(At::refers_to)) add_to_reserved(row, findings);
}

void ShopAudit::add_to_reserved(const db::Statement& row, Findings& findings) {
    const std::string what = row.text(At::kind), where = " at stock move " + std::to_string(moves_);
    const std::int64_t pieces = row.integer(At::quantity);
    auto reservation = row.byte_id<StockMoveId>(At::refers_to);
    if (what == "return") {
        const auto gone = gone_.find(reservation);
        if (gone == gone_.end()) return findings.push_back({"I6", "what never went comes back" + where});
        reservation = gone->second;
    }
    const auto found = reserved_.find(reservation);
    if (found == reserved_.end()) return findings.push_back({"I6", "what was never put aside goes" + where});
    Reserved& kept = found->second;
    if (what == "hand_over") {
        kept.handed_over += pieces;
        gone_[row.byte_id<StockMoveId>(At::id)] = reservation;
    }
    if (what == "release") kept.released += pieces;
    if (what == "return") kept.returned += pieces;
    if (kept.handed_over + kept.released > kept.quantity || kept.returned > kept.handed_over)
        findings.push_back({"I6", "more goes or comes back than there was" + where});
}

Status ShopAudit::compare_shelf(db::Connection& connection, Findings& findings) {
    db::Statement row(connection, "SELECT goods, on_hand, reserved FROM stock_balance");
    while (row.next()) {
        const Shelf& shelf = shelves_[row.integer(0)];
        const std::string whose = " of goods " + std::to_string(row.integer(0));
        if (row.integer(1) != shelf.on_hand || row.integer(2) != shelf.reserved)
            findings.push_back({"I6", "the stock" + whose + " is not what its moves come to"});
        if (row.integer(2) < 0 || row.integer(1) < row.integer(2))
            findings.push_back({"I6", "more is put aside than there is" + whose});
    }
    return row.status();
}

Status ShopAudit::read_events(db::Connection& connection, std::vector<RedemptionId>& touched) {
    db::Statement row(
        connection, "SELECT position, redemption FROM redemption_event WHERE position > ? ORDER BY position", events_);
    while (row.next()) {
        events_ = row.integer(0);
        const auto which = row.byte_id<RedemptionId>(1);
        if (std::ranges::find(touched, which) == touched.end()) touched.push_back(which);
    }
    return row.status();
}

void ShopAudit::check(const Redemption& redemption, const LedgerAudit& ledger, const ShopModel& model,
                      Findings& findings) {
    const auto expected = model.redemptions.find(redemption.id);
    if (expected == model.redemptions.end())
        findings.push_back({"I7", "nobody has asked for the goods" + number_of(redemption)});
    else if (!as_the_model_says(redemption, expected->second))
        findings.push_back({"I7", "the model says otherwise" + number_of(redemption)});
    for (const RedemptionLine& line : redemption.lines) check_line(redemption, line, ledger, findings);
}

void ShopAudit::check_line(const Redemption& redemption, const RedemptionLine& line, const LedgerAudit& ledger,
                           Findings& findings) {
    const LedgerAudit::Hold* points = ledger.hold(line.hold);
    const auto goods = reserved_.find(line.stock);
    if (!points || goods == reserved_.end() || points->amount != line.worth(line.quantity).value ||
        goods->second.quantity != line.quantity)
        return findings.push_back({"I7", "points and goods were not put aside alike" + number_of(redemption)});
    const Reserved& moved = goods->second;
    const bool open = redemption.state == RedemptionState::held;
    if (open ? points->end.has_value() : points->end != end_of(redemption, line))
        findings.push_back({"I7", "its points did not end as its goods did" + number_of(redemption)});
    if (points->paid != line.worth(static_cast<std::int32_t>(moved.handed_over)).value)
        findings.push_back({"I7", "what was paid is not what was handed over" + number_of(redemption)});
    if (points->paid_back != line.worth(static_cast<std::int32_t>(moved.returned)).value)
        findings.push_back({"I7", "what was paid back is not what came back" + number_of(redemption)});
    if (moved.handed_over + moved.released != (open ? 0 : line.quantity))
        findings.push_back({"I7", "goods are neither held nor gone" + number_of(redemption)});
}

}  // namespace kiosk::simulation
