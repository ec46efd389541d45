// Numbers as a spreadsheet shows them: days, times, and those that are only numbers.
#include "kiosk/desk/import/number_format.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

// 2026-11-24 19:30 in a spreadsheet that counts from 1900.
constexpr double a_tuesday = 46350, half_past_seven = 19.5 / 24;

struct Shown {
    std::string code;
    double value;
    std::string text;
};

std::string shown(double value, const std::string& code) {
    return kiosk::shown_number(value, kiosk::number_format(200, code), false);
}

std::string built_in(double value, int id) { return kiosk::shown_number(value, kiosk::number_format(id, ""), false); }

}  // namespace

TEST_CASE("numbers: a day is as exact as its cell shows it") {
    const std::vector<Shown> table{
        {"yyyy-mm-dd", a_tuesday, "2026-11-24"},
        {"yyyy/m/d;@", a_tuesday + half_past_seven, "2026-11-24"},
        {"yyyy\"年\"m\"月\"d\"日\"", a_tuesday, "2026-11-24"},
        {"[$-804]yyyy\"年\"m\"月\"d\"日\";@", a_tuesday, "2026-11-24"},
        {"[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", a_tuesday, "2026-11-24"},
        {"[DBNum1][$-804]m\"月\"d\"日\";@", a_tuesday, "2026-11-24"},
        {"[$-804]aaaa;@", a_tuesday, "2026-11-24"},
        {"mmm-yy", a_tuesday, "2026-11"},
        {"yyyy\"年\"m\"月\"", a_tuesday, "2026-11"},
        {"YYYY", a_tuesday, "2026"},
        {"yyyy-mm-dd hh:mm", a_tuesday + half_past_seven, "2026-11-24 19:30"},
        {"yyyy/m/d h:mm AM/PM", a_tuesday + half_past_seven, "2026-11-24 19:30"},
        {"yyyy-mm-dd hh:mm:ss", a_tuesday + half_past_seven + 5.0 / 86400, "2026-11-24 19:30:05"},
        {"yyyy-mm-dd hh:mm", a_tuesday, "2026-11-24 00:00"},
        {"yyyy-mm-dd hh:mm", a_tuesday + 0.9999999, "2026-11-25 00:00"},
        {"h:mm", half_past_seven, "19:30"},
        {"上午/下午h\"时\"mm\"分\"", half_past_seven, "19:30"},
        {"mm:ss", 90.0 / 86400, "00:01:30"},
        {"yyyy-mm-dd", 1, "1900-01-01"},
        {"yyyy-mm-dd", 59, "1900-02-28"},
        {"yyyy-mm-dd", 61, "1900-03-01"},
        {"yyyy-mm-dd", 2958465, "9999-12-31"},
    };
    for (const Shown& row : table) {
        CAPTURE(row.code);
        CAPTURE(row.value);
        CHECK(shown(row.value, row.code) == row.text);
    }
}

TEST_CASE("numbers: a number that is no day stays one, whatever letters its format has") {
    const std::vector<Shown> table{
        {"General", a_tuesday, "46350"},
        {"G/通用格式", a_tuesday, "46350"},
        {"0.00", 3, "3"},
        {"#,##0", 1234567, "1234567"},
        {"#,##0.00 \"day\"", 0.1 + 0.2, "0.3"},
        {"0_);[Red]\\(0\\)", -5, "-5"},
        {"0\\d", 7, "7"},
        {"0;yyyy", 7, "7"},
        {"@", 13800138000, "13800138000"},
        {"0.00E+00", 0.00015, "0.00015"},
        {"000000", 42, "000042"},
        {"0000", 12345, "12345"},
        {"000", -7, "-007"},
        {"General", 999'999'999'999'999, "999999999999999"},
        {"0", 4.30102196001010123e17, "4.3010219600101E+17"},
        {"General", 1e15, "1E+15"},
        {"yyyy-mm-dd", 60, "60"},  // The 29th of February 1900.
        {"yyyy-mm-dd", 0, "0"},
        {"yyyy-mm-dd", -1, "-1"},
        {"yyyy-mm-dd", 2958466, "2958466"},
        {"h:mm", 1e300, "1E+300"},
    };
    for (const Shown& row : table) {
        CAPTURE(row.code);
        CAPTURE(row.value);
        CHECK(shown(row.value, row.code) == row.text);
    }
}

TEST_CASE("numbers: the formats that every spreadsheet knows by number, the Chinese ones too") {
    for (const int id : {14, 15, 16, 28, 29, 30, 31, 51, 53, 54, 58}) {
        CAPTURE(id);
        CHECK(built_in(a_tuesday, id) == "2026-11-24");
    }
    for (const int id : {17, 27, 36, 50, 52, 57}) {
        CAPTURE(id);
        CHECK(built_in(a_tuesday, id) == "2026-11");
    }
    for (const int id : {18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56}) {
        CAPTURE(id);
        CHECK(built_in(half_past_seven, id) == "19:30");
    }
    CHECK(built_in(a_tuesday + half_past_seven, 22) == "2026-11-24 19:30");
    for (const int id : {-1, 0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 37, 40, 48, 49, 59, 163}) {
        CAPTURE(id);
        CHECK(built_in(a_tuesday, id) == "46350");
    }
}

TEST_CASE("numbers: a workbook that counts from 1904 has other numbers for the same days") {
    const auto day = kiosk::number_format(14, "");
    CHECK(kiosk::shown_number(0, day, true) == "1904-01-01");
    CHECK(kiosk::shown_number(60, day, true) == "1904-03-01");
    CHECK(kiosk::shown_number(a_tuesday - 1462, day, true) == "2026-11-24");
}
