// The wall's programme: the file is the whole of it and takes the place of the old one.
#include <algorithm>

#include "db/programme_store.h"
#include "kiosk/base/utf8.h"
#include "kiosk/desk/import/cell.h"
#include "kiosk/desk/import/kinds.h"
#include "kiosk/desk/import/programme_words.h"
#include "kiosk/desk/import/table.h"
#include "kiosk/model/programme.h"

namespace kiosk {

namespace {

enum At : std::size_t { board, row_key, weight, seconds, from, until, dayparts, weekdays };

class Reader {
public:
    Reader(const Table::Row& row, ImportReport& report) : row_(row), report_(report) {}

    ProgrammeItem item() {
        ProgrammeItem item;
        item.kind = kind();
        item.row = trimmed(row_.cells[row_key]);
        if (item.row == "最新") item.row = newest_row;
        at_most(100, item.row, row_.number, "内容", report_);
        item.weight = number(weight, "权重", 1, most_weight, item.weight);
        item.seconds = number(seconds, "秒数", least_seconds, most_seconds, usual_seconds);
        item.from = date(from, "开始");
        item.until = date(until, "结束");
        if (!item.from.empty() && !item.until.empty() && item.from > item.until)
            fault("结束", "it ends before it begins");
        if (!trimmed(row_.cells[dayparts]).empty()) item.dayparts = spans();
        const auto days = read_weekdays(row_.cells[weekdays]);
        if (!days) fault("星期", quoted(weekdays) + " is not like 一三五 or 一至五");
        item.weekdays = days.value_or(0);
        return item;
    }

private:
    void fault(const char* column, std::string what) { report_.fault(row_.number, column, std::move(what)); }
    std::string quoted(std::size_t at) const { return "\"" + row_.cells[at] + "\""; }

    WallKind kind() {
        const auto found = std::ranges::find(programme_words, trimmed(row_.cells[board]));
        if (found == programme_words.end()) {
            fault("板块", quoted(board) + " is none of 村规, 通知, 光荣榜, 排行, 牌匾");
            return WallKind::rules;
        }
        return static_cast<WallKind>(found - programme_words.begin());
    }
    std::int32_t number(std::size_t at, const char* column, std::int32_t least, std::int32_t most, std::int32_t usual) {
        if (trimmed(row_.cells[at]).empty()) return usual;
        const auto value = read_number(row_.cells[at], least, most);
        if (!value)
            fault(column,
                  quoted(at) + " is not a whole number from " + std::to_string(least) + " to " + std::to_string(most));
        return static_cast<std::int32_t>(value.value_or(usual));
    }
    std::string date(std::size_t at, const char* column) {
        if (trimmed(row_.cells[at]).empty()) return "";
        const auto read = read_date(row_.cells[at]);
        if (!read) fault(column, quoted(at) + " is not a date like 2026-11-30");
        return read.value_or("");
    }
    std::vector<DaySpan> spans() {
        const auto read = read_day_spans(row_.cells[dayparts]);
        if (!read) fault("时段", quoted(dayparts) + " is not like 08:00-12:00 14:00-18:00");
        return read.value_or(std::vector<DaySpan>{});
    }

    const Table::Row& row_;
    ImportReport& report_;
};

void compare(const Programme& before, const Programme& now, ImportReport& report) {
    for (std::size_t i = 0; i < now.size(); ++i)
        ++(i >= before.size() ? report.added : now[i] == before[i] ? report.same : report.changed);
    if (before.size() > now.size())
        report.warnings.push_back("the programme was longer: " + std::to_string(before.size() - now.size()) +
                                  " rows at its end are gone");
}

}  // namespace

Status import_programme(Import& import) {
    ImportReport& report = import.report;
    const Table table = Table::read(std::move(import.bytes),
                                    {{"板块"},
                                     {"内容", false},
                                     {"权重", false},
                                     {"秒数", false},
                                     {"开始", false},
                                     {"结束", false},
                                     {"时段", false},
                                     {"星期", false}},
                                    report);
    Programme programme;
    for (const Table::Row& row : table.rows()) {
        if (programme.size() == most_programme_items) {
            report.fault(row.number, "", "the programme has 100 rows at most");
            break;
        }
        programme.push_back(Reader(row, report).item());
    }
    if (!report.ok()) return {};
    db::ProgrammeStore store(import.hall.connection());
    const auto before = store.all();
    if (!before) return std::unexpected(before.error());
    compare(*before, programme, report);
    return store.replace(programme);
}

}  // namespace kiosk
