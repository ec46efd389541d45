#include "db/redemption_store.h"

#include "db/rows.h"

namespace db {

using kiosk::Redemption;
using kiosk::RedemptionState;

namespace {

#define REDEMPTION_ROWS                                                                                           \
    "SELECT r.id, r.position, r.resident, r.channel, r.actor, r.business_day, r.at_ms, r.expires_at_ms, e.kind, " \
    "e.at_ms, EXISTS (SELECT 1 FROM redemption_event u WHERE u.redemption = r.id AND u.kind = 'undone'), "        \
    "EXISTS (SELECT 1 FROM redemption_event b WHERE b.redemption = r.id AND b.kind = 'handing_over'), r.purse "   \
    "FROM redemption r LEFT JOIN redemption_event e ON e.redemption = r.id "                                      \
    "AND e.kind IN ('handed_over', 'voided', 'expired') "

RedemptionState state_of(std::string_view end, bool undone) {
    if (undone) return RedemptionState::undone;
    if (end == "handed_over") return RedemptionState::handed_over;
    if (end == "voided") return RedemptionState::voided;
    return end == "expired" ? RedemptionState::expired : RedemptionState::held;
}

Redemption read_head(const Statement& r) {
    Redemption redemption;
    redemption.id = r.byte_id<kiosk::RedemptionId>(0);
    redemption.number = r.integer(1);
    redemption.resident = {r.integer(2)};
    redemption.channel = r.text(3) == "counter" ? kiosk::Channel::counter : kiosk::Channel::terminal;
    redemption.actor = r.text(4);
    redemption.day = {r.small(5)};
    redemption.at_ms = r.integer(6);
    redemption.expires_at_ms = r.integer(7);
    const std::string end = r.text(8);
    redemption.state = state_of(end, r.integer(10) != 0);
    redemption.begun = r.integer(11) != 0;
    redemption.purse = {r.integer(12)};  // 0 for NULL.
    if (end == "handed_over") redemption.handed_over_ms = r.integer(9);
    return redemption;
}

kiosk::RedemptionLine read_line(const Statement& r) {
    kiosk::RedemptionLine line;
    line.line = r.small(0);
    line.goods = {r.integer(1)};
    line.code = r.text(2);
    line.name = r.text(3);
    line.unit = r.text(4);
    line.quantity = r.small(5);
    line.price = r.points(6);
    line.price_version = r.small(7);
    line.hold = r.byte_id<kiosk::TransferId>(8);
    line.stock = r.byte_id<kiosk::StockMoveId>(9);
    line.handed_over = r.small(10);
    line.returned = r.small(11);
    return line;
}

}  // namespace

kiosk::Status RedemptionStore::read_lines(Redemption& redemption) {
    Statement row(connection_,
                  "SELECT l.line, l.goods, g.code, g.name, g.unit, l.quantity, l.price, l.price_version, l.hold, "
                  "l.stock, coalesce(h.quantity, 0), coalesce(b.quantity, 0) FROM redemption_line l "
                  "JOIN goods g ON g.id = l.goods "
                  "LEFT JOIN stock_move h ON h.refers_to = l.stock AND h.kind = 'hand_over' "
                  "LEFT JOIN stock_move b ON b.refers_to = h.id AND b.kind = 'return' "
                  "WHERE l.redemption = ? ORDER BY l.line",
                  redemption.id);
    auto lines = all_rows(row, read_line);
    if (!lines) return std::unexpected(lines.error());
    redemption.lines = std::move(*lines);
    return {};
}

kiosk::Status RedemptionStore::read_lines(std::vector<Redemption>& redemptions) {
    for (Redemption& redemption : redemptions)
        if (const auto done = read_lines(redemption); !done) return done;
    return {};
}

kiosk::Result<std::optional<Redemption>> RedemptionStore::find(const kiosk::RedemptionId& id) {
    std::optional<Redemption> found;
    {
        Statement row(connection_, REDEMPTION_ROWS "WHERE r.id = ?", id);
        if (row.next()) found = read_head(row);
        if (const auto status = row.status(); !status) return std::unexpected(status.error());
    }
    if (found)
        if (const auto done = read_lines(*found); !done) return std::unexpected(done.error());
    return found;
}

kiosk::Result<std::optional<Redemption>> RedemptionStore::find_number(std::int64_t number) {
    std::optional<kiosk::RedemptionId> id;
    {
        Statement row(connection_, "SELECT id FROM redemption WHERE position = ?", number);
        if (row.next()) id = row.byte_id<kiosk::RedemptionId>(0);
        if (const auto status = row.status(); !status) return std::unexpected(status.error());
    }
    if (!id) return std::optional<Redemption>();
    return find(*id);
}

kiosk::Result<std::vector<Redemption>> RedemptionStore::open(kiosk::ResidentId resident) {
    Statement row(connection_,
                  REDEMPTION_ROWS
                  "WHERE r.id IN (SELECT redemption FROM redemption_open) AND (?1 = 0 OR r.resident = ?1) "
                  "ORDER BY r.position",
                  resident);
    auto all = all_rows(row, read_head);
    if (!all) return all;
    if (const auto done = read_lines(*all); !done) return std::unexpected(done.error());
    return all;
}

kiosk::Result<std::vector<kiosk::RedemptionId>> RedemptionStore::due(std::int64_t at_ms) {
    Statement row(connection_,
                  "SELECT redemption FROM redemption_open WHERE expires_at_ms <= ? AND begun = 0 ORDER BY "
                  "expires_at_ms, redemption",
                  at_ms);
    return all_rows(row, [](const Statement& r) { return r.byte_id<kiosk::RedemptionId>(0); });
}

kiosk::Result<std::vector<Redemption>> RedemptionStore::handed_over_on(kiosk::BusinessDay day) {
    Statement row(connection_,
                  REDEMPTION_ROWS
                  "WHERE e.kind = 'handed_over' AND e.business_day = ? "
                  "ORDER BY e.position DESC",
                  day.value);
    auto all = all_rows(row, read_head);
    if (!all) return all;
    if (const auto done = read_lines(*all); !done) return std::unexpected(done.error());
    return all;
}

kiosk::Result<std::vector<kiosk::BusinessDay>> RedemptionStore::days() {
    Statement row(
        connection_,
        "SELECT DISTINCT business_day FROM redemption_event WHERE kind = 'handed_over' ORDER BY business_day");
    return all_rows(row, [](const Statement& r) { return kiosk::BusinessDay{r.small(0)}; });
}

kiosk::Result<std::int64_t> RedemptionStore::pieces(kiosk::ResidentId resident, kiosk::GoodsId goods,
                                                    kiosk::BusinessDay from, kiosk::BusinessDay to) {
    Statement row(connection_,
                  "SELECT coalesce(sum(l.quantity - coalesce(f.quantity, 0) - coalesce(b.quantity, 0)), 0) "
                  "FROM redemption r JOIN redemption_line l ON l.redemption = r.id AND l.goods = ?2 "
                  "LEFT JOIN stock_move f ON f.refers_to = l.stock AND f.kind = 'release' "
                  "LEFT JOIN stock_move h ON h.refers_to = l.stock AND h.kind = 'hand_over' "
                  "LEFT JOIN stock_move b ON b.refers_to = h.id AND b.kind = 'return' "
                  "WHERE r.resident = ?1 AND r.business_day BETWEEN ?3 AND ?4",
                  resident, goods, from.value, to.value);
    if (row.next()) return row.integer(0);
    return std::unexpected(row.status().error());
}

kiosk::Status RedemptionStore::add(const Redemption& r) {
    const auto head =
        Statement(connection_,
                  "INSERT INTO redemption (id, resident, channel, business_day, at_ms, expires_at_ms, "
                  "actor, purse) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                  r.id, r.resident, r.channel == kiosk::Channel::counter ? "counter" : "terminal", r.day.value, r.at_ms,
                  r.expires_at_ms, r.actor, r.purse ? std::optional(r.purse) : std::nullopt)
            .run();
    if (!head) return head;
    for (const kiosk::RedemptionLine& l : r.lines)
        if (const auto done = Statement(connection_,
                                        "INSERT INTO redemption_line (redemption, line, goods, quantity, price, "
                                        "price_version, hold, stock) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                                        r.id, l.line, l.goods, l.quantity, l.price, l.price_version, l.hold, l.stock)
                                  .run();
            !done)
            return done;
    return {};
}

kiosk::Status RedemptionStore::note(const kiosk::RedemptionId& id, const RedemptionEvent& event) {
    return Statement(connection_,
                     "INSERT INTO redemption_event (redemption, kind, actor, reason, business_day, at_ms) VALUES "
                     "(?, ?, ?, ?, ?, ?)",
                     id, event.kind, event.actor, event.reason, event.at.day.value, event.at.utc_ms)
        .run();
}

kiosk::Result<std::optional<kiosk::RedemptionFault>> RedemptionStore::refusal(const kiosk::RedemptionId& id) {
    Statement row(connection_, "SELECT why, line, what FROM redemption_refusal WHERE redemption = ?", id);
    std::optional<kiosk::RedemptionFault> fault;
    if (row.next()) fault = {kiosk::redemption_why(row.text(0)), row.small(1), row.text(2)};
    if (const auto status = row.status(); !status) return std::unexpected(status.error());
    return fault;
}

kiosk::Status RedemptionStore::note_refusal(const kiosk::Basket& basket, const kiosk::RedemptionFault& fault,
                                            const kiosk::Moment& at) {
    return Statement(connection_,
                     "INSERT INTO redemption_refusal (redemption, resident, why, line, what, business_day, at_ms) "
                     "VALUES (?, ?, ?, ?, ?, ?, ?)",
                     basket.id, basket.resident, kiosk::name_of(fault.why), fault.line, fault.what, at.day.value,
                     at.utc_ms)
        .run();
}

kiosk::Result<std::int64_t> RedemptionStore::last_event(std::int64_t at_ms) {
    Statement row(connection_, "SELECT position FROM redemption_event WHERE at_ms <= ? ORDER BY position DESC LIMIT 1",
                  at_ms);
    if (row.next()) return row.integer(0);
    if (const auto status = row.status(); !status) return std::unexpected(status.error());
    return 0;
}

kiosk::Result<kiosk::DayFigures> RedemptionStore::figures(std::int64_t after_event, std::int64_t until_event) {
    Statement row(connection_,
                  "WITH events AS (SELECT * FROM redemption_event WHERE position > ?1 AND position <= ?2), "
                  "pieces AS (SELECT h.quantity AS quantity, h.quantity * l.price AS points FROM events e "
                  "JOIN redemption_line l ON l.redemption = e.redemption "
                  "JOIN stock_move h ON h.refers_to = l.stock AND h.kind = 'hand_over' WHERE e.kind = 'handed_over'), "
                  "back AS (SELECT DISTINCT b.id, b.quantity * l.price AS points FROM events e "
                  "JOIN redemption_line l ON l.redemption = e.redemption "
                  "JOIN stock_move h ON h.refers_to = l.stock AND h.kind = 'hand_over' "
                  "JOIN stock_move b ON b.refers_to = h.id AND b.kind = 'return' AND b.event_at_ms = e.at_ms "
                  "WHERE e.kind IN ('returned', 'undone')) "
                  "SELECT (SELECT count(*) FROM events WHERE kind = 'handed_over'), "
                  "(SELECT coalesce(sum(quantity), 0) FROM pieces), (SELECT coalesce(sum(points), 0) FROM pieces), "
                  "(SELECT count(*) FROM events WHERE kind = 'undone'), "
                  "(SELECT count(*) FROM events WHERE kind = 'returned'), (SELECT coalesce(sum(points), 0) FROM back)",
                  after_event, until_event);
    if (!row.next()) return std::unexpected(row.status().error());
    return kiosk::DayFigures{row.integer(0), row.integer(1), row.points(2),
                             row.integer(3), row.integer(4), row.points(5)};
}

}  // namespace db
