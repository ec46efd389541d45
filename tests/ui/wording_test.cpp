// Numbers, points, dates and times of day as people say them, in the three languages.
#include "ui/wording.h"

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "tests/support/catalogue.h"

using kiosk::CivilTime;
using kiosk::Points;
using ui::Language;

namespace {

struct Speaker {
    ui::Locale locale;
    kiosk::Calendar calendar;
    ui::Wording words{locale, calendar};

    explicit Speaker(Language language) : locale(spoken(language)) {}
    std::int64_t at(int year, int month, int day, int hour = 12, int minute = 0) const {
        return calendar.instant({.year = year, .month = month, .day = day, .hour = hour, .minute = minute});
    }
};

// One of each, read once.
const Speaker& speaker(Language language) {
    static const std::array<Speaker, 3> all{Speaker(Language::zh_hans), Speaker(Language::zh_hant),
                                            Speaker(Language::en)};
    return all[static_cast<std::size_t>(language)];
}

// What the three say.
struct Said {
    std::string zh_hans, zh_hant, en;
};

template <class Ask>
void check_said(const Said& said, const Ask& ask) {
    CHECK(ask(speaker(Language::zh_hans)) == said.zh_hans);
    CHECK(ask(speaker(Language::zh_hant)) == said.zh_hant);
    CHECK(ask(speaker(Language::en)) == said.en);
}

struct Day {
    int year, month, day;
};

}  // namespace

TEST_CASE("wording: numbers are grouped by thousands") {
    const std::vector<std::pair<std::int64_t, std::string>> rows{
        {0, "0"},
        {1, "1"},
        {999, "999"},
        {1000, "1,000"},
        {999'999, "999,999"},
        {1'000'000, "1,000,000"},
        {-20, "−20"},
        {-1286, "−1,286"},
        {std::numeric_limits<std::int64_t>::max(), "9,223,372,036,854,775,807"},
        {std::numeric_limits<std::int64_t>::min(), "−9,223,372,036,854,775,808"}};
    for (const auto& [n, words] : rows)
        check_said({words, words, words}, [&](const Speaker& s) { return s.words.number(n); });
}

TEST_CASE("wording: points have their unit, changes their sign") {
    const std::vector<std::pair<std::int64_t, Said>> rows{{0, {"0 分", "0 分", "0 points"}},
                                                          {1, {"1 分", "1 分", "1 point"}},
                                                          {2, {"2 分", "2 分", "2 points"}},
                                                          {999'999, {"999,999 分", "999,999 分", "999,999 points"}}};
    for (const auto& [n, said] : rows) check_said(said, [&](const Speaker& s) { return s.words.points(Points{n}); });
    const std::vector<std::pair<std::int64_t, std::string>> changes{
        {0, "0"}, {2, "+2"}, {-20, "−20"}, {1000, "+1,000"}};
    for (const auto& [n, words] : changes)
        check_said({words, words, words}, [&](const Speaker& s) { return s.words.change(Points{n}); });
}

TEST_CASE("wording: rules are numbered in Chinese figures, things counted with another word for two") {
    struct Row {
        std::int64_t n;
        Said numeral, count;
    };
    const std::vector<Row> rows{{0, {"〇", "〇", "0"}, {"〇", "〇", "0"}},
                                {1, {"一", "一", "1"}, {"一", "一", "1"}},
                                {2, {"二", "二", "2"}, {"两", "兩", "2"}},
                                {10, {"十", "十", "10"}, {"十", "十", "10"}},
                                {12, {"十二", "十二", "12"}, {"十二", "十二", "12"}},
                                {22, {"二十二", "二十二", "22"}, {"二十二", "二十二", "22"}},
                                {99, {"九十九", "九十九", "99"}, {"九十九", "九十九", "99"}},
                                {100, {"100", "100", "100"}, {"100", "100", "100"}},
                                {-1, {"−1", "−1", "−1"}, {"−1", "−1", "−1"}}};
    for (const Row& row : rows) {
        CAPTURE(row.n);
        check_said(row.numeral, [&](const Speaker& s) { return s.words.numeral(row.n); });
        check_said(row.count, [&](const Speaker& s) { return s.words.count(row.n); });
    }
}

TEST_CASE("wording: the clock has 24 hours, a time of day is told by its half") {
    struct Row {
        int hour, minute;
        std::string clock;
        Said said;
    };
    const std::vector<Row> rows{{0, 0, "0:00", {"凌晨 0:00", "凌晨 0:00", "at night at 0:00"}},
                                {4, 59, "4:59", {"凌晨 4:59", "凌晨 4:59", "at night at 4:59"}},
                                {5, 0, "5:00", {"早上 5:00", "早上 5:00", "early at 5:00"}},
                                {7, 52, "7:52", {"早上 7:52", "早上 7:52", "early at 7:52"}},
                                {9, 41, "9:41", {"上午 9:41", "上午 9:41", "in the morning at 9:41"}},
                                {12, 0, "12:00", {"中午 12:00", "中午 12:00", "at noon at 12:00"}},
                                {13, 30, "13:30", {"中午 1:30", "中午 1:30", "at noon at 1:30"}},
                                {15, 20, "15:20", {"下午 3:20", "下午 3:20", "in the afternoon at 3:20"}},
                                {18, 0, "18:00", {"晚上 6:00", "晚上 6:00", "in the evening at 6:00"}},
                                {23, 59, "23:59", {"晚上 11:59", "晚上 11:59", "in the evening at 11:59"}}};
    for (const Row& row : rows) {
        CAPTURE(row.clock);
        const auto moment = [&](const Speaker& s) { return s.at(2026, 11, 24, row.hour, row.minute); };
        check_said({row.clock, row.clock, row.clock}, [&](const Speaker& s) { return s.words.clock(moment(s)); });
        check_said(row.said, [&](const Speaker& s) { return s.words.time_of_day(moment(s)); });
    }
}

TEST_CASE("wording: a day has its month and weekday, at the year's end too") {
    struct Row {
        Day day;
        Said date, weekday;
    };
    const std::vector<Row> rows{
        {{2026, 11, 24}, {"11 月 24 日", "11 月 24 日", "24 Nov"}, {"星期二", "星期二", "Tuesday"}},
        {{2026, 12, 31}, {"12 月 31 日", "12 月 31 日", "31 Dec"}, {"星期四", "星期四", "Thursday"}},
        {{2027, 1, 1}, {"1 月 1 日", "1 月 1 日", "1 Jan"}, {"星期五", "星期五", "Friday"}},
        {{2028, 2, 29}, {"2 月 29 日", "2 月 29 日", "29 Feb"}, {"星期二", "星期二", "Tuesday"}},
        {{2026, 5, 3}, {"5 月 3 日", "5 月 3 日", "3 May"}, {"星期日", "星期日", "Sunday"}}};
    for (const Row& row : rows) {
        CAPTURE(row.date.en);
        const auto midnight = [&](const Speaker& s) { return s.at(row.day.year, row.day.month, row.day.day, 0, 0); };
        check_said(row.date, [&](const Speaker& s) { return s.words.day(midnight(s)); });
        check_said(row.weekday, [&](const Speaker& s) { return s.words.weekday(midnight(s)); });
        check_said(row.date, [&](const Speaker& s) { return s.words.day(midnight(s) + 86'399'999); });
    }
    check_said({"12 月 31 日 23:59", "12 月 31 日 23:59", "31 Dec 23:59"},
               [](const Speaker& s) { return s.words.day_and_time(s.at(2026, 12, 31, 23, 59)); });
}

TEST_CASE("wording: the lunar day is said as in the almanac") {
    struct Row {
        Day day;
        Said said;
    };
    const std::vector<Row> rows{{{2026, 11, 24}, {"农历十月十六", "農曆十月十六", "Lunar: month 10, day 16"}},
                                {{2026, 2, 17}, {"农历正月初一", "農曆正月初一", "Lunar: month 1, day 1"}},
                                {{2026, 2, 16}, {"农历腊月廿九", "農曆臘月廿九", "Lunar: month 12, day 29"}},
                                {{2026, 2, 26}, {"农历正月初十", "農曆正月初十", "Lunar: month 1, day 10"}},
                                {{2026, 3, 8}, {"农历正月二十", "農曆正月二十", "Lunar: month 1, day 20"}},
                                {{2026, 3, 9}, {"农历正月廿一", "農曆正月廿一", "Lunar: month 1, day 21"}},
                                {{2026, 3, 18}, {"农历正月三十", "農曆正月三十", "Lunar: month 1, day 30"}},
                                {{2026, 12, 9}, {"农历冬月初一", "農曆冬月初一", "Lunar: month 11, day 1"}},
                                {{2025, 7, 24}, {"农历六月三十", "農曆六月三十", "Lunar: month 6, day 30"}},
                                {{2025, 7, 25}, {"农历闰六月初一", "農曆閏六月初一", "Lunar: leap month 6, day 1"}},
                                {{2025, 8, 22}, {"农历闰六月廿九", "農曆閏六月廿九", "Lunar: leap month 6, day 29"}},
                                {{2033, 12, 22}, {"农历闰冬月初一", "農曆閏冬月初一", "Lunar: leap month 11, day 1"}}};
    for (const Row& row : rows) {
        CAPTURE(row.said.en);
        check_said(row.said, [&](const Speaker& s) {
            return s.words.lunar_day(s.at(row.day.year, row.day.month, row.day.day, 0, 5));
        });
    }
}

TEST_CASE("wording: the solar term holds until the next one comes") {
    struct Row {
        Day day;
        Said said;
    };
    const std::vector<Row> rows{
        {{2026, 11, 21}, {"立冬", "立冬", "Start of Winter"}}, {{2026, 11, 22}, {"小雪", "小雪", "Minor Snow"}},
        {{2026, 12, 31}, {"冬至", "冬至", "Winter Solstice"}}, {{2026, 1, 1}, {"冬至", "冬至", "Winter Solstice"}},
        {{2026, 1, 5}, {"小寒", "小寒", "Minor Cold"}},        {{2026, 2, 4}, {"立春", "立春", "Start of Spring"}},
        {{2026, 4, 20}, {"谷雨", "穀雨", "Grain Rain"}}};
    for (const Row& row : rows) {
        CAPTURE(row.said.en);
        check_said(row.said, [&](const Speaker& s) {
            return s.words.solar_term(s.at(row.day.year, row.day.month, row.day.day));
        });
    }
}

TEST_CASE("wording: dates of the office's files are said, and what is no date is left alone") {
    struct Row {
        std::string iso;
        Said day, with_year;
    };
    const std::vector<Row> rows{
        {"2025-03-08", {"3 月 8 日", "3 月 8 日", "8 Mar"}, {"2025 年 3 月 8 日", "2025 年 3 月 8 日", "8 Mar 2025"}},
        {"2027-01-01", {"1 月 1 日", "1 月 1 日", "1 Jan"}, {"2027 年 1 月 1 日", "2027 年 1 月 1 日", "1 Jan 2027"}}};
    for (const Row& row : rows) {
        check_said(row.day, [&](const Speaker& s) { return s.words.day_of(row.iso); });
        check_said(row.with_year, [&](const Speaker& s) { return s.words.day_with_year(row.iso); });
    }
    for (const std::string odd : {"", "2026-02-30", "2026-13-01", "2026-1-1", "soon", "2026-99", "next month"})
        check_said({odd, odd, odd}, [&](const Speaker& s) { return s.words.day_of(odd); });
    for (const std::string odd : {"", "2026", "2026-13", "2026-1-1", "soon", "2026-99-01", "next month"})
        check_said({odd, odd, odd}, [&](const Speaker& s) { return s.words.month_of(odd); });
    check_said({"12 月", "12 月", "Dec"}, [](const Speaker& s) { return s.words.month_of("2023-12"); });
    check_said({"星期四", "星期四", "Thursday"}, [](const Speaker& s) { return s.words.weekday_of("2026-11-26"); });
}

TEST_CASE("wording: days are counted from the business day, which turns at four in the morning") {
    const Speaker& s = speaker(Language::zh_hans);
    const std::int64_t late = s.at(2026, 12, 31, 23, 59), early = s.at(2027, 1, 1, 3, 59),
                       next = s.at(2027, 1, 1, 4, 0);
    CHECK(s.words.today_iso(late) == "2026-12-31");
    CHECK(s.words.today_iso(early) == "2026-12-31");
    CHECK(s.words.today_iso(next) == "2027-01-01");
    CHECK(s.words.days_until("2027-01-02", early) == 2);
    CHECK(s.words.days_until("2027-01-01", next) == 0);
    CHECK(s.words.days_until("2026-12-30", next) == -2);
    CHECK(s.words.days_until("no date", next) == 0);
}

TEST_CASE("wording: a pattern's places are filled by name, and a slip in a translation does no harm") {
    const ui::Wording& words = speaker(Language::en).words;
    CHECK(words.fill("{day} {name}", {{"name", "Nov"}, {"day", "24"}}) == "24 Nov");
    CHECK(words.fill("{n} and {n}", {{"n", "2"}}) == "2 and 2");
    CHECK(words.fill("{who} came", {{"n", "2"}}) == "{who} came");
    CHECK(words.fill("", {{"n", "2"}}).empty());
    CHECK(words.fill("{n", {{"n", "2"}}) == "{n");
    CHECK(words.fill("n} {}", {{"n", "2"}}) == "n} {}");
    CHECK(words.fill("{n}", {{"n", "{n}"}}) == "{n}");
    CHECK(words.fill("{a}{b}", {{"a", "{b}"}, {"b", "2"}}) == "{b}2");
}
