#include "kiosk/desk/import/cell.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "kiosk/base/calendar.h"
#include "kiosk/base/utf8.h"

namespace kiosk {

namespace {

// The runs of digits in a text, at most `most`; one too large for a date is -1.
std::vector<int> numbers_in(std::string_view text, std::size_t most) {
    constexpr std::string_view digits = "0123456789";
    std::vector<int> numbers;
    for (std::size_t i = text.find_first_of(digits); i < text.size() && numbers.size() <= most;) {
        const std::size_t end = std::min(text.find_first_not_of(digits, i), text.size());
        int value = -1;
        if (end - i <= 4) std::from_chars(text.data() + i, text.data() + end, value);
        numbers.push_back(value);
        i = text.find_first_of(digits, end);
    }
    return numbers;
}

std::string iso(int year, int month, int day) {
    std::string text = std::to_string(year);
    for (const int part : {month, day}) text += (part < 10 ? "-0" : "-") + std::to_string(part);
    return text;
}

bool only_date_characters(std::string_view text) {
    // Digits, separators, and the three characters for year, month, day (U+5E74, U+6708, U+65E5).
    constexpr std::array<std::string_view, 3> marks{"\xE5\xB9\xB4", "\xE6\x9C\x88", "\xE6\x97\xA5"};
    for (std::size_t i = 0; i < text.size();) {
        bool known = std::string_view("0123456789-/.: T").find(text[i]) != std::string_view::npos;
        std::size_t step = 1;
        for (const std::string_view mark : marks)
            if (text.substr(i).starts_with(mark)) known = true, step = mark.size();
        if (!known) return false;
        i += step;
    }
    return true;
}

}  // namespace

std::optional<std::int64_t> read_number(std::string_view cell, std::int64_t from, std::int64_t to) {
    const std::string plain = half_width(cell);
    std::string_view digits = trimmed(plain);
    if (digits.starts_with('+')) digits.remove_prefix(1);
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size() || value < from || value > to) return std::nullopt;
    return value;
}

std::optional<std::string> read_date(std::string_view cell) {
    const std::string plain = half_width(cell);
    const auto parts = numbers_in(plain, 3);
    if (parts.size() != 3 || !only_date_characters(plain)) return std::nullopt;
    std::string date = iso(parts[0], parts[1], parts[2]);
    return day_number_of(date) ? std::optional(date) : std::nullopt;
}

std::optional<DateTime> read_date_time(std::string_view cell) {
    const std::string plain = half_width(cell);
    const auto parts = numbers_in(plain, 6);
    if (parts.size() < 5 || parts.size() > 6 || !only_date_characters(plain)) return std::nullopt;
    if (!day_number_of(iso(parts[0], parts[1], parts[2])) || parts[3] < 0 || parts[3] > 23 || parts[4] < 0 ||
        parts[4] > 59)
        return std::nullopt;
    if (parts.size() == 6 && (parts[5] < 0 || parts[5] > 59)) return std::nullopt;
    return DateTime{parts[0], parts[1], parts[2], parts[3], parts[4]};
}

void at_most(std::size_t most, std::string_view text, std::int64_t row, std::string_view column, ImportReport& report) {
    const auto points =
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
    if (static_cast<std::size_t>(points) > most)
        report.fault(row, std::string(column), "this is longer than " + std::to_string(most) + " characters");
}

bool is_error_value(std::string_view cell) {
    if (cell.size() < 3 || cell[0] != '#') return false;
    if (cell == "#N/A" || cell == "#GETTING_DATA") return true;
    const bool shouts = cell.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ/0_", 1) == cell.size() - 1;
    return shouts && (cell.back() == '!' || cell.back() == '?');
}

bool is_rounded_number(std::string_view cell) {
    const std::size_t power = cell.find("E+");
    if (power == cell.npos || cell.size() - power < 4) return false;
    const std::string_view digits = cell.substr(0, power);
    const auto only_digits = [](std::string_view text) {
        return text.find_first_not_of("0123456789") == std::string_view::npos;
    };
    const bool one_before_the_point = digits.size() == 1 || (digits.size() > 2 && digits[1] == '.');
    return one_before_the_point && only_digits(digits.substr(0, 1)) &&
           only_digits(digits.substr(std::min<std::size_t>(digits.size(), 2))) && only_digits(cell.substr(power + 2));
}

std::optional<bool> read_yes(std::string_view cell) {
    if (cell == "\xE6\x98\xAF" || cell == "1" || cell == "yes") return true;
    if (cell.empty() || cell == "\xE5\x90\xA6" || cell == "0" || cell == "no") return false;
    return std::nullopt;
}

}  // namespace kiosk
