// Points from the office's own lists: awards by earning rule, and what was exchanged before the counter had a program.
// The same row imported again is the same award; the ledger decides.
#include <map>
#include <optional>

#include "db/earning_store.h"
#include "db/resident_store.h"
#include "db/scan_event_store.h"
#include "kiosk/base/utf8.h"
#include "kiosk/desk/award_desk.h"
#include "kiosk/desk/import/cell.h"
#include "kiosk/desk/import/kinds.h"
#include "kiosk/desk/import/table.h"
#include "kiosk/model/award_key.h"

namespace kiosk {

namespace {

// Residents by number and rules by code, each asked for once.
class Register {
public:
    explicit Register(Import& import) : import_(import), residents_(import.hall.connection()) {}

    Result<std::optional<Resident>> resident(const Table::Row& row, const std::string& cell) {
        const std::string number = half_width(cell);
        const auto known = known_.find(number);
        if (known != known_.end()) return known->second;
        const auto found = residents_.find_number(number);
        if (!found) return found;
        if (!*found) import_.report.fault(row.number, "编号", "nobody has the number \"" + cell + "\"");
        known_.emplace(number, *found);
        return *found;
    }

    std::optional<Moment> moment(const Table::Row& row, const std::string& cell) {
        const auto time = read_date_time(cell);
        if (!time) {
            import_.report.fault(row.number, "时间", "\"" + cell + "\" is not a date and a time like 2026-03-08 19:30");
            return std::nullopt;
        }
        const Calendar& calendar = import_.hall.calendar();
        return import_.hall.moment(calendar.instant({time->year, time->month, time->day, time->hour, time->minute, 1}));
    }

    std::int64_t points(const Table::Row& row, const std::string& cell, bool needed) {
        if (cell.empty() && !needed) return 0;
        const auto amount = read_number(cell, 1, 1'000'000);
        if (!amount)
            import_.report.fault(row.number, "分值", "\"" + cell + "\" is not a number of points from 1 to 1,000,000");
        return amount.value_or(0);
    }

private:
    Import& import_;
    db::ResidentStore residents_;
    std::map<std::string, std::optional<Resident>> known_;
};

void tell(ImportReport& report, const Table::Row& row, AwardResult result) {
    if (result == AwardResult::posted) ++report.added;
    if (result == AwardResult::existed) ++report.same;
    if (result == AwardResult::limit)
        report.fault(row.number, "代码", "this is once more than the rule's limit allows");
}

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
    std::map<std::string, std::optional<EarningRule>> known;
    for (const Table::Row& row : table.rows()) {
        const auto resident = people.resident(row, row.cells[number]);
        if (!resident) return std::unexpected(resident.error());
        const auto moment = people.moment(row, row.cells[time]);
        const std::int64_t points = people.points(row, row.cells[amount], false);
        if (!known.contains(row.cells[code])) {
            const auto rule = rules.find(row.cells[code]);
            if (!rule) return std::unexpected(rule.error());
            known[row.cells[code]] = *rule;
        }
        const auto& rule = known[row.cells[code]];
        if (!rule) report.fault(row.number, "代码", "no earning rule has the code \"" + row.cells[code] + "\"");
        if (!report.ok() || !moment || !*resident || !rule) continue;
        const std::string slot = row.cells[session].empty() ? iso_date(moment->day.value) : row.cells[session];
        const auto done = desk.award(**resident, *rule, {slot, *moment, row.cells[actor], row.cells[memo], {points}});
        if (!done) return std::unexpected(done.error());
        tell(report, row, *done);
        if (*done == AwardResult::posted && rule->code == "visit")
            if (const auto noted = note_visit(import, **resident, *moment, slot); !noted) return noted;
    }
    return {};
}

Status import_spending(Import& import) {
    enum At : std::size_t { time, number, amount, goods, actor };
    ImportReport& report = import.report;
    const Table table =
        Table::read(std::move(import.bytes), {{"时间"}, {"编号"}, {"分值"}, {"物品"}, {"经手", false}}, report);
    Register people(import);
    AwardDesk desk(import.hall);
    for (const Table::Row& row : table.rows()) {
        const auto resident = people.resident(row, row.cells[number]);
        if (!resident) return std::unexpected(resident.error());
        const auto moment = people.moment(row, row.cells[time]);
        const std::int64_t points = people.points(row, row.cells[amount], true);
        if (!report.ok() || !moment || !*resident) continue;
        const std::string slot = std::to_string(moment->utc_ms) + "/" + row.cells[goods];
        const auto done =
            desk.spend(**resident, {points}, slot, {slot, *moment, row.cells[actor], "换了" + row.cells[goods], {}});
        if (!done && done.error().code == ErrorCode::refused)
            report.fault(row.number, "分值", "this resident has fewer points than that");
        else if (!done)
            return std::unexpected(done.error());
        else
            tell(report, row, *done);
    }
    return {};
}

}  // namespace kiosk
