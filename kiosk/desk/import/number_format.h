// How a spreadsheet shows a number: as itself, as a day, as a time. A day is a number in its file, and only the format
// tells it from any other.
#pragma once

#include <string>
#include <string_view>

namespace kiosk {

struct NumberFormat {
    bool year = false, month = false, day = false, time = false;
    int least_digits = 0;  // 6: 000042.

    bool is_date() const { return year || month || day; }
};

// code: as the workbook writes it; empty: one of those that need no writing down, by its number.
NumberFormat number_format(int id, std::string_view code);

// A day as ISO 8601, as exact as the format shows it (2026, 2026-11, 2026-11-24, 2026-11-24 19:30), a whole number
// without ".0". A long number that a spreadsheet has rounded is shown as one would show it: 4.3010219600101E+17.
// days_begin_1904: the workbook counts its days from 1904, not from 1900.
std::string shown_number(double value, const NumberFormat& format, bool days_begin_1904);

}  // namespace kiosk
