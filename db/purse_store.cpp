#include "db/purse_store.h"

#include "db/rows.h"

namespace db {

kiosk::Result<std::vector<PurseShare>> PurseStore::shares(kiosk::HouseholdId household) {
    Statement row(connection_,
                  "SELECT r.id, r.name, r.birth_year, r.head, m.a_month FROM resident r "
                  "LEFT JOIN purse_member m ON m.household = r.household_id AND m.resident = r.id "
                  "WHERE r.household_id = ? ORDER BY r.head DESC, r.number",
                  household);
    return all_rows(row, [](const Statement& r) {
        PurseShare share{{r.integer(0)}, r.text(1), r.small(2), r.integer(3) != 0, {}};
        if (!r.null(4)) share.a_month = r.points(4);
        return share;
    });
}

kiosk::Result<kiosk::Points> PurseStore::spent(kiosk::HouseholdId household, kiosk::ResidentId resident,
                                               kiosk::BusinessDay from, kiosk::BusinessDay to) {
    Statement row(connection_,
                  "SELECT coalesce(sum((l.quantity - coalesce(f.quantity, 0) - coalesce(b.quantity, 0)) * l.price), 0) "
                  "FROM redemption r JOIN redemption_line l ON l.redemption = r.id "
                  "LEFT JOIN stock_move f ON f.refers_to = l.stock AND f.kind = 'release' "
                  "LEFT JOIN stock_move h ON h.refers_to = l.stock AND h.kind = 'hand_over' "
                  "LEFT JOIN stock_move b ON b.refers_to = h.id AND b.kind = 'return' "
                  "WHERE r.resident = ? AND r.purse = ? AND r.business_day BETWEEN ? AND ?",
                  resident, household, from.value, to.value);
    if (row.next()) return row.points(0);
    return std::unexpected(row.status().error());
}

// Whose points came in stands in the row; who fetched something stands in the redemption behind it.
kiosk::Result<std::vector<PurseLine>> PurseStore::lines(kiosk::AccountId purse, int limit) {
    Statement row(connection_,
                  "SELECT t.code, t.memo, coalesce((SELECT r.name FROM account a JOIN resident r ON r.id = a.owner "
                  "WHERE a.id = iif(t.credit = ?1, t.debit, t.credit) AND a.kind = 'resident'), "
                  "(SELECT r.name FROM redemption_line l JOIN redemption d ON d.id = l.redemption "
                  "JOIN resident r ON r.id = d.resident WHERE l.hold = iif(t.kind = 'post', t.refers_to, "
                  "(SELECT p.refers_to FROM transfer p WHERE p.id = t.refers_to))), ''), t.event_at_ms, "
                  "iif(t.credit = ?1, t.amount, -t.amount) FROM transfer t WHERE (t.credit = ?1 OR t.debit = ?1) "
                  "AND t.kind IN ('single', 'post', 'reverse') ORDER BY t.event_at_ms DESC, t.position DESC LIMIT ?2",
                  purse, limit);
    return all_rows(
        row, [](const Statement& r) { return PurseLine{r.text(0), r.text(1), r.text(2), r.integer(3), r.points(4)}; });
}

kiosk::Result<std::optional<PutIn>> PurseStore::last_put_in(kiosk::AccountId own, kiosk::AccountId purse) {
    Statement row(connection_,
                  "SELECT id, amount, event_at_ms FROM transfer t WHERE debit = ? AND credit = ? AND kind = 'single' "
                  "AND NOT EXISTS (SELECT 1 FROM transfer b WHERE b.refers_to = t.id AND b.kind = 'reverse') "
                  "ORDER BY position DESC LIMIT 1",
                  own, purse);
    std::optional<PutIn> found;
    if (row.next()) found = {row.byte_id<kiosk::TransferId>(0), row.points(1), row.integer(2)};
    if (const auto status = row.status(); !status) return std::unexpected(status.error());
    return found;
}

kiosk::Status PurseStore::note(const PurseEvent& event) {
    return Statement(connection_,
                     "INSERT INTO purse_event (household, resident, kind, a_month, said_by, business_day, at_ms) "
                     "VALUES (?, ?, ?, ?, ?, ?, ?)",
                     event.household, event.resident, event.kind, event.a_month, event.said_by, event.at.day.value,
                     event.at.utc_ms)
        .run();
}

}  // namespace db
