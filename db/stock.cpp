#include "db/stock.h"

#include <array>

#include "db/rows.h"
#include "db/transaction.h"
#include "kiosk/model/goods.h"

namespace db {

using kiosk::ErrorCode;
using kiosk::fail;
using kiosk::NewStockMove;

std::string_view stock_kind_name(kiosk::StockKind kind) {
    constexpr std::array<std::string_view, 8> names{"delivery", "reserve",   "release",  "hand_over",
                                                    "return",   "shrinkage", "count_up", "coupon"};
    return names[static_cast<std::size_t>(kind)];
}

kiosk::Result<bool> Stock::has(const kiosk::StockMoveId& id) {
    Statement row(connection_, "SELECT 1 FROM stock_move WHERE id = ?", id);
    const bool found = row.next();
    if (const auto status = row.status(); !status) return std::unexpected(status.error());
    return found;
}

kiosk::Result<std::vector<Delivery>> Stock::deliveries() {
    Statement row(connection_,
                  "SELECT m.event_at_ms, g.code, m.quantity, m.document, m.actor FROM stock_move m JOIN goods g ON "
                  "g.id = m.goods WHERE m.kind = 'delivery' ORDER BY m.event_at_ms, m.position");
    return all_rows(
        row, [](const Statement& r) { return Delivery{r.integer(0), r.text(1), r.small(2), r.text(3), r.text(4)}; });
}

// True: there with the same body. An id with another body is an error that names the field.
kiosk::Result<bool> Stock::existed(const NewStockMove& m) {
    Statement row(connection_, "SELECT kind, goods, quantity, refers_to, price, document FROM stock_move WHERE id = ?",
                  m.id);
    if (!row.next()) {
        if (const auto status = row.status(); !status) return std::unexpected(status.error());
        return false;
    }
    const auto differs = [](const char* field) {
        return fail(ErrorCode::bad_input, std::string("this stock move is written with another ") + field);
    };
    if (row.text(0) != stock_kind_name(m.kind)) return differs("kind");
    if (row.integer(1) != m.goods.value) return differs("goods");
    if (row.integer(2) != m.quantity) return differs("quantity");
    if (row.null(3) != !m.refers_to || (m.refers_to && row.byte_id<kiosk::StockMoveId>(3) != *m.refers_to))
        return differs("reference");
    if (row.integer(4) != m.price.value) return differs("price");
    if (row.text(5) != m.document) return differs("document");
    return true;
}

kiosk::Status Stock::append(const NewStockMove& m) {
    return Statement(connection_,
                     "INSERT INTO stock_move (id, goods, kind, quantity, refers_to, price, document, actor, memo, "
                     "business_day, event_at_ms, terminal, epoch) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                     "(SELECT id FROM terminal WHERE here = 1), (SELECT epoch FROM terminal WHERE here = 1))",
                     m.id, m.goods, stock_kind_name(m.kind), m.quantity, m.refers_to, m.price, m.document, m.actor,
                     m.memo, m.day.value, m.event_at_ms)
        .run();
}

kiosk::Result<Posted> Stock::post(std::span<const NewStockMove> moves) {
    Transaction transaction(connection_);
    if (!transaction.begun()) return std::unexpected(transaction.begun().error());
    std::size_t known = 0;
    for (const NewStockMove& m : moves) {
        if (m.quantity < 1 || m.quantity > kiosk::most_stock_at_once)
            return fail(ErrorCode::bad_input, "a quantity must be between 1 and 1,000,000");
        const auto there = existed(m);
        if (!there) return fail(there);
        known += *there ? 1 : 0;
    }
    if (known == moves.size()) return Posted{true};
    if (known > 0) return fail(ErrorCode::bad_input, "a part of these stock moves is written, another is not");
    for (const NewStockMove& m : moves)
        if (const auto done = append(m); !done) return std::unexpected(done.error());
    if (const auto done = transaction.commit(); !done) return std::unexpected(done.error());
    return Posted{false};
}

}  // namespace db
