// One cell as a number, a date, a yes: forgiving about full-width digits and ways to write a date, strict about the
// rest.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/desk/import/report.h"

namespace kiosk {

// A whole number in from..to; full-width digits and a leading + are fine.
std::optional<std::int64_t> read_number(std::string_view cell, std::int64_t from, std::int64_t to);
// 2026-11-24, 2026/11/24, 2026.11.24 or with the characters for year, month and day -> ISO 8601; nothing: no such day.
std::optional<std::string> read_date(std::string_view cell);
// A date and a time of day, 2026-11-24 19:30.
struct DateTime {
    int year = 0, month = 0, day = 0, hour = 0, minute = 0;
};
std::optional<DateTime> read_date_time(std::string_view cell);
// A fault when a text has more characters (code points, as the database counts) than the hall keeps.
void at_most(std::size_t most, std::string_view text, std::int64_t row, std::string_view column, ImportReport& report);
// What a spreadsheet shows where a formula failed: #N/A, #REF!, #DIV/0! and the like.
bool is_error_value(std::string_view cell);
// A long number as a spreadsheet rounds it: 4.30102E+17.
bool is_rounded_number(std::string_view cell);
// Yes in Chinese, "1", "yes" -> true; no, empty -> false; else nothing.
std::optional<bool> read_yes(std::string_view cell);

}  // namespace kiosk
