// What the lists of points have in common: whose row it is, when it was, how many points, and whether it stands there
// twice.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "db/resident_store.h"
#include "kiosk/base/utf8.h"
#include "kiosk/desk/award_desk.h"
#include "kiosk/desk/import/cell.h"
#include "kiosk/desk/import/import_desk.h"
#include "kiosk/desk/import/table.h"

namespace kiosk {

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

inline void tell(ImportReport& report, const Table::Row& row, AwardResult result) {
    if (result == AwardResult::posted) ++report.added;
    if (result == AwardResult::existed) ++report.same;
    if (result == AwardResult::limit)
        report.fault(row.number, "代码", "this is once more than the rule's limit allows");
    if (result == AwardResult::no_budget)
        report.fault(row.number, "分值", "the year's budget has not so much left; raise it first (points budget)");
}

}  // namespace kiosk
