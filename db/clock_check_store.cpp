#include "db/clock_check_store.h"

#include <algorithm>

#include "db/statement.h"

namespace db {

kiosk::Status ClockCheckStore::add(const BelievedTime& time, const std::string& actor) {
    return Statement(connection_,
                     "INSERT INTO clock_check (position, at_ms, not_before_ms, actor) VALUES ((SELECT "
                     "coalesce(max(position), 0) FROM transfer), ?, ?, ?)",
                     time.seen_ms, time.not_before_ms, actor)
        .run();
}

kiosk::Result<BelievedTime> ClockCheckStore::believed() {
    BelievedTime time;
    std::int64_t position = 0;
    {
        Statement check(connection_, "SELECT position, at_ms, not_before_ms FROM clock_check ORDER BY id DESC LIMIT 1");
        if (check.next()) {
            position = check.integer(0);
            time = {check.integer(2), check.integer(1)};
        }
        if (const auto status = check.status(); !status) return std::unexpected(status.error());
    }
    Statement newest(connection_, "SELECT event_at_ms FROM transfer WHERE position > ? ORDER BY position DESC LIMIT 1",
                     position);
    if (newest.next()) {
        time.not_before_ms = std::max(time.not_before_ms, newest.integer(0));
        time.seen_ms = std::max(time.seen_ms, newest.integer(0));
    }
    if (const auto status = newest.status(); !status) return std::unexpected(status.error());
    return time;
}

kiosk::Result<std::int64_t> ClockCheckStore::newest_event_ms() {
    Statement row(connection_, "SELECT event_at_ms FROM transfer ORDER BY position DESC LIMIT 1");
    if (row.next()) return row.integer(0);
    if (const auto status = row.status(); !status) return std::unexpected(status.error());
    return 0;
}

}  // namespace db
