// Days as the village counts them. Known dates come from the calendars as printed; solar
// terms are also compared with the sun's longitude by Meeus (Astronomical Algorithms, ch. 25), an independent way.
#include "kiosk/base/calendar.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <vector>

namespace {

using kiosk::Calendar;
using kiosk::CivilTime;

constexpr std::int64_t an_hour_ms = 3'600'000;

// A day number no test uses stands for "no such date".
std::int32_t day_of(const std::string& iso) { return kiosk::day_number_of(iso).value_or(-1'000'000); }

std::int64_t at(const Calendar& calendar, const std::string& iso, int hour = 12, int minute = 0) {
    CivilTime civil = kiosk::civil_of_day(day_of(iso));
    civil.hour = hour;
    civil.minute = minute;
    return calendar.instant(civil);
}

std::string business_day(const Calendar& calendar, const std::string& iso, int hour, int minute) {
    return kiosk::iso_date(calendar.business_day(at(calendar, iso, hour, minute)));
}

double radians(double degrees) { return degrees * 3.14159265358979323846 / 180; }

// The sun's apparent longitude in degrees, right to 0.01.
double sun_longitude(double utc_ms) {
    const double t = (utc_ms / 86'400'000 + 2440587.5 - 2451545.0) / 36525;
    const double l = 280.46646 + 36000.76983 * t, m = radians(357.52911 + 35999.05029 * t);
    const double c = (1.914602 - 0.004817 * t) * std::sin(m) + (0.019993 - 0.000101 * t) * std::sin(2 * m) +
                     0.000289 * std::sin(3 * m);
    const double longitude = l + c - 0.00569 - 0.00478 * std::sin(radians(125.04 - 1934.136 * t));
    return longitude - 360 * std::floor(longitude / 360);
}

// Terms gone by since Minor Cold, which is at 285 degrees.
double terms_since_minor_cold(double utc_ms) {
    const double turn = sun_longitude(utc_ms) - 285;
    return (turn < 0 ? turn + 360 : turn) / 15;
}

}  // namespace

TEST_CASE("calendar: one at night is the twenty-fifth hour of the business day, before 1970 too") {
    const Calendar calendar("Asia/Shanghai", 4);
    constexpr std::int32_t minute = 60'000, hour = 60 * minute;
    CHECK(calendar.business_ms(at(calendar, "2026-11-24", 9, 41) + 7) == 9 * hour + 41 * minute + 7);
    CHECK(calendar.business_ms(at(calendar, "2026-11-25", 1, 0)) == 25 * hour);
    CHECK(calendar.business_ms(at(calendar, "2026-11-25", 3, 59) + 59'999) == 28 * hour - 1);
    CHECK(calendar.business_ms(at(calendar, "2026-11-25", 4, 0)) == 4 * hour);
    CHECK(calendar.business_ms(at(calendar, "1969-12-30", 2, 30) + 1) == 26 * hour + 30 * minute + 1);
}

TEST_CASE("calendar: a talk that ends after midnight belongs to its evening; the day is cut at 04:00") {
    const Calendar calendar("Asia/Shanghai", 4);
    CHECK(business_day(calendar, "2026-11-24", 4, 0) == "2026-11-24");
    CHECK(business_day(calendar, "2026-11-24", 23, 59) == "2026-11-24");
    CHECK(business_day(calendar, "2026-11-25", 0, 30) == "2026-11-24");
    CHECK(business_day(calendar, "2026-11-25", 3, 59) == "2026-11-24");
    CHECK(business_day(calendar, "2026-11-25", 4, 0) == "2026-11-25");
    CHECK(business_day(calendar, "2027-01-01", 3, 59) == "2026-12-31");
    CHECK(business_day(calendar, "2028-03-01", 1, 0) == "2028-02-29");
    CHECK(calendar.business_day(at(calendar, "2026-11-25", 4) - 1) ==
          calendar.business_day(at(calendar, "2026-11-25", 4)) - 1);
}

TEST_CASE("calendar: before 1970 days go on counting backwards") {
    const Calendar calendar("Asia/Shanghai", 0);
    CHECK(business_day(calendar, "1969-12-31", 23, 59) == "1969-12-31");
    CHECK(business_day(calendar, "1941-03-01", 0, 0) == "1941-03-01");
}

TEST_CASE("calendar: a village's midnight is its own, and the hour of an instant goes back and forth") {
    const Calendar shanghai("Asia/Shanghai", 0), urumqi("Asia/Urumqi", 0), unknown("Mars/Olympus", 0);
    const std::int64_t noon_utc = 1'795'500'000'000 / (24 * an_hour_ms) * (24 * an_hour_ms) + 12 * an_hour_ms;
    CHECK(shanghai.civil(noon_utc).hour == 20);
    CHECK(urumqi.civil(noon_utc).hour == 18);
    CHECK(unknown.civil(noon_utc).hour == 20);
    for (const Calendar* calendar : {&shanghai, &urumqi, &unknown})
        CHECK(calendar->instant(calendar->civil(noon_utc)) == noon_utc);
    CHECK(shanghai.civil(at(shanghai, "2026-11-24", 19, 30)).minute == 30);
    CHECK(shanghai.civil(at(shanghai, "2026-11-24")).weekday == 2);
    CHECK(shanghai.civil(at(shanghai, "2026-11-29")).weekday == 7);
}

TEST_CASE("calendar: only dates that exist are dates") {
    for (const char* wrong :
         {"", "2026", "2026-2-1", "2026-02-30", "2027-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "0000-01-01",
          "2026/01/01", "2026-01-0x", "2026-01-011", " 026-01-01", "-026-01-01", "2026-+1-01"}) {
        CAPTURE(wrong);
        CHECK_FALSE(kiosk::day_number_of(wrong).has_value());
    }
    for (const char* right : {"1970-01-01", "2024-02-29", "2026-11-24", "9999-12-31", "0001-01-01"}) {
        CAPTURE(right);
        CHECK(kiosk::day_number_of(right).has_value());
        CHECK(kiosk::iso_date(day_of(right)) == right);
    }
    CHECK(kiosk::day_number_of("1970-01-02") == 1);
}

TEST_CASE("calendar: the lunar date of known days, leap months among them") {
    struct Known {
        const char* day;
        int month, date;
        bool leap;
    };
    const Calendar calendar;
    for (const Known& known : std::vector<Known>{
             {"2024-02-10", 1, 1, false},   {"2025-01-29", 1, 1, false},  {"2026-02-16", 12, 29, false},
             {"2026-02-17", 1, 1, false},                                 // Spring Festival
             {"2026-03-03", 1, 15, false},                                // Lantern Festival
             {"2026-06-19", 5, 5, false},                                 // Dragon Boat
             {"2026-09-25", 8, 15, false},                                // Mid-Autumn
             {"2026-10-18", 9, 9, false},                                 // Double Ninth
             {"2027-02-05", 12, 29, false}, {"2027-02-06", 1, 1, false},  // A new moon four minutes before midnight
             {"2027-03-07", 1, 30, false},  {"2027-03-08", 2, 1, false},  {"2030-02-02", 12, 30, false},
             {"2030-02-03", 1, 1, false},   {"2030-03-03", 1, 29, false}, {"2023-03-22", 2, 1, true},
             {"2023-04-20", 3, 1, false},   {"2025-07-24", 6, 30, false}, {"2025-07-25", 6, 1, true},
             {"2025-08-23", 7, 1, false},   {"2033-12-22", 11, 1, true}}) {
        CAPTURE(known.day);
        for (const int hour : {0, 12, 23}) {
            const auto lunar = calendar.lunar(at(calendar, known.day, hour, 30));
            CHECK(lunar.month == known.month);
            CHECK(lunar.day == known.date);
            CHECK(lunar.leap == known.leap);
        }
    }
}

TEST_CASE("calendar: lunar days follow each other without a gap, in months of 29 or 30 days") {
    const Calendar calendar;
    kiosk::LunarDay before = calendar.lunar(at(calendar, "2000-12-31"));
    for (std::int32_t day = day_of("2001-01-01"); day <= day_of("2056-12-31"); ++day) {
        const auto today = calendar.lunar(at(calendar, kiosk::iso_date(day)));
        const bool follows = today.day == before.day + 1 && today.month == before.month && today.leap == before.leap;
        const bool leap = today.leap && today.month == before.month && !before.leap;
        const bool begins = today.day == 1 && before.day >= 29 && before.day <= 30 &&
                            (leap || (!today.leap && today.month == before.month % 12 + 1));
        CAPTURE(kiosk::iso_date(day));
        CHECK((follows || begins));
        before = today;
    }
}

TEST_CASE("calendar: the solar term of known days") {
    struct Known {
        const char* day;
        int term;
    };
    const Calendar calendar;
    for (const Known& known : std::vector<Known>{{"2026-01-04", 23},  // Winter Solstice lasts into January.
                                                 {"2026-01-05", 0},   // Minor Cold
                                                 {"2026-02-03", 1},
                                                 {"2026-02-04", 2},  // Beginning of Spring
                                                 {"2025-02-03", 2},
                                                 {"2026-02-18", 3},  // Rain Water
                                                 {"2024-04-04", 6},  // Pure Brightness
                                                 {"2026-04-04", 5},
                                                 {"2026-04-05", 6},
                                                 {"2026-06-21", 11},  // Summer Solstice
                                                 {"2026-08-07", 14},  // Beginning of Autumn
                                                 {"2026-11-21", 20},
                                                 {"2026-11-22", 21},  // Minor Snow
                                                 {"2021-12-21", 23},  // Winter Solstice, a day early in 2021
                                                 {"2026-12-22", 23},
                                                 {"2026-12-31", 23}}) {
        CAPTURE(known.day);
        CHECK(calendar.solar_term(at(calendar, known.day)) == known.term);
    }
}

TEST_CASE("calendar: on every day of 2001 to 2099 the solar term is the sun's") {
    const Calendar calendar;
    // A term that begins this close to midnight is beyond the formula's accuracy: 0.01 degrees, a quarter of an hour.
    constexpr double margin_ms = 0.5 * an_hour_ms;
    int compared = 0, unsure = 0;
    for (std::int32_t day = day_of("2001-01-01"); day <= day_of("2099-12-31"); ++day) {
        const auto midnight = static_cast<double>(at(calendar, kiosk::iso_date(day), 0) + 24 * an_hour_ms);
        const int early = static_cast<int>(terms_since_minor_cold(midnight - margin_ms)),
                  late = static_cast<int>(terms_since_minor_cold(midnight + margin_ms));
        ++(early == late ? compared : unsure);
        if (early != late) continue;
        CAPTURE(kiosk::iso_date(day));
        CHECK(calendar.solar_term(at(calendar, kiosk::iso_date(day))) == early);
    }
    CHECK(compared > 36'000);
    CHECK(unsure < 150);
}
