// Points from the office's own lists: awards by earning rule, and what was exchanged before the counter had a program.
// The same row imported again is the same award; the ledger decides.
#include <array>
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

// Two rows of one file that the ledger would take for the same: the second would be lost without a word.
class Occasions {
public:
    explicit Occasions(ImportReport& report) : report_(report) {}
    void once(const Table::Row& row, const std::string& resident, const std::string& what, const std::string& slot,
              std::string_view remedy) {
        const auto [first, fresh] = rows_.emplace(std::array{resident, what, slot}, row.number);
        if (!fresh)
            report_.fault(row.number, "",
                          "row " + std::to_string(first->second) + " says the same already; if it happened twice, " +
                              std::string(remedy));
    }

private:
    ImportReport& report_;
    std::map<std::array<std::string, 3>, std::int64_t> rows_;
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

Status import_spending(Import& import) {
    enum At : std::size_t { time, number, amount, goods, actor };
    ImportReport& report = import.report;
    const Table table =
        Table::read(std::move(import.bytes), {{"时间"}, {"编号"}, {"分值"}, {"物品"}, {"经手", false}}, report);
    Register people(import);
    AwardDesk desk(import.hall);
    Occasions occasions(report);
    for (const Table::Row& row : table.rows()) {
        const auto found = people.resident(row, row.cells[number]);
        if (!found) return std::unexpected(found.error());
        const std::optional<Resident>& resident = *found;
        const auto moment = people.moment(row, row.cells[time]);
        const std::int64_t points = people.points(row, row.cells[amount], true);
        if (row.cells[goods].empty()) report.fault(row.number, "物品", "what was exchanged is missing");
        at_most(190, row.cells[goods], row.number, "物品", report);
        at_most(60, row.cells[actor], row.number, "经手", report);
        if (!report.ok() || !moment || !resident) continue;
        const std::string slot = std::to_string(moment->utc_ms) + "/" + row.cells[goods];
        occasions.once(row, resident->number, "redeem", slot, "write the sum of the points into one row");
        if (!report.ok()) continue;
        const auto done =
            desk.spend(*resident, {points}, slot, {slot, *moment, row.cells[actor], "换了" + row.cells[goods], {}});
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
