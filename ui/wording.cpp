#include "ui/wording.h"

#include <unicode/rbnf.h>

#include <array>
#include <cstdio>

namespace ui {

namespace {

constexpr std::array month_names{msgid("January"),   msgid("February"), msgid("March"),    msgid("April"),
                                 msgid("May"),       msgid("June"),     msgid("July"),     msgid("August"),
                                 msgid("September"), msgid("October"),  msgid("November"), msgid("December")};
constexpr std::array weekday_names{msgid("Monday"), msgid("Tuesday"),  msgid("Wednesday"), msgid("Thursday"),
                                   msgid("Friday"), msgid("Saturday"), msgid("Sunday")};
constexpr std::array term_names{msgid("Minor Cold"),
                                msgid("Major Cold"),
                                msgid("Start of Spring"),
                                msgid("Rain Water"),
                                msgid("Awakening of Insects"),
                                msgid("Spring Equinox"),
                                msgid("Pure Brightness"),
                                msgid("Grain Rain"),
                                msgid("Start of Summer"),
                                msgid("Grain Buds"),
                                msgid("Grain in Ear"),
                                msgid("Summer Solstice"),
                                msgid("Minor Heat"),
                                msgid("Major Heat"),
                                msgid("Start of Autumn"),
                                msgid("End of Heat"),
                                msgid("White Dew"),
                                msgid("Autumn Equinox"),
                                msgid("Cold Dew"),
                                msgid("Frost's Descent"),
                                msgid("Start of Winter"),
                                msgid("Minor Snow"),
                                msgid("Major Snow"),
                                msgid("Winter Solstice")};

const char* part_of_day(int hour) {
    if (hour < 5) return msgid("at night at {time}");
    if (hour < 9) return msgid("early at {time}");
    if (hour < 12) return msgid("in the morning at {time}");
    if (hour < 14) return msgid("at noon at {time}");
    return hour < 18 ? msgid("in the afternoon at {time}") : msgid("in the evening at {time}");
}

std::string hour_and_minute(int hour, int minute) {
    char text[16];
    std::snprintf(text, sizeof text, "%d:%02d", hour, minute);
    return text;
}

}  // namespace

// ICU's spelled-out numbers for Chinese.
struct Wording::Spell {
    std::unique_ptr<icu::RuleBasedNumberFormat> chinese;
    explicit Spell(const char* locale) {
        UErrorCode error = U_ZERO_ERROR;
        chinese = std::make_unique<icu::RuleBasedNumberFormat>(icu::URBNF_SPELLOUT, icu::Locale(locale), error);
        if (U_FAILURE(error)) chinese.reset();
    }
    std::string operator()(std::int64_t n) const {
        if (!chinese) return std::to_string(n);
        icu::UnicodeString words;
        std::string out;
        UErrorCode error = U_ZERO_ERROR;
        chinese->format(n, words, error);
        words.toUTF8String(out);
        return out;
    }
};

Wording::Wording(const Locale& locale, const kiosk::Calendar& calendar) : locale_(locale), calendar_(calendar) {
    if (locale.language() != Language::en)
        spell_ = std::make_unique<Spell>(locale.language() == Language::zh_hant ? "zh_Hant" : "zh");
}

Wording::~Wording() = default;

std::string Wording::fill(std::string_view pattern, std::initializer_list<Place> places) const {
    std::string out;
    while (!pattern.empty()) {
        const std::size_t open = std::min(pattern.find('{'), pattern.size());
        const std::size_t close = pattern.find('}', open);
        out += pattern.substr(0, open);
        if (close == std::string_view::npos) {
            out += pattern.substr(open);
            break;
        }
        const std::string_view name = pattern.substr(open + 1, close - open - 1);
        const Place* found = nullptr;
        for (const Place& place : places)
            if (place.first == name) found = &place;
        out += found ? std::string_view(found->second) : pattern.substr(open, close - open + 1);
        pattern.remove_prefix(close + 1);
    }
    return out;
}

std::string Wording::number(std::int64_t n) const {
    std::string digits = std::to_string(n);
    if (n < 0) digits.erase(0, 1);
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), 1, ',');
    return n < 0 ? std::string("\xE2\x88\x92").append(digits) : digits;
}

std::string Wording::points(kiosk::Points amount) const {
    return fill(locale_.tr("{n} point", "{n} points", amount.value), {{"n", number(amount.value)}});
}
std::string Wording::change(kiosk::Points amount) const {
    return std::string(amount.value > 0 ? "+" : "").append(number(amount.value));
}
std::string Wording::numeral(std::int64_t n) const { return spell_ && n >= 0 && n < 100 ? (*spell_)(n) : number(n); }
std::string Wording::count(std::int64_t n) const { return spell_ && n == 2 ? locale_.tr("two of them") : numeral(n); }

std::string Wording::length(std::int64_t ms) const {
    const std::int64_t seconds = ms / 1000;
    return std::to_string(seconds / 60) + (seconds % 60 < 10 ? ":0" : ":") + std::to_string(seconds % 60);
}

std::string Wording::clock(std::int64_t utc_ms) const {
    const kiosk::CivilTime time = calendar_.civil(utc_ms);
    return hour_and_minute(time.hour, time.minute);
}

std::string Wording::time_of_day(std::int64_t utc_ms) const {
    const kiosk::CivilTime time = calendar_.civil(utc_ms);
    // The words say which half of the day it is: nobody says "in the afternoon at 15:20".
    return fill(locale_.tr(part_of_day(time.hour)),
                {{"time", hour_and_minute(time.hour > 12 ? time.hour - 12 : time.hour, time.minute)}});
}

std::string Wording::month_name(int month) const {
    return month >= 1 && month <= 12 ? locale_.tr(month_names[static_cast<std::size_t>(month - 1)]) : "";
}

std::string Wording::month_day(int month, int day) const {
    return fill(locale_.tr("{day} {name}"), {{"name", month_name(month)}, {"day", std::to_string(day)}});
}

std::string Wording::day(std::int64_t utc_ms) const {
    const kiosk::CivilTime time = calendar_.civil(utc_ms);
    return month_day(time.month, time.day);
}

std::string Wording::weekday(std::int64_t utc_ms) const {
    return locale_.tr(weekday_names[static_cast<std::size_t>(calendar_.civil(utc_ms).weekday - 1)]);
}

std::string Wording::lunar_day_short(std::int64_t utc_ms) const {
    const kiosk::LunarDay lunar = calendar_.lunar(utc_ms);
    const auto month = [&]() -> std::string {
        if (lunar.month == 1) return locale_.tr("first lunar month");
        if (lunar.month == 11) return locale_.tr("eleventh lunar month");
        if (lunar.month == 12) return locale_.tr("twelfth lunar month");
        return fill(locale_.tr("lunar month {n}"), {{"n", numeral(lunar.month)}});
    };
    const char* pattern = lunar.day <= 10                    ? msgid("{month}, first decade {day}")
                          : lunar.day > 20 && lunar.day < 30 ? msgid("{month}, third decade {day}")
                                                             : msgid("{month}, {day}");
    const std::string leap = lunar.leap ? locale_.tr("leap ") : "";
    const int spoken = lunar.day > 20 && lunar.day < 30 && spell_ ? lunar.day - 20 : lunar.day;
    return fill(locale_.tr(pattern), {{"month", leap + month()}, {"day", numeral(spoken)}});
}

std::string Wording::lunar_day(std::int64_t utc_ms) const {
    return fill(locale_.tr("Lunar: {day}"), {{"day", lunar_day_short(utc_ms)}});
}
std::string Wording::solar_term(std::int64_t utc_ms) const {
    return locale_.tr(term_names[static_cast<std::size_t>(calendar_.solar_term(utc_ms))]);
}
std::string Wording::day_and_time(std::int64_t utc_ms) const { return day(utc_ms) + " " + clock(utc_ms); }

std::string Wording::day_of(std::string_view iso) const {
    const auto number_of_day = kiosk::day_number_of(iso);
    if (!number_of_day) return std::string(iso);
    const kiosk::CivilTime date = kiosk::civil_of_day(*number_of_day);
    return month_day(date.month, date.day);
}

std::string Wording::day_with_year(std::string_view iso) const {
    const auto number_of_day = kiosk::day_number_of(iso);
    if (!number_of_day) return std::string(iso);
    const kiosk::CivilTime date = kiosk::civil_of_day(*number_of_day);
    return fill(locale_.tr("{date} {year}"),
                {{"year", std::to_string(date.year)}, {"date", month_day(date.month, date.day)}});
}

std::string Wording::month_of(std::string_view iso) const {
    const auto first_of_month = kiosk::day_number_of(std::string(iso.substr(0, 7)) + "-01");
    return first_of_month ? month_name(kiosk::civil_of_day(*first_of_month).month) : std::string(iso);
}

std::string Wording::weekday_of(std::string_view iso) const {
    const auto number_of_day = kiosk::day_number_of(iso);
    return number_of_day
               ? locale_.tr(weekday_names[static_cast<std::size_t>(kiosk::civil_of_day(*number_of_day).weekday - 1)])
               : std::string();
}

std::string Wording::today_iso(std::int64_t utc_ms) const { return kiosk::iso_date(calendar_.business_day(utc_ms)); }
std::int32_t Wording::day_number(std::int64_t utc_ms) const { return calendar_.business_day(utc_ms); }

kiosk::DayTime Wording::day_time(std::int64_t utc_ms) const {
    return {{calendar_.business_day(utc_ms)}, calendar_.business_ms(utc_ms)};
}

int Wording::days_until(std::string_view iso, std::int64_t utc_ms) const {
    const auto number_of_day = kiosk::day_number_of(iso);
    return number_of_day ? *number_of_day - calendar_.business_day(utc_ms) : 0;
}

}  // namespace ui
