#include "db/pin_event_store.h"

#include <charconv>

#include "db/pin_owner.h"
#include "db/statement.h"

namespace db {

namespace {
constexpr kiosk::Points usual_vouch_limit{50};
}

kiosk::Status PinEventStore::add(const PinEvent& event) {
    return Statement(connection_,
                     "INSERT INTO pin_event (at_ms, business_day, resident_id, staff_id, event, via, by_staff, "
                     "second_staff, amount, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                     event.moment.utc_ms, event.moment.day.value, resident_of(event.owner), staff_of(event.owner),
                     event.event, event.shell ? "shell" : "terminal", event.by, event.second, event.amount,
                     event.reason)
        .run();
}

kiosk::Result<kiosk::Points> PinEventStore::vouched_on(kiosk::ResidentId resident, kiosk::BusinessDay day) {
    Statement row(connection_,
                  "SELECT coalesce(sum(amount), 0) FROM pin_event WHERE resident_id = ? AND event = 'vouched' AND "
                  "business_day = ?",
                  resident, day.value);
    if (row.next()) return row.points(0);
    return std::unexpected(row.status().error());
}

kiosk::Result<kiosk::Points> PinEventStore::vouch_limit() {
    Statement row(connection_, "SELECT value FROM setting WHERE name = 'vouch_limit'");
    if (!row.next()) {
        if (const auto status = row.status(); !status) return std::unexpected(status.error());
        return usual_vouch_limit;
    }
    const std::string text = row.text(0);
    kiosk::Points limit;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), limit.value);
    if (error != std::errc() || end != text.data() + text.size() || limit.value < 0)
        return kiosk::fail(kiosk::ErrorCode::bad_input, "the setting vouch_limit is not a number of points");
    return limit;
}

kiosk::Status PinEventStore::put_vouch_limit(kiosk::Points limit) {
    return Statement(connection_,
                     "INSERT INTO setting (name, value) VALUES ('vouch_limit', ?) ON CONFLICT (name) DO UPDATE SET "
                     "value = excluded.value",
                     std::to_string(limit.value))
        .run();
}

}  // namespace db
