// Instants as a village reads them: civil date and time in its zone, business days, the lunar date and the solar term.
//
// Owns ICU objects and is not shared between threads: each thread makes its own (cheap beside a frame or a
// transaction).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk {

struct CivilTime {
    int year = 1970, month = 1, day = 1;  // Months and days from 1.
    int hour = 0, minute = 0;
    int weekday = 1;  // ISO 8601: 1 is Monday.
};

struct LunarDay {
    int month = 1, day = 1;  // The Chinese calendar's, from 1.
    bool leap = false;       // In a leap month.
};

class Calendar {
public:
    // zone: an IANA name; an unknown one falls back to UTC+8, where all villages are. day_starts_at_hour: 0..23.
    explicit Calendar(const std::string& zone = "Asia/Shanghai", int day_starts_at_hour = 4);
    ~Calendar();
    Calendar(const Calendar&) = delete;
    Calendar& operator=(const Calendar&) = delete;

    CivilTime civil(std::int64_t utc_ms) const;
    // Days since 1970-01-01 in the village's zone, cut at day_starts_at_hour: a talk that ends after midnight belongs
    // to its evening.
    std::int32_t business_day(std::int64_t utc_ms) const;
    // Milliseconds since the midnight on which that business day's date began: one at night is its twenty-fifth hour.
    std::int32_t business_ms(std::int64_t utc_ms) const;
    // Beijing's, wherever the village is; right to the day for 2001-2056.
    LunarDay lunar(std::int64_t utc_ms) const;
    // Which of the 24 solar terms holds, 0 = Minor Cold (early January) ... 23 = Winter Solstice.
    // From the usual formula [Y x 0.2422 + C] - [Y / 4] with the constants of the 21st century and a list of its
    // exceptions; right to the day for 2001-2099.
    int solar_term(std::int64_t utc_ms) const;

    // The instant of a civil time in the village's zone.
    std::int64_t instant(const CivilTime& civil) const;

private:
    LunarDay lunar_by_icu(std::int64_t utc_ms) const;

    struct Zone;
    std::unique_ptr<Zone> zone_;
    int day_starts_at_hour_;
};

// ISO 8601 "2026-11-24" -> days since 1970-01-01; nothing when it is not a date that exists.
std::optional<std::int32_t> day_number_of(std::string_view iso_date);
std::string iso_date(std::int32_t day_number);
CivilTime civil_of_day(std::int32_t day_number);

}  // namespace kiosk
