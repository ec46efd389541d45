// The one place that turns names, points, numbers, dates and times into words of the current language.
//
// Patterns come from the catalogue with named places: "{day} {name}" may become month first. Belongs to the
// interface thread (it owns ICU objects).
#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "kiosk/base/calendar.h"
#include "kiosk/model/moment.h"
#include "kiosk/model/points.h"
#include "ui/locale.h"

namespace ui {

class Wording {
public:
    using Place = std::pair<std::string_view, std::string>;

    Wording(const Locale& locale, const kiosk::Calendar& calendar);
    ~Wording();

    // The pattern with each {name} replaced; an unknown name stays as it is, so a slip in a translation is seen and
    // harmless.
    std::string fill(std::string_view pattern, std::initializer_list<Place> places) const;

    std::string number(std::int64_t n) const;        // 1,286
    std::string points(kiosk::Points amount) const;  // 126 points
    std::string change(kiosk::Points amount) const;  // +2, −20
    std::string numeral(std::int64_t n) const;       // Spelled in Chinese (twelve), digits elsewhere.
    std::string count(std::int64_t n) const;         // The same before a measure word, where Chinese has another two.

    std::string length(std::int64_t ms) const;           // 1:07, of something that is heard
    std::string clock(std::int64_t utc_ms) const;        // 9:41
    std::string time_of_day(std::int64_t utc_ms) const;  // early at 7:52, in the afternoon at 3:20
    std::string day(std::int64_t utc_ms) const;          // 24 November
    std::string weekday(std::int64_t utc_ms) const;      // Tuesday
    std::string lunar_day(std::int64_t utc_ms) const;    // lunar 10th month, 16th
    std::string lunar_day_short(std::int64_t utc_ms) const;
    std::string solar_term(std::int64_t utc_ms) const;    // Minor Snow
    std::string day_and_time(std::int64_t utc_ms) const;  // 24 November 9:41
    // From ISO 8601 dates; anything else is given back as it is.
    std::string day_of(std::string_view iso) const;         // 26 November
    std::string day_with_year(std::string_view iso) const;  // 8 March 2025
    std::string month_of(std::string_view iso) const;       // November (the month's name)
    std::string today_iso(std::int64_t utc_ms) const;
    std::int32_t day_number(std::int64_t utc_ms) const;  // Of the business day; turns with the days.
    kiosk::DayTime day_time(std::int64_t utc_ms) const;
    std::string weekday_of(std::string_view iso) const;
    int days_until(std::string_view iso, std::int64_t utc_ms) const;  // 0: today; negative: gone

private:
    struct Spell;
    std::string month_day(int month, int day) const;
    std::string month_name(int month) const;

    const Locale& locale_;
    const kiosk::Calendar& calendar_;
    std::unique_ptr<Spell> spell_;
};

}  // namespace ui
