#include "db/month_store.h"

#include "db/rows.h"

namespace db {

kiosk::Result<MonthSum> MonthStore::of(kiosk::ResidentId resident, std::int32_t month) {
    Statement row(connection_, "SELECT earned, spent FROM month_sum WHERE resident = ? AND month = ?", resident, month);
    MonthSum sum;
    if (row.next()) sum = {row.points(0), row.points(1)};
    if (const auto status = row.status(); !status) return std::unexpected(status.error());
    return sum;
}

kiosk::Result<std::vector<HamletSum>> MonthStore::hamlets(std::int32_t month) {
    Statement row(connection_,
                  "SELECT h.name, (SELECT count(*) FROM household WHERE hamlet_id = h.id), coalesce((SELECT earned "
                  "FROM hamlet_sum WHERE month = ? AND hamlet_id = h.id), 0) FROM hamlet h ORDER BY h.id",
                  month);
    return all_rows(row, [](const Statement& r) { return HamletSum{r.text(0), r.integer(1), r.points(2)}; });
}

}  // namespace db
