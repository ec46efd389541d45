#include "db/scan_event_store.h"

#include "db/rows.h"

namespace db {

namespace {
kiosk::Result<std::int64_t> number_of(Statement& row) {
    if (row.next()) return row.integer(0);
    return std::unexpected(row.status().error());
}
}  // namespace

kiosk::Status ScanEventStore::add(const ScanEvent& event) {
    return Statement(connection_,
                     "INSERT INTO scan_event (at_ms, business_day, resident_id, card_id, outcome, transfer_id, "
                     "via) VALUES (?, ?, ?, ?, ?, ?, ?)",
                     event.moment.utc_ms, event.moment.day.value, event.resident, event.card, event.outcome,
                     event.transfer, event.via == kiosk::Via::name ? "name" : "card")
        .run();
}

kiosk::Result<std::int64_t> ScanEventStore::welcomed_on(kiosk::BusinessDay day) {
    Statement row(connection_, "SELECT count(*) FROM scan_event WHERE business_day = ? AND outcome = 'welcomed'",
                  day.value);
    return number_of(row);
}

kiosk::Result<std::int64_t> ScanEventStore::visits(kiosk::ResidentId resident, kiosk::BusinessDay from,
                                                   kiosk::BusinessDay to) {
    Statement row(connection_,
                  "SELECT count(*) FROM scan_event WHERE resident_id = ? AND business_day BETWEEN ? AND ? AND outcome "
                  "= 'welcomed'",
                  resident, from.value, to.value);
    return number_of(row);
}

kiosk::Result<std::int64_t> ScanEventStore::by_name_since(kiosk::BusinessDay from, std::int64_t at_ms) {
    Statement row(
        connection_,
        "SELECT count(*) FROM scan_event WHERE business_day >= ? AND at_ms > ? AND via = 'name' AND outcome = "
        "'welcomed'",
        from.value, at_ms);
    return number_of(row);
}

kiosk::Result<std::vector<std::int64_t>> ScanEventStore::welcomed_by_name(kiosk::ResidentId resident) {
    Statement row(connection_,
                  "SELECT at_ms FROM scan_event WHERE resident_id = ? AND outcome = 'welcomed' AND via = 'name' ORDER "
                  "BY at_ms",
                  resident);
    return all_rows(row, [](const Statement& found) { return found.integer(0); });
}

kiosk::Result<std::optional<std::int64_t>> ScanEventStore::welcomed_at(kiosk::ResidentId resident,
                                                                       kiosk::BusinessDay day) {
    Statement row(connection_,
                  "SELECT at_ms FROM scan_event WHERE resident_id = ? AND business_day = ? AND outcome = 'welcomed' "
                  "ORDER BY at_ms LIMIT 1",
                  resident, day.value);
    std::optional<std::int64_t> at;
    if (row.next()) at = row.integer(0);
    if (const auto status = row.status(); !status) return std::unexpected(status.error());
    return at;
}

}  // namespace db
