#include "kiosk/desk/import/number_format.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <optional>

#include "kiosk/base/calendar.h"

namespace kiosk {

namespace {

struct BuiltIn {
    int first, last;
    NumberFormat format;
};

// ECMA-376 part 1, 18.8.30; from 27 on those of Chinese spreadsheets.
constexpr NumberFormat whole_day{true, true, true, false, 0}, year_and_month{true, true, false, false, 0},
    a_day_without_year{false, true, true, false, 0}, a_time{false, false, false, true, 0},
    a_day_and_time{true, true, true, true, 0};
constexpr std::array built_ins{BuiltIn{14, 15, whole_day},
                               BuiltIn{16, 16, a_day_without_year},
                               BuiltIn{17, 17, year_and_month},
                               BuiltIn{18, 21, a_time},
                               BuiltIn{22, 22, a_day_and_time},
                               BuiltIn{27, 27, year_and_month},
                               BuiltIn{28, 29, a_day_without_year},
                               BuiltIn{30, 31, whole_day},
                               BuiltIn{32, 35, a_time},
                               BuiltIn{36, 36, year_and_month},
                               BuiltIn{45, 47, a_time},
                               BuiltIn{50, 50, year_and_month},
                               BuiltIn{51, 51, a_day_without_year},
                               BuiltIn{52, 52, year_and_month},
                               BuiltIn{53, 54, a_day_without_year},
                               BuiltIn{55, 56, a_time},
                               BuiltIn{57, 57, year_and_month},
                               BuiltIn{58, 58, a_day_without_year}};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// The letters and digits of a format's first section that stand for something: no quoted text, no colors, no language.
std::string signs_of(std::string_view code) {
    std::string signs;
    for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
        const char c = code[i];
        if (c == '"' || c == '[') {
            const std::size_t end = std::min(code.find(c == '"' ? '"' : ']', i + 1), code.size());
            const std::string_view inside = code.substr(i + 1, end - i - 1);
            // [h], [mm], [ss]: time that has passed, which is more than a day can have.
            if (c == '[' && !inside.empty() && inside.find_first_not_of("hHmMsS") == std::string_view::npos)
                signs += inside;
            i = end;
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else {
            signs += c;
        }
    }
    std::ranges::transform(signs, signs.begin(), lower);
    return signs;
}

bool has(std::string_view signs, std::string_view part) { return signs.find(part) != std::string_view::npos; }

void take_out(std::string& signs, std::string_view word) {
    for (std::size_t at = signs.find(word); at != std::string::npos; at = signs.find(word))
        signs.erase(at, word.size());
}

std::string two_digits(std::int64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); }

// Days since 1970-01-01. Nothing: no day has this number, such as the 29th of February 1900, which spreadsheets count.
std::optional<std::int32_t> day_of(std::int64_t serial, bool days_begin_1904) {
    constexpr std::int64_t from_1904 = 24107, from_1900 = 25569, missing_day = 60, after_9999 = 2958466;
    if (serial < 0 || serial >= after_9999) return std::nullopt;
    if (days_begin_1904) return static_cast<std::int32_t>(serial - from_1904);
    if (serial == 0 || serial == missing_day) return std::nullopt;
    return static_cast<std::int32_t>(serial - from_1900 + (serial < missing_day ? 1 : 0));
}

std::string time_of(std::int64_t second) {
    const std::string text = two_digits(second / 3600) + ":" + two_digits(second / 60 % 60);
    return second % 60 == 0 ? text : text + ":" + two_digits(second % 60);
}

std::optional<std::string> moment(double value, const NumberFormat& format, bool days_begin_1904) {
    constexpr double most = 2958466;
    constexpr std::int64_t day_s = 86400;
    if (!(value >= 0 && value < most)) return std::nullopt;
    const auto seconds = static_cast<std::int64_t>(std::llround(value * day_s));
    if (!format.is_date()) return time_of(seconds % day_s);
    const auto day = day_of(seconds / day_s, days_begin_1904);
    if (!day) return std::nullopt;
    const std::string date = iso_date(*day);
    if (format.time) return date + " " + time_of(seconds % day_s);
    if (format.year && !format.day) return date.substr(0, format.month ? 7 : 4);
    return date;
}

std::string printed(const char* how, int digits, double value) {
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), how, digits, value);
    return text.data();
}

std::string plain(double value, int least_digits) {
    constexpr double first_rounded = 1e15;  // A spreadsheet keeps fifteen digits.
    if (value != std::trunc(value) || std::abs(value) >= first_rounded) return printed("%.*G", 15, value);
    const std::string digits = printed("%.*f", 0, std::abs(value));
    const auto zeros = static_cast<std::size_t>(std::max(least_digits, 0));
    return (value < 0 ? "-" : "") + std::string(zeros > digits.size() ? zeros - digits.size() : 0, '0') + digits;
}

}  // namespace

NumberFormat number_format(int id, std::string_view code) {
    if (code.empty()) {
        const auto known =
            std::ranges::find_if(built_ins, [id](const BuiltIn& b) { return id >= b.first && id <= b.last; });
        return known == built_ins.end() ? NumberFormat{} : known->format;
    }
    std::string signs = signs_of(code);
    if (has(signs, "general")) return {};
    if (!signs.empty() && signs.size() <= 20 && signs.find_first_not_of('0') == std::string::npos)
        return {false, false, false, false, static_cast<int>(signs.size())};
    for (const char* half_day : {"am/pm", "a/p"}) take_out(signs, half_day);
    NumberFormat format;
    format.year = has(signs, "y");
    format.day = has(signs, "d") || has(signs, "aaa");
    format.time = has(signs, "h") || has(signs, "s");
    format.month = has(signs, "m") && (!format.time || format.year || format.day);
    return format;
}

std::string shown_number(double value, const NumberFormat& format, bool days_begin_1904) {
    if (format.is_date() || format.time)
        if (auto text = moment(value, format, days_begin_1904)) return std::move(*text);
    return plain(value, format.least_digits);
}

}  // namespace kiosk
