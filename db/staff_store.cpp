#include "db/staff_store.h"

#include "db/rows.h"

namespace db {

namespace {

#define STAFF_QUERY                                                                                                   \
    "SELECT s.id, s.resident_id, r.number, r.name, r.birth_year, s.role, s.added_ms, s.retired_ms FROM staff s JOIN " \
    "resident r ON r.id = s.resident_id "

kiosk::StaffMember read_member(const Statement& row) {
    kiosk::StaffMember member;
    member.id = {row.integer(0)};
    member.resident = {row.integer(1)};
    member.resident_number = row.text(2);
    member.name = row.text(3);
    member.birth_year = row.small(4);
    member.role = kiosk::staff_role_named(row.text(5)).value_or(kiosk::StaffRole::committee);
    member.added_ms = row.integer(6);
    if (!row.null(7)) member.retired_ms = row.integer(7);
    return member;
}

kiosk::Result<std::optional<kiosk::StaffMember>> one(Statement& row) {
    std::optional<kiosk::StaffMember> member;
    if (row.next()) member = read_member(row);
    if (const auto status = row.status(); !status) return std::unexpected(status.error());
    return member;
}

}  // namespace

kiosk::Result<kiosk::StaffId> StaffStore::add(kiosk::ResidentId resident, kiosk::StaffRole role, std::int64_t now_ms) {
    Statement row(connection_, "INSERT INTO staff (resident_id, role, added_ms) VALUES (?, ?, ?) RETURNING id",
                  resident, kiosk::staff_role_name(role), now_ms);
    kiosk::StaffId id;
    while (row.next()) id = {row.integer(0)};
    if (const auto status = row.status(); !status) return std::unexpected(status.error());
    return id;
}

kiosk::Status StaffStore::retire(kiosk::StaffId id, std::int64_t now_ms) {
    return Statement(connection_, "UPDATE staff SET retired_ms = ? WHERE id = ?", now_ms, id).run();
}

kiosk::Result<std::optional<kiosk::StaffMember>> StaffStore::find(kiosk::StaffId id) {
    Statement row(connection_, STAFF_QUERY "WHERE s.id = ?", id);
    return one(row);
}

kiosk::Result<std::optional<kiosk::StaffMember>> StaffStore::at_work(kiosk::ResidentId resident) {
    Statement row(connection_, STAFF_QUERY "WHERE s.resident_id = ? AND s.retired_ms IS NULL", resident);
    return one(row);
}

kiosk::Result<std::vector<kiosk::StaffMember>> StaffStore::all() {
    Statement row(connection_, STAFF_QUERY "ORDER BY s.id");
    return all_rows(row, read_member);
}

kiosk::Status StaffStore::note(const StaffEvent& event) {
    return Statement(connection_,
                     "INSERT INTO staff_event (at_ms, business_day, staff_id, resident_id, event, why) VALUES (?, ?, "
                     "?, ?, ?, ?)",
                     event.moment.utc_ms, event.moment.day.value, event.staff, event.resident, event.event, event.why)
        .run();
}

}  // namespace db
