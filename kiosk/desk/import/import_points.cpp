// Points from the office's own lists: awards by earning rule. The same row imported again is the same award; the ledger
// decides.
#include <map>
#include <optional>

#include "db/earning_store.h"
#include "db/scan_event_store.h"
#include "kiosk/desk/import/cell.h"
#include "kiosk/desk/import/kinds.h"
#include "kiosk/desk/import/points_list.h"
#include "kiosk/model/award_key.h"

namespace kiosk {

namespace {

// A visit in the office's list is a check-in of that day, too.
Status note_visit(Import& import, const Resident& resident, const Moment& moment, const std::string& slot) {
    db::ScanEventStore scans(import.hall.connection());
    return scans.add(
        {moment, resident.id, {}, "welcomed", award_key(import.hall.village().number, resident.number, "visit", slot)});
}

}  // namespace

Status import_awards(Import& import) {
    enum At : std::size_t { time, number, code, amount, memo, actor, session };
    ImportReport& report = import.report;
    const Table table = Table::read(
        std::move(import.bytes),
        {{"时间"}, {"编号"}, {"代码"}, {"分值", false}, {"说明", false}, {"经手", false}, {"场次", false}}, report);
    Register people(import);
    AwardDesk desk(import.hall);
    db::EarningStore rules(import.hall.connection());
    Occasions occasions(report);
    std::map<std::string, std::optional<EarningRule>> known;
    for (const Table::Row& row : table.rows()) {
        const auto found = people.resident(row, row.cells[number]);
        if (!found) return std::unexpected(found.error());
        const std::optional<Resident>& resident = *found;
        const auto moment = people.moment(row, row.cells[time]);
        const std::int64_t points = people.points(row, row.cells[amount], false);
        if (!known.contains(row.cells[code])) {
            const auto asked = rules.find(row.cells[code]);
            if (!asked) return std::unexpected(asked.error());
            known[row.cells[code]] = *asked;
        }
        const std::optional<EarningRule>& rule = known[row.cells[code]];
        at_most(200, row.cells[memo], row.number, "说明", report);
        at_most(60, row.cells[actor], row.number, "经手", report);
        if (!rule) report.fault(row.number, "代码", "no earning rule has the code \"" + row.cells[code] + "\"");
        if (!report.ok() || !moment || !resident || !rule) continue;
        const std::string slot = row.cells[session].empty() ? iso_date(moment->day.value) : row.cells[session];
        occasions.once(row, resident->number, rule->code, slot, "tell them apart in the column 场次");
        if (!report.ok()) continue;
        const auto done = desk.award(*resident, *rule, {slot, *moment, row.cells[actor], row.cells[memo], {points}});
        if (!done) return std::unexpected(done.error());
        tell(report, row, *done);
        if (*done == AwardResult::posted && rule->code == "visit")
            if (const auto noted = note_visit(import, *resident, *moment, slot); !noted) return noted;
    }
    return {};
}

}  // namespace kiosk
