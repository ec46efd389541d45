// Opening hours, and the theme that hangs at an hour.
#include "kiosk/model/opening_hours.h"

#include <doctest/doctest.h>

#include "kiosk/base/calendar.h"
#include "kiosk/model/theme_plan.h"

namespace {

kiosk::DayTime at(std::string_view date, int hour, int minute = 0) {
    return {{kiosk::day_number_of(date).value_or(0)}, (hour * 60 + minute) * 60'000};
}

}  // namespace

TEST_CASE("opening hours: what the office writes is read, and written again as it was meant") {
    struct Given {
        const char *text, *written;
    };
    for (const Given& given :
         {Given{"08:00-21:00", "08:00-21:00"}, Given{"8:00-12:00 14:30-21:00", "08:00-12:00 14:30-21:00"},
          Given{"８：００－１２：００，14:00-24:00", "08:00-12:00 14:00-24:00"}, Given{"20:00-02:00", "20:00-02:00"},
          Given{"00:00-24:00", "00:00-24:00"}}) {
        CAPTURE(given.text);
        const auto spans = kiosk::read_day_spans(given.text);
        CHECK(kiosk::day_spans_text(spans.value_or(std::vector<kiosk::DaySpan>{})) == given.written);
    }
    for (const char* text : {"", " ", "8-21", "08:00", "08:00-08:00", "24:00-25:00", "08:60-09:00", "8:0-9:0",
                             "a:00-b:00", "08:00-21:00x", "-", "08:00-", "24:01-25:00",
                             "1:00-2:00 3:00-4:00 5:00-6:00 7:00-8:00 "
                             "9:00-10:00 11:00-12:00 13:00-14:00"}) {
        CAPTURE(text);
        CHECK_FALSE(kiosk::read_day_spans(text).has_value());
    }
}

TEST_CASE(
    "opening hours: a hall without any never closes; a day without any is closed; midnight belongs to its evening") {
    kiosk::OpeningHours hours;
    CHECK(hours.open_at(at("2026-11-24", 3)));
    hours.days[1] = {{8 * 60, 12 * 60}, {20 * 60, 25 * 60}};  // Tuesday
    hours.days[5] = {{0, 24 * 60}};                           // Saturday
    CHECK_FALSE(hours.open_at(at("2026-11-23", 9)));
    CHECK(hours.open_at(at("2026-11-24", 8)));
    CHECK_FALSE(hours.open_at(at("2026-11-24", 12)));
    CHECK(hours.open_at(at("2026-11-24", 24, 59)));
    CHECK_FALSE(hours.open_at(at("2026-11-24", 25)));
    CHECK(hours.open_at(at("2026-11-28", 27)));    // At three on Sunday's morning, which is still Saturday's night.
    CHECK(kiosk::DayTime{{0}, 0}.weekday() == 4);  // 1970-01-01 was a Thursday.
    CHECK(kiosk::DayTime{{-4}, 0}.weekday() == 7);
}

TEST_CASE("themes: by day, on feast days, and when the hall is closed") {
    kiosk::OpeningHours hours;
    hours.days.fill({{8 * 60, 21 * 60}});
    const kiosk::ThemePlan plan{"day", "dusk", {{"2027-02-05", "2027-02-20", "festival"}}};
    CHECK(theme_at(plan, hours, at("2026-11-24", 9)) == "day");
    CHECK(theme_at(plan, hours, at("2026-11-24", 21)) == "dusk");
    CHECK(theme_at(plan, hours, at("2026-11-24", 25)) == "dusk");
    CHECK(theme_at(plan, hours, at("2027-02-05", 8)) == "festival");
    CHECK(theme_at(plan, hours, at("2027-02-20", 20, 59)) == "festival");
    CHECK(theme_at(plan, hours, at("2027-02-20", 21)) == "dusk");
    CHECK(theme_at(plan, hours, at("2027-02-21", 9)) == "day");
    CHECK(theme_at(plan, hours, at("1970-01-01", 9)) == "day");
    CHECK(kiosk::is_theme_name("our_blue-2"));
    for (const char* name : {"", "../day", "Blue", "a b", "a/b", "abcdefghijklmnopqrstuvwxyz0123456"})
        CHECK_FALSE(kiosk::is_theme_name(name));
}
