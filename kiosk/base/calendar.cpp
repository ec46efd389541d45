#include "kiosk/base/calendar.h"

#include <unicode/calendar.h>
#include <unicode/timezone.h>

#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>

namespace kiosk {

namespace {

constexpr std::int64_t minute_ms = 60'000, hour_ms = 60 * minute_ms, day_ms = 24 * hour_ms, beijing_ms = 8 * hour_ms;

constexpr std::int32_t days_of(int year, int month, int day) {
    using namespace std::chrono;
    return static_cast<std::int32_t>(
        sys_days(std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month)) /
                 std::chrono::day(static_cast<unsigned>(day)))
            .time_since_epoch()
            .count());
}

std::int64_t floor_div(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }

// C of the formula named in the header, for Minor Cold to Winter Solstice.
constexpr std::array<double, 24> term_constants{5.4055, 20.12,  3.87,  18.73,  5.63,  20.646, 4.81, 20.1,
                                                5.52,   21.04,  5.678, 21.37,  7.108, 22.83,  7.5,  23.13,
                                                7.646,  23.042, 8.318, 23.438, 7.438, 22.36,  7.18, 21.94};

// Years in which the formula is a day off, because the term begins within minutes of midnight.
struct TermShift {
    int year, term, days;
};
constexpr std::array term_shifts{TermShift{2002, 14, 1}, TermShift{2008, 9, 1},   TermShift{2016, 12, 1},
                                 TermShift{2019, 0, -1}, TermShift{2021, 23, -1}, TermShift{2026, 3, -1},
                                 TermShift{2082, 1, 1},  TermShift{2089, 19, 1},  TermShift{2089, 20, 1}};

int term_day(int year, int term) {
    const int y = year % 100,
              leaps_of = term < 4 ? y - 1 : y;  // January and February count the leap day of the year before.
    int day = static_cast<int>(y * 0.2422 + term_constants[static_cast<std::size_t>(term)]) - leaps_of / 4;
    for (const TermShift& shift : term_shifts)
        if (shift.year == year && shift.term == term) day += shift.days;
    return day;
}

// Lunar months that ICU begins or ends a day off: its moon is minutes late or early, and the new moon was that close to
// Beijing's midnight. From the first day to the first of the next month, by the observatories' calendars.
struct LunarMonth {
    std::int32_t first, next;
};
constexpr std::array mended_months{
    LunarMonth{days_of(2012, 8, 17), days_of(2012, 9, 16)}, LunarMonth{days_of(2018, 10, 9), days_of(2018, 11, 8)},
    LunarMonth{days_of(2018, 11, 8), days_of(2018, 12, 7)}, LunarMonth{days_of(2027, 2, 6), days_of(2027, 3, 8)},
    LunarMonth{days_of(2030, 1, 4), days_of(2030, 2, 3)},   LunarMonth{days_of(2030, 2, 3), days_of(2030, 3, 4)},
    LunarMonth{days_of(2070, 3, 12), days_of(2070, 4, 11)}};

}  // namespace

struct Calendar::Zone {
    std::unique_ptr<icu::TimeZone> zone;
    std::unique_ptr<icu::Calendar> chinese;
};

Calendar::Calendar(const std::string& zone, int day_starts_at_hour)
    : zone_(std::make_unique<Zone>()), day_starts_at_hour_(day_starts_at_hour) {
    zone_->zone.reset(icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(zone)));
    if (*zone_->zone == icu::TimeZone::getUnknown())
        zone_->zone.reset(icu::TimeZone::createTimeZone(icu::UnicodeString("GMT+8")));
    UErrorCode error = U_ZERO_ERROR;
    // The Chinese calendar is reckoned for Beijing wherever the village is.
    zone_->chinese.reset(icu::Calendar::createInstance(
        icu::TimeZone::createTimeZone(icu::UnicodeString("Asia/Shanghai")), icu::Locale("zh@calendar=chinese"), error));
}

Calendar::~Calendar() = default;

CivilTime Calendar::civil(std::int64_t utc_ms) const {
    UErrorCode error = U_ZERO_ERROR;
    std::int32_t raw = 0, saving = 0;
    zone_->zone->getOffset(static_cast<UDate>(utc_ms), false, raw, saving, error);
    const std::int64_t local = utc_ms + raw + saving;
    CivilTime civil = civil_of_day(static_cast<std::int32_t>(floor_div(local, day_ms)));
    const std::int64_t in_day = local - floor_div(local, day_ms) * day_ms;
    civil.hour = static_cast<int>(in_day / hour_ms);
    civil.minute = static_cast<int>(in_day % hour_ms / minute_ms);
    return civil;
}

std::int32_t Calendar::business_day(std::int64_t utc_ms) const {
    const CivilTime civil_time = civil(utc_ms - day_starts_at_hour_ * hour_ms);
    return days_of(civil_time.year, civil_time.month, civil_time.day);
}

std::int32_t Calendar::business_ms(std::int64_t utc_ms) const {
    const CivilTime now = civil(utc_ms);
    const std::int64_t days = days_of(now.year, now.month, now.day) - business_day(utc_ms);
    const std::int64_t seconds = utc_ms - floor_div(utc_ms, minute_ms) * minute_ms;
    return static_cast<std::int32_t>(days * day_ms + now.hour * hour_ms + now.minute * minute_ms + seconds);
}

LunarDay Calendar::lunar(std::int64_t utc_ms) const {
    LunarDay lunar;
    if (!zone_->chinese) return lunar;
    const auto today = static_cast<std::int32_t>(floor_div(utc_ms + beijing_ms, day_ms));
    for (const LunarMonth& month : mended_months)
        if (today >= month.first && today < month.next) {
            // The middle of the month is beyond doubt.
            lunar = lunar_by_icu(std::int64_t{month.first + 14} * day_ms);
            lunar.day = today - month.first + 1;
            return lunar;
        }
    return lunar_by_icu(utc_ms);
}

LunarDay Calendar::lunar_by_icu(std::int64_t utc_ms) const {
    UErrorCode error = U_ZERO_ERROR;
    LunarDay lunar;
    zone_->chinese->setTime(static_cast<UDate>(utc_ms), error);
    lunar.month = zone_->chinese->get(UCAL_MONTH, error) + 1;
    lunar.day = zone_->chinese->get(UCAL_DATE, error);
    lunar.leap = zone_->chinese->get(UCAL_IS_LEAP_MONTH, error) != 0;
    return lunar;
}

int Calendar::solar_term(std::int64_t utc_ms) const {
    const CivilTime now = civil(utc_ms);
    const int first = 2 * (now.month - 1);
    if (now.day >= term_day(now.year, first + 1)) return first + 1;
    if (now.day >= term_day(now.year, first)) return first;
    return (first + 23) % 24;
}

std::int64_t Calendar::instant(const CivilTime& civil_time) const {
    const std::int64_t local = days_of(civil_time.year, civil_time.month, civil_time.day) * day_ms +
                               civil_time.hour * hour_ms + civil_time.minute * 60'000;
    UErrorCode error = U_ZERO_ERROR;
    std::int32_t raw = 0, saving = 0;
    zone_->zone->getOffset(static_cast<UDate>(local), true, raw, saving, error);
    return local - raw - saving;
}

std::optional<std::int32_t> day_number_of(std::string_view iso) {
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
    const auto number = [&](std::size_t from, std::size_t n) {
        int value = -1;
        const auto [end, failed] = std::from_chars(iso.data() + from, iso.data() + from + n, value);
        return failed == std::errc() && end == iso.data() + from + n ? value : -1;
    };
    const int year = number(0, 4), month = number(5, 2), day = number(8, 2);
    if (year < 1 || month < 1 || day < 1) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok()) return std::nullopt;
    return days_of(year, month, day);
}

CivilTime civil_of_day(std::int32_t day_number) {
    const std::chrono::sys_days day{std::chrono::days(day_number)};
    const std::chrono::year_month_day date(day);
    CivilTime civil;
    civil.year = static_cast<int>(date.year());
    civil.month = static_cast<int>(static_cast<unsigned>(date.month()));
    civil.day = static_cast<int>(static_cast<unsigned>(date.day()));
    civil.weekday = static_cast<int>(std::chrono::weekday(day).iso_encoding());
    return civil;
}

std::string iso_date(std::int32_t day_number) {
    const CivilTime civil = civil_of_day(day_number);
    char text[40];
    std::snprintf(text, sizeof text, "%04d-%02d-%02d", civil.year, civil.month, civil.day);
    return text;
}

}  // namespace kiosk
