#include "db/honor_store.h"

#include "db/rows.h"

namespace db {

namespace {

kiosk::HonorKind kind_of(std::string_view name) {
    if (name == "progress") return kiosk::HonorKind::progress;
    return name == "reminder" ? kiosk::HonorKind::reminder : kiosk::HonorKind::commendation;
}

}  // namespace

std::string_view honor_kind_name(kiosk::HonorKind kind) {
    if (kind == kiosk::HonorKind::progress) return "progress";
    return kind == kiosk::HonorKind::reminder ? "reminder" : "commendation";
}

kiosk::Result<std::vector<HonorFull>> HonorStore::all() {
    Statement row(connection_,
                  "SELECT l.kind, l.period, l.public_until, e.resident_id, e.title, e.deed, e.consent FROM honor_entry "
                  "e JOIN honor_list l ON l.id = e.list_id "
                  "ORDER BY l.period DESC, l.kind, e.place");
    auto full = all_rows(row, [](const Statement& r) {
        return HonorFull{
            {kind_of(r.text(0)), r.text(1), r.text(2), {r.integer(3)}, r.text(4), r.text(5), r.integer(6) != 0}, {}};
    });
    if (!full) return full;
    ResidentStore residents(connection_);
    for (HonorFull& entry : *full) {
        auto found = residents.find(entry.row.resident);
        if (!found) return kiosk::fail(found);
        if (std::optional<kiosk::Resident>& resident = *found) entry.resident = std::move(*resident);
    }
    return full;
}

kiosk::Result<std::int64_t> HonorStore::list(const kiosk::HonorRow& row) {
    Statement list(connection_,
                   "INSERT INTO honor_list (kind, period, public_until) VALUES (?, ?, ?) ON CONFLICT (kind, period) DO "
                   "UPDATE SET public_until = excluded.public_until RETURNING id",
                   honor_kind_name(row.kind), row.period, row.public_until);
    std::int64_t id = 0;
    while (list.next()) id = list.integer(0);
    if (const auto status = list.status(); !status) return std::unexpected(status.error());
    return id;
}

kiosk::Result<Change> HonorStore::put(const kiosk::HonorRow& row) {
    Change change = Change::added;
    {
        Statement before(connection_,
                         "SELECT e.title = ?1 AND e.deed = ?2 AND e.consent = ?3 AND l.public_until = ?4 FROM "
                         "honor_entry e JOIN honor_list l ON l.id = e.list_id "
                         "WHERE l.kind = ?5 AND l.period = ?6 AND e.resident_id = ?7",
                         row.title, row.deed, row.consent, row.public_until, honor_kind_name(row.kind), row.period,
                         row.resident);
        if (before.next()) change = before.integer(0) ? Change::same : Change::changed;
        if (const auto status = before.status(); !status) return std::unexpected(status.error());
    }
    if (change == Change::same) return change;
    const auto id = list(row);
    if (!id) return kiosk::fail(id);
    const auto done = Statement(connection_,
                                "INSERT INTO honor_entry (list_id, place, resident_id, title, deed, consent) SELECT "
                                "?1, 1 + coalesce((SELECT max(place) FROM honor_entry WHERE list_id = ?1), 0), "
                                "?2, ?3, ?4, ?5 WHERE true ON CONFLICT (list_id, resident_id) DO UPDATE SET title = "
                                "excluded.title, deed = excluded.deed, consent = excluded.consent",
                                *id, row.resident, row.title, row.deed, row.consent)
                          .run();
    if (!done) return std::unexpected(done.error());
    return change;
}

}  // namespace db
