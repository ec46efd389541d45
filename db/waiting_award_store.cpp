#include "db/waiting_award_store.h"

#include <algorithm>
#include <array>

#include "db/rows.h"

namespace db {

namespace {

constexpr std::array<std::string_view, 4> reasons{"claimed", "two_people", "clock", "budget"};

#define WAITING                                                                                                  \
    "SELECT award, resident, code, slot, version, amount, memo, why, entered_by, actor, public_until, "          \
    "event_at_ms, business_day, (SELECT count(*) FROM waiting_award_event e WHERE e.award = w.award AND e.kind " \
    "= 'approved'), coalesce((SELECT max(position) FROM waiting_award_event e WHERE e.award = w.award AND "      \
    "e.kind = 'objected'), 0) > coalesce((SELECT max(position) FROM waiting_award_event e WHERE e.award = "      \
    "w.award AND e.kind = 'settled'), 0) FROM waiting_award w "
#define NOT_ENDED \
    "NOT EXISTS (SELECT 1 FROM waiting_award_event e WHERE e.award = w.award AND e.kind IN ('granted', 'refused'))"

kiosk::WaitingAward read_waiting(const Statement& r) {
    kiosk::WaitingAward w;
    w.award = r.byte_id<kiosk::TransferId>(0);
    w.resident = {r.integer(1)};
    w.code = r.text(2);
    w.slot = r.text(3);
    w.version = r.small(4);
    w.amount = r.points(5);
    w.memo = r.text(6);
    w.why = static_cast<kiosk::WaitsFor>(std::ranges::find(reasons, r.text(7)) - reasons.begin());
    w.entered_by = {r.integer(8)};
    w.actor = r.text(9);
    w.public_until = {r.small(10)};
    w.at = {r.integer(11), {r.small(12)}};
    w.approvals = r.small(13);
    w.objected = r.integer(14) != 0;
    return w;
}

template <class Id>
std::optional<Id> some(Id id) {
    if (!id) return std::nullopt;
    return id;
}

}  // namespace

std::string_view waits_for_name(kiosk::WaitsFor why) { return reasons[static_cast<std::size_t>(why)]; }

kiosk::Status WaitingAwardStore::add(const kiosk::WaitingAward& w) {
    return Statement(connection_,
                     "INSERT INTO waiting_award (award, resident, code, version, slot, amount, memo, why, entered_by, "
                     "actor, public_until, business_day, event_at_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                     w.award, w.resident, w.code, w.version, w.slot, w.amount, w.memo, waits_for_name(w.why),
                     some(w.entered_by), w.actor, w.public_until.value, w.at.day.value, w.at.utc_ms)
        .run();
}

kiosk::Status WaitingAwardStore::note(const WaitingAwardEvent& e) {
    return Statement(connection_,
                     "INSERT INTO waiting_award_event (award, kind, staff, resident, actor, reason, business_day, "
                     "at_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                     e.award, e.kind, some(e.staff), some(e.resident), e.actor, e.reason, e.at.day.value, e.at.utc_ms)
        .run();
}

kiosk::Result<std::optional<kiosk::WaitingAward>> WaitingAwardStore::find(const kiosk::TransferId& award) {
    Statement row(connection_, WAITING "WHERE award = ? AND " NOT_ENDED, award);
    std::optional<kiosk::WaitingAward> found;
    if (row.next()) found = read_waiting(row);
    if (const auto status = row.status(); !status) return std::unexpected(status.error());
    return found;
}

kiosk::Result<bool> WaitingAwardStore::has(const kiosk::TransferId& award) {
    Statement row(connection_, "SELECT 1 FROM waiting_award WHERE award = ?", award);
    const bool found = row.next();
    if (const auto status = row.status(); !status) return std::unexpected(status.error());
    return found;
}

kiosk::Result<std::vector<kiosk::WaitingAward>> WaitingAwardStore::all() {
    Statement row(connection_, WAITING "WHERE " NOT_ENDED " ORDER BY event_at_ms, award LIMIT 1000");
    return all_rows(row, read_waiting);
}

kiosk::Result<std::int64_t> WaitingAwardStore::count() {
    Statement row(connection_, "SELECT count(*) FROM waiting_award w WHERE " NOT_ENDED);
    if (row.next()) return row.integer(0);
    return std::unexpected(row.status().error());
}

kiosk::Result<std::vector<WaitingAwardWord>> WaitingAwardStore::words(const kiosk::TransferId& award) {
    Statement row(connection_,
                  "SELECT kind, coalesce(staff, 0), coalesce(resident, 0), actor, reason FROM waiting_award_event "
                  "WHERE award = ? ORDER BY position",
                  award);
    return all_rows(row, [](const Statement& r) {
        return WaitingAwardWord{r.text(0), {r.integer(1)}, {r.integer(2)}, r.text(3), r.text(4)};
    });
}

kiosk::Result<kiosk::Points> WaitingAwardStore::sum_of(kiosk::ResidentId resident) {
    Statement row(connection_, "SELECT coalesce(sum(amount), 0) FROM waiting_award w WHERE resident = ? AND " NOT_ENDED,
                  resident);
    if (row.next()) return row.points(0);
    return std::unexpected(row.status().error());
}

kiosk::Result<std::int64_t> WaitingAwardStore::times(kiosk::ResidentId resident, std::string_view code,
                                                     kiosk::BusinessDay from, kiosk::BusinessDay to) {
    Statement row(connection_,
                  "SELECT count(*) FROM waiting_award w WHERE resident = ? AND business_day BETWEEN ? AND ? AND code = "
                  "? AND " NOT_ENDED,
                  resident, from.value, to.value, code);
    if (row.next()) return row.integer(0);
    return std::unexpected(row.status().error());
}

}  // namespace db
