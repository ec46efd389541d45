#include "db/plaque_store.h"

#include "db/rows.h"

namespace db {

kiosk::Result<std::vector<kiosk::Plaque>> PlaqueStore::all() {
    Statement row(connection_,
                  "SELECT id, title, owner, given_on, given_by, rank FROM plaque ORDER BY rank, given_on DESC, id");
    return all_rows(row, [](const Statement& r) {
        return kiosk::Plaque{{r.integer(0)}, r.text(1), r.text(2), r.text(3), r.text(4), r.small(5)};
    });
}

kiosk::Result<Change> PlaqueStore::put(const kiosk::Plaque& plaque) {
    Change change = Change::added;
    {
        Statement before(connection_,
                         "SELECT given_on = ? AND given_by = ? AND rank = ? FROM plaque WHERE title = ? AND owner = ?",
                         plaque.given_on, plaque.given_by, plaque.rank, plaque.title, plaque.owner);
        if (before.next()) change = before.integer(0) ? Change::same : Change::changed;
        if (const auto status = before.status(); !status) return std::unexpected(status.error());
    }
    if (change == Change::same) return change;
    const auto done = Statement(connection_,
                                "INSERT INTO plaque (title, owner, given_on, given_by, rank) VALUES (?, ?, ?, ?, ?) ON "
                                "CONFLICT (title, owner) DO UPDATE SET given_on = excluded.given_on, "
                                "given_by = excluded.given_by, rank = excluded.rank",
                                plaque.title, plaque.owner, plaque.given_on, plaque.given_by, plaque.rank)
                          .run();
    if (!done) return std::unexpected(done.error());
    return change;
}

}  // namespace db
