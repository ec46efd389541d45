#include "db/day_close_store.h"

#include "db/rows.h"

namespace db {

namespace {

kiosk::DayClose read_close(const Statement& r) {
    kiosk::DayClose close;
    close.day = {r.small(0)};
    close.figures = {r.integer(1), r.integer(2), r.points(3), r.integer(4), r.integer(5), r.points(6)};
    close.staff = {r.integer(7)};
    close.signed_by = r.text(8);
    const auto signature = r.blob(9);
    close.signature.assign(signature.begin(), signature.end());
    close.at_ms = r.integer(10);
    return close;
}

}  // namespace

kiosk::Result<std::optional<kiosk::DayClose>> DayCloseStore::find(kiosk::BusinessDay day) {
    std::optional<kiosk::DayClose> close;
    {
        Statement row(connection_,
                      "SELECT business_day, redemptions, pieces, points, undone, returns, points_back, staff, "
                      "signed_by, signature, at_ms FROM day_close WHERE business_day = ?",
                      day.value);
        if (row.next()) close = read_close(row);
        if (const auto status = row.status(); !status) return std::unexpected(status.error());
    }
    if (!close) return close;
    Statement row(connection_,
                  "SELECT goods, expected, counted FROM day_close_line WHERE business_day = ? ORDER BY goods",
                  day.value);
    auto counts = all_rows(
        row, [](const Statement& r) { return kiosk::CountResult{{r.integer(0)}, r.integer(1), r.integer(2)}; });
    if (!counts) return std::unexpected(counts.error());
    close->counts = std::move(*counts);
    return close;
}

kiosk::Result<std::int64_t> DayCloseStore::covered() {
    Statement row(connection_, "SELECT coalesce(max(until_event), 0) FROM day_close");
    if (row.next()) return row.integer(0);
    return std::unexpected(row.status().error());
}

kiosk::Status DayCloseStore::add(const kiosk::DayClose& close, std::int64_t after_event, std::int64_t until_event) {
    std::optional<std::span<const std::byte>> signature;
    if (!close.signature.empty()) signature = close.signature;
    const kiosk::DayFigures& f = close.figures;
    const auto head =
        Statement(connection_,
                  "INSERT INTO day_close (business_day, after_event, until_event, redemptions, pieces, points, undone, "
                  "returns, points_back, staff, signed_by, signature, at_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                  "?, ?)",
                  close.day.value, after_event, until_event, f.redemptions, f.pieces, f.points, f.undone, f.returns,
                  f.points_back, close.staff, close.signed_by, signature, close.at_ms)
            .run();
    if (!head) return head;
    for (const kiosk::CountResult& count : close.counts)
        if (const auto done = Statement(connection_,
                                        "INSERT INTO day_close_line (business_day, goods, expected, counted, "
                                        "difference) VALUES (?, ?, ?, ?, ?)",
                                        close.day.value, count.goods, count.expected, count.counted, count.difference())
                                  .run();
            !done)
            return done;
    return {};
}

}  // namespace db
