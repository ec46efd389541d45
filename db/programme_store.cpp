#include "db/programme_store.h"

#include "db/rows.h"

namespace db {

namespace {
// The schema lets no other name in.
kiosk::WallKind kind_of(const std::string& name) {
    return kiosk::wall_kind_named(name).value_or(kiosk::WallKind::rules);
}
std::string name_of(kiosk::WallKind kind) {
    return std::string(kiosk::wall_kind_names[static_cast<std::size_t>(kind)]);
}
}  // namespace

kiosk::Result<kiosk::Programme> ProgrammeStore::all() {
    Statement row(connection_,
                  "SELECT screen, row_key, weight, seconds, from_on, until_on, dayparts, weekdays FROM programme ORDER "
                  "BY place");
    return all_rows(row, [](const Statement& r) {
        return kiosk::ProgrammeItem{kind_of(r.text(0)),
                                    r.text(1),
                                    r.small(2),
                                    r.small(3),
                                    r.text(4),
                                    r.text(5),
                                    kiosk::read_day_spans(r.text(6)).value_or(std::vector<kiosk::DaySpan>{}),
                                    static_cast<std::uint8_t>(r.small(7))};
    });
}

kiosk::Status ProgrammeStore::replace(const kiosk::Programme& programme) {
    if (const auto done = connection_.run("DELETE FROM programme"); !done) return done;
    for (const kiosk::ProgrammeItem& item : programme)
        if (const auto done =
                Statement(connection_,
                          "INSERT INTO programme (screen, row_key, weight, seconds, from_on, until_on, dayparts, "
                          "weekdays) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                          name_of(item.kind), item.row, item.weight, item.seconds, item.from, item.until,
                          kiosk::day_spans_text(item.dayparts), std::int32_t{item.weekdays})
                    .run();
            !done)
            return done;
    return {};
}

kiosk::Result<std::optional<kiosk::ShowNow>> ProgrammeStore::show() {
    Statement row(connection_, "SELECT screen, row_key, from_ms, until_ms FROM show_now");
    std::optional<kiosk::ShowNow> show;
    if (row.next()) show = kiosk::ShowNow{kind_of(row.text(0)), row.text(1), row.integer(2), row.integer(3)};
    if (const auto status = row.status(); !status) return std::unexpected(status.error());
    return show;
}

kiosk::Status ProgrammeStore::put_show(const kiosk::ShowNow& show) {
    return Statement(connection_,
                     "INSERT OR REPLACE INTO show_now (id, screen, row_key, from_ms, until_ms) VALUES (1, ?, ?, ?, ?)",
                     name_of(show.kind), show.row, show.from_ms, show.until_ms)
        .run();
}

kiosk::Status ProgrammeStore::end_show() { return connection_.run("DELETE FROM show_now"); }

}  // namespace db
