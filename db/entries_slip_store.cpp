#include "db/entries_slip_store.h"

#include "db/statement.h"

namespace db {

kiosk::Result<std::int64_t> EntriesSlipStore::next_id() {
    Statement row(connection_, "SELECT coalesce(max(id), 0) + 1 FROM entries_slip");
    if (row.next()) return row.integer(0);
    return std::unexpected(row.status().error());
}

kiosk::Status EntriesSlipStore::add(const EntriesSlipRow& row) {
    return Statement(connection_,
                     "INSERT INTO entries_slip (id, resident, business_day, at_ms, receipt) VALUES (?, ?, ?, ?, ?)",
                     row.id, row.resident, row.at.day.value, row.at.utc_ms, row.receipt)
        .run();
}

kiosk::Result<std::optional<EntriesSlipRow>> EntriesSlipStore::find(std::int64_t id) {
    Statement row(connection_, "SELECT id, resident, business_day, at_ms, receipt FROM entries_slip WHERE id = ?", id);
    std::optional<EntriesSlipRow> found;
    if (row.next())
        found = EntriesSlipRow{row.integer(0), {row.integer(1)}, {row.integer(3), {row.small(2)}}, row.text(4)};
    if (const auto status = row.status(); !status) return std::unexpected(status.error());
    return found;
}

}  // namespace db
