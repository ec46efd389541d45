// Earning rules: what earns points, how many, how often.
#include "db/earning_store.h"
#include "kiosk/base/calendar.h"
#include "kiosk/desk/import/cell.h"
#include "kiosk/desk/import/kinds.h"
#include "kiosk/desk/import/table.h"

namespace kiosk {

namespace {

enum At : std::size_t {
    code,
    title,
    amount,
    a_day,
    a_month,
    ever,
    icon,
    explanation,
    basis,
    house_day,
    house_month,
    since
};

std::int32_t limit(const Table::Row& row, At at, std::string_view column, ImportReport& report) {
    if (row.cells[at].empty()) return 0;
    const auto n = read_number(row.cells[at], 0, 10'000);
    if (!n) report.fault(row.number, std::string(column), "\"" + row.cells[at] + "\" is not a number of times");
    return static_cast<std::int32_t>(n.value_or(0));
}

// Nothing said: from the beginning.
BusinessDay first_day(const Table::Row& row, ImportReport& report) {
    if (row.cells[since].empty()) return {};
    const auto day = day_number_of(read_date(row.cells[since]).value_or(""));
    if (!day) report.fault(row.number, "起用日期", "\"" + row.cells[since] + "\" is not a date");
    return {day.value_or(0)};
}

}  // namespace

Status import_earning(Import& import) {
    ImportReport& report = import.report;
    const Table table = Table::read(std::move(import.bytes),
                                    {{"代码"},
                                     {"名称"},
                                     {"分值"},
                                     {"每天次数", false},
                                     {"每月次数", false},
                                     {"总次数", false},
                                     {"图标", false},
                                     {"说明", false},
                                     {"依据", false},
                                     {"每户每天次数", false},
                                     {"每户每月次数", false},
                                     {"起用日期", false}},
                                    report);
    db::EarningStore store(import.hall.connection());
    for (const Table::Row& row : table.rows()) {
        EarningRule rule;
        rule.code = row.cells[code];
        rule.title = row.cells[title];
        const auto points = read_number(row.cells[amount], 1, 100'000);
        if (!points)
            report.fault(row.number, "分值",
                         "\"" + row.cells[amount] + "\" is not a number of points from 1 to 100,000");
        if (rule.code.empty() || rule.code.size() > 32 ||
            rule.code.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") != std::string::npos)
            report.fault(row.number, "代码", "a code is up to 32 small letters, digits or _");
        if (rule.title.empty()) report.fault(row.number, "名称", "the name is missing");
        at_most(60, rule.title, row.number, "名称", report);
        rule.amount = {points.value_or(0)};
        rule.a_day = limit(row, a_day, "每天次数", report);
        rule.a_month = limit(row, a_month, "每月次数", report);
        rule.ever = limit(row, ever, "总次数", report);
        rule.household_day = limit(row, house_day, "每户每天次数", report);
        rule.household_month = limit(row, house_month, "每户每月次数", report);
        rule.since = first_day(row, report);
        if (!row.cells[icon].empty()) rule.icon = row.cells[icon];
        rule.explanation = row.cells[explanation];
        rule.basis = row.cells[basis];
        if (!report.ok()) continue;
        const auto written = store.put(rule);
        if (!written) return std::unexpected(written.error());
        ++(*written ? report.added : report.same);
    }
    return {};
}

}  // namespace kiosk
