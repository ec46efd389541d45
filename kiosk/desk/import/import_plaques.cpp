// Plaques on the wall.
#include "db/plaque_store.h"
#include "kiosk/base/calendar.h"
#include "kiosk/base/utf8.h"
#include "kiosk/desk/import/cell.h"
#include "kiosk/desk/import/kinds.h"
#include "kiosk/desk/import/table.h"

namespace kiosk {

namespace {
enum At : std::size_t { title, owner, given_on, given_by, rank };

bool is_year_or_month(const std::string& text) {
    if (text.size() == 4) return read_number(text, 1900, 2200).has_value();
    return text.size() == 7 && day_number_of(text + "-01").has_value();
}
}  // namespace

Status import_plaques(Import& import) {
    ImportReport& report = import.report;
    const Table table = Table::read(std::move(import.bytes),
                                    {{"牌匾"}, {"获得者"}, {"时间"}, {"颁发", false}, {"次序", false}}, report);
    db::PlaqueStore store(import.hall.connection());
    std::int32_t next = 1;
    for (const Table::Row& row : table.rows()) {
        Plaque plaque{{},    row.cells[title], row.cells[owner], half_width(row.cells[given_on]), row.cells[given_by],
                      next++};
        if (plaque.title.empty()) report.fault(row.number, "牌匾", "the words on the plaque are missing");
        if (plaque.owner.empty()) report.fault(row.number, "获得者", "who was given it is missing");
        at_most(60, plaque.title, row.number, "牌匾", report);
        at_most(60, plaque.owner, row.number, "获得者", report);
        if (!is_year_or_month(plaque.given_on))
            report.fault(row.number, "时间",
                         "\"" + row.cells[given_on] + "\" is not a year or a month like 2025 or 2025-03");
        if (!row.cells[rank].empty()) {
            const auto place = read_number(row.cells[rank], 0, 100'000);
            if (!place) report.fault(row.number, "次序", "\"" + row.cells[rank] + "\" is not a number");
            plaque.rank = static_cast<std::int32_t>(place.value_or(0));
        }
        if (!report.ok()) continue;
        const auto change = store.put(plaque);
        if (!change) return std::unexpected(change.error());
        count(report, *change);
    }
    return {};
}

}  // namespace kiosk
