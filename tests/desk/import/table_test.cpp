// Spreadsheets as offices save them: encodings, line ends, quotation marks, and what only looks like a table.
#include "kiosk/desk/import/table.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "kiosk/desk/import/cell.h"
#include "tests/support/office.h"

namespace {

using kiosk::ImportReport;
using kiosk::Table;

struct Read {
    ImportReport report;
    std::vector<Table::Row> rows;
};

Read read(std::string bytes) {
    Read out;
    out.rows = Table::read(std::move(bytes), {{"name"}, {"born", false}}, out.report).rows();
    return out;
}

using Cells = std::vector<std::string>;

struct Damaged {
    std::string bytes, faults;
};

void check_damaged(const std::vector<Damaged>& table) {
    for (const Damaged& damaged : table) {
        CAPTURE(damaged.bytes);
        CHECK(faults_of(read(damaged.bytes).report) == damaged.faults);
    }
}

}  // namespace

TEST_CASE("table: rows keep the spreadsheet's numbers whatever the line ends, blank rows counted") {
    for (const std::string end : {"\n", "\r\n", "\r"}) {
        std::string bytes;
        for (const char* line : {"name,born", "A,1", "", "\"B\n2\",2", ",", "C,3"}) bytes += line + end;
        const Read table = read(bytes);
        CAPTURE(end);
        CHECK(faults_of(table.report).empty());
        REQUIRE(table.rows.size() == 3);
        CHECK(table.rows[0].number == 2);
        CHECK(table.rows[1].number == 4);
        CHECK(table.rows[2].number == 6);
        CHECK(table.rows[1].cells == Cells{"B\n2", "2"});
        CHECK(table.rows[2].cells == Cells{"C", "3"});
    }
}

TEST_CASE("table: columns in any order, an optional one left out, no line end at the end, spaces around cells") {
    CHECK(read("born,name\n 1960 ,　罗满仓 ").rows.at(0).cells == Cells{"罗满仓", "1960"});
    CHECK(read("name\n罗满仓").rows.at(0).cells == Cells{"罗满仓", ""});
    CHECK(read("name,born\n\"a \"\"b\"\", c\",\n").rows.at(0).cells == Cells{"a \"b\", c", ""});
    CHECK(read("name,born,\nA,1,\nB\n").rows.at(1).cells == Cells{"B", ""});
}

TEST_CASE("table: with a byte order mark, and in GB 18030 as older spreadsheet programs save it") {
    CHECK(read("\xEF\xBB\xBFname\n罗").rows.at(0).cells == Cells{"罗", ""});
    CHECK(read("name\n\xC2\xDE\xC2\xFA\xB2\xD6\n").rows.at(0).cells == Cells{"罗满仓", ""});
    CHECK(read("name\n\x86\xB4\xC1\xAA\xCD\xA8\n").rows.at(0).cells == Cells{"喆联通", ""});
}

TEST_CASE("table: what is no such table is told by row and column") {
    const std::string empty = "row 1, : the first row is empty; it has to name the columns\n";
    check_damaged({
        {"", empty},
        {"\xEF\xBB\xBF", empty},
        {"\n\n\n", empty},
        {",,\nA,1,\n", empty},
        {"name,born\n", "row 0, : the table has no rows\n"},
        {"name,born\n,\n\n", "row 0, : the table has no rows\n"},
        {"born\n1960\n", "row 1, name: this column is missing\n"},
        {"name,born,phone\nA,1,2\n", "row 1, phone: no column has this name here\n"},
        {"name,name\nA,B\n", "row 1, name: this column stands there twice\n"},
        {"name;born\nA;1\n", "row 1, : the cells are not divided by commas; save the table as CSV with commas\n"},
        {"name\tborn\nA\t1\n", "row 1, : the cells are not divided by commas; save the table as CSV with commas\n"},
        {"name,born\nA, the elder,1960\n",
         "row 2, : this row has more cells than the first one; a text with a comma needs quotation marks\n"},
        {"name,born\nA,1\n\"B,2\n", "row 3, : a quotation mark is open or in the wrong place\n"},
        {"name,born\n\"A\" B,1\n", "row 2, : a quotation mark is open or in the wrong place\n"},
        {"name\n" + std::string(20'001, 'x') + "\n", "row 2, : a cell is longer than 20,000 bytes\n"},
        {"name" + std::string(300, ',') + "\nA\n", "row 1, : there are more than 200 columns\n"},
    });
}

TEST_CASE("table: damaged UTF-8 is told by its line and not taken for another encoding") {
    using namespace std::string_literals;
    const std::string damaged = ", : the text is damaged here: it is neither UTF-8 nor GB 18030\n";
    const std::string neither = ", : the text is neither UTF-8 nor GB 18030; save it as CSV UTF-8 and try again\n";
    check_damaged({
        {"name\n罗满仓易桂娥\n罗\xE6\xBB仓\n", "row 3" + damaged},
        {"name\n罗满仓\n罗满仓易桂娥\xE4\xBB", "row 3" + damaged},
        {"\xEF\xBB\xBFname\n\xC2\xDE\xC2\xFA\n", "row 2" + damaged},
        {"name\n\xC2\xDE\xFF\n", "row 2" + damaged},
        {"n\0a\0m\0e\0\n\0"s, "row 1" + neither},
        {"name\nA\nB\0\n"s, "row 3" + neither},
        {"name\nA\n罗\x1F满\n", "row 3, : there is a control character here, which no screen can show\n"},
        {"name\nA\x7F\n", "row 2, : there is a control character here, which no screen can show\n"},
    });
}

TEST_CASE("table: a cell that a spreadsheet would run is a fault; numbers with signs are not") {
    for (const char* formula : {"=CMD|' /C calc'!A0", "=1+1", "@SUM(A1)", "+A1", "-A1", "\"=HYPERLINK(\"\"x\"\")\"",
                                "\" =1\"", "＝1+1", "＠SUM", "＋A1"}) {
        CAPTURE(formula);
        CHECK(faults_of(read(std::string("name,born\n") + formula + ",1\n").report) ==
              "row 2, name: this looks like a formula; write the value itself\n");
    }
    for (const char* plain : {"-5", "+86 10", "-", "a=b", "罗@家", "+1.5", "1-2"}) {
        CAPTURE(plain);
        CHECK(faults_of(read(std::string("name,born\n") + plain + ",1\n").report).empty());
    }
}

TEST_CASE("table: what a spreadsheet writes where it failed or rounded is a fault; what only looks so is not") {
    for (const char* failed : {"#N/A", "#REF!", "#DIV/0!", "#NAME?", "#VALUE!", "#NULL!", "#NUM!", "#SPILL!"}) {
        CAPTURE(failed);
        CHECK(faults_of(read(std::string("name,born\n") + failed + ",1\n").report) ==
              "row 2, name: a formula failed here; write the value itself\n");
    }
    for (const char* rounded : {"4.30102E+17", "1.38E+11", "1E+15", "4.3010219600101E+17"}) {
        CAPTURE(rounded);
        CHECK(faults_of(read(std::string("name,born\n") + rounded + ",1\n").report) ==
              "row 2, name: the spreadsheet has rounded this long number; write it anew as text\n");
    }
    for (const char* plain : {"#", "#1", "#A", "#A1!", "#a!", "#N/A?B", "# N/A", "E+17", "4E+1", "42E+17", "4.E+17",
                              "4.3E+1x", "4.x3E+17", "1.5E-07", "A4.3E+17"}) {
        CAPTURE(plain);
        CHECK(faults_of(read(std::string("name,born\n") + plain + ",1\n").report).empty());
    }
}

TEST_CASE("table: a row beyond half a million is too many") {
    std::string bytes = "name\n";
    for (int n = 0; n < 500'001; ++n) bytes += "A\n";
    CHECK(faults_of(read(bytes).report).find("there are more than 500,000 rows") != std::string::npos);
}

TEST_CASE("cells: numbers, with full-width digits, within their bounds") {
    CHECK(kiosk::read_number("１９６０", 1, 9999) == 1960);
    CHECK(kiosk::read_number(" ＋5 ", 1, 10) == 5);
    CHECK(kiosk::read_number("007", 1, 10) == 7);
    for (const char* wrong : {"", "0", "11", "-1", "1.5", "1e3", "五", "5分", "99999999999999999999", "+-5", "0x5"}) {
        CAPTURE(wrong);
        CHECK_FALSE(kiosk::read_number(wrong, 1, 10).has_value());
    }
}

TEST_CASE("cells: dates as people write them, and no others") {
    for (const char* day : {"2026-03-08", "2026-3-8", "2026/3/8", "2026.03.08", "2026年3月8日", "２０２６－３－８"}) {
        CAPTURE(day);
        CHECK(kiosk::read_date(day) == "2026-03-08");
    }
    for (const char* wrong : {"", "2026", "3-8", "2026-02-30", "26-3-8", "8/3/2026", "2026-3-8-1", "12026-3-8", "昨天",
                              "2026-3-8x", "2026-3-99999999990000000008", "2026-2147483648-1", "2026--2147483648-1"}) {
        CAPTURE(wrong);
        CHECK_FALSE(kiosk::read_date(wrong).has_value());
    }
}

TEST_CASE("cells: a date with a time of day") {
    const auto time = kiosk::read_date_time("2026/3/8 19:05").value_or(kiosk::DateTime{});
    CHECK(time.month == 3);
    CHECK(time.hour == 19);
    CHECK(time.minute == 5);
    CHECK(kiosk::read_date_time("2026-03-08T19:30:59").has_value());
    for (const char* wrong : {"2026-03-08", "2026-03-08 24:00", "2026-03-08 12:60", "2026-03-08 12:30:61",
                              "2026-03-08 12:30:00:00", "2026-02-29 12:00", "12:30"}) {
        CAPTURE(wrong);
        CHECK_FALSE(kiosk::read_date_time(wrong).has_value());
    }
}

TEST_CASE("cells: yes, no, and what is neither") {
    for (const char* yes : {"是", "1", "yes"}) CHECK(kiosk::read_yes(yes) == true);
    for (const char* no : {"", "否", "0", "no"}) CHECK(kiosk::read_yes(no) == false);
    for (const char* neither : {"对", "2", "是的", "y"}) CHECK_FALSE(kiosk::read_yes(neither).has_value());
}
