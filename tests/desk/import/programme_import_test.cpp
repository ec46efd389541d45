// The wall's programme and the village's hours from the office's files, and back.
#include <doctest/doctest.h>

#include "db/programme_store.h"
#include "db/village_store.h"
#include "kiosk/desk/import/programme_words.h"
#include "kiosk/desk/import/village_file.h"
#include "tests/support/office.h"

namespace {

const std::string header = "板块,内容,权重,秒数,开始,结束,时段,星期\n";

kiosk::Programme programme(Office& office) { return must(db::ProgrammeStore(office.hall().db()).all()); }

const std::string village_needed = "number = 1\nname = \"村\"\nseal = \"村\"\n";

}  // namespace

TEST_CASE("programme import: what the office writes comes in, goes out the same, and the file is the whole of it") {
    Office office;
    const std::string file = header +
                             "村规,,6,40,,,,\n通知,最新,3,30,2026-11-01,2026-12-31,06:00-12:00 20:00-02:00,一二三\n"
                             "光荣榜,,,,,,,周六、周日\n排行,,1,60,,,,六日\n牌匾,,2,40,,,,\n";
    const auto report = office.import("programme", file);
    CHECK(faults_of(report).empty());
    CHECK(report.added == 5);
    const auto items = programme(office);
    REQUIRE(items.size() == 5);
    CHECK(items[1].row == kiosk::newest_row);
    CHECK(items[1].weekdays == 0b0000111);
    CHECK(items[1].dayparts == std::vector<kiosk::DaySpan>{{360, 720}, {1200, 1560}});
    CHECK(items[2].weight == 1);
    CHECK(items[2].seconds == kiosk::usual_seconds);
    CHECK(items[2].weekdays == 0b1100000);
    const std::string out = office.exported("programme");
    CHECK(out.find("通知,最新,3,30,2026-11-01,2026-12-31,06:00-12:00 20:00-02:00,一二三") != std::string::npos);
    const auto again = office.import("programme", out.substr(out.find("板块")));
    CHECK(again.same == 5);
    CHECK(again.changed + again.added == 0);
    const auto shorter = office.import("programme", header + "牌匾,,2,40,,,,\n");
    CHECK(shorter.changed == 1);
    CHECK(shorter.warnings.size() == 1);
    CHECK(programme(office).size() == 1);
}

TEST_CASE("programme import: what is wrong is told by row and column, and the old programme stays") {
    Office office;
    REQUIRE(office.import("programme", header + "村规,,6,40,,,,\n").ok());
    struct Wrong {
        std::string row, faults;
    };
    for (const Wrong& wrong :
         {Wrong{"天气,,1,40,,,,", "row 2, 板块: \"天气\" is none of 村规, 通知, 光荣榜, 排行, 牌匾\n"},
          Wrong{"村规,,11,40,,,,", "row 2, 权重: \"11\" is not a whole number from 1 to 10\n"},
          Wrong{"村规,,0,40,,,,", "row 2, 权重: \"0\" is not a whole number from 1 to 10\n"},
          Wrong{"村规,,1,5,,,,", "row 2, 秒数: \"5\" is not a whole number from 10 to 600\n"},
          Wrong{"村规,,1,40,2026-11-31,,,", "row 2, 开始: \"2026-11-31\" is not a date like 2026-11-30\n"},
          Wrong{"村规,,1,40,2026-12-01,2026-11-01,,", "row 2, 结束: it ends before it begins\n"},
          Wrong{"村规,,1,40,,,早上,", "row 2, 时段: \"早上\" is not like 08:00-12:00 14:00-18:00\n"},
          Wrong{"村规,,1,40,,,,八", "row 2, 星期: \"八\" is not like 一三五 or 一至五\n"}}) {
        CAPTURE(wrong.row);
        CHECK(faults_of(office.import("programme", header + wrong.row + "\n")) == wrong.faults);
        CHECK(programme(office).size() == 1);
    }
    std::string many = header;
    for (int i = 0; i < 101; ++i) many += "村规,,1,40,,,,\n";
    CHECK(faults_of(office.import("programme", many)) == "row 102, : the programme has 100 rows at most\n");
}

TEST_CASE("weekdays: as people write them") {
    struct Given {
        const char* text;
        int days;  // -1: no weekdays.
    };
    for (const Given& given :
         {Given{"", 0}, Given{"一三五", 0b0010101}, Given{"周六、周日", 0b1100000}, Given{"1-5", 0b0011111},
          Given{"一至五", 0b0011111}, Given{"星期天", 0b1000000}, Given{"１，７", 0b1000001}, Given{"八", -1},
          Given{"五-一", -1}, Given{"-", -1}, Given{"一-", -1}, Given{"0", -1}}) {
        CAPTURE(given.text);
        const auto days = kiosk::read_weekdays(given.text);
        CHECK((days ? int{*days} : -1) == given.days);
    }
    CHECK(kiosk::weekdays_text(0b1010001) == "一五日");
}

TEST_CASE("village: opening hours and themes are read, kept, and written as they came") {
    Office office;
    const std::uint32_t number = office.hall().hall().village().number;
    const std::string file = "number = " + std::to_string(number) +
                             "\nname = \"青\\\"石\"\nseal = \"渡\"\nopen = \"8:00-12:00 14:00-21:00\"\n"
                             "open_sunday = \"closed\"\nopen_saturday = \"20:00-02:00\"\ntheme_day = \"our_blue\"\n"
                             "feasts = [\"2026-10-01..2026-10-07\", \"2027-02-05..2027-02-20 our_red\"]\n";
    CHECK(faults_of(office.import("village", file, "village.toml")).empty());
    const kiosk::Village kept = must(db::VillageStore(office.hall().db()).read());
    CHECK(kept.hours.days[0] == std::vector<kiosk::DaySpan>{{480, 720}, {840, 1260}});
    CHECK(kept.hours.days[5] == std::vector<kiosk::DaySpan>{{1200, 1560}});
    CHECK(kept.hours.days[6].empty());
    CHECK(kept.themes.day == "our_blue");
    CHECK(kept.themes.closed == "dusk");
    REQUIRE(kept.themes.feasts.size() == 2);
    CHECK(kept.themes.feasts[0] == kiosk::FeastDays{"2026-10-01", "2026-10-07", "festival"});
    const kiosk::Village again = must(kiosk::read_village(kiosk::village_text(kept)));
    CHECK(again.name == "青\"石");
    CHECK(again.hours == kept.hours);
    CHECK(again.themes == kept.themes);
    CHECK(again.number == number);
}

TEST_CASE("village: hours and themes that are none are told by line and field, and nothing is changed") {
    struct Wrong {
        std::string line, faults;
    };
    Office office;
    for (const Wrong& wrong :
         {Wrong{"open = \"8-21\"", "row 4, open: \"8-21\" is not like 08:00-12:00 14:00-21:00\n"},
          Wrong{"open = \"closed\"", "row 4, open: \"closed\" is not like 08:00-12:00 14:00-21:00\n"},
          Wrong{"open_friday = 8", "row 4, open_friday: this is written in quotation marks\n"},
          Wrong{"theme_day = \"../day\"", "row 4, theme_day: \"../day\" is not a theme's name\n"},
          Wrong{"feasts = \"2026-10-01\"", "row 4, feasts: feasts are a list in square brackets, 24 at most\n"},
          Wrong{"feasts = [\n\"2026-10-07..2026-10-01\"]",
                "row 5, feasts: \"2026-10-07..2026-10-01\" is not like 2027-02-05..2027-02-20 festival\n"}}) {
        CAPTURE(wrong.line);
        CHECK(faults_of(office.import("village", village_needed + wrong.line + "\n", "village.toml")) == wrong.faults);
        const auto read = kiosk::read_village(village_needed + wrong.line);
        REQUIRE_FALSE(read.has_value());
        CHECK(read.error().what.starts_with("line "));
    }
    CHECK(office.hall().hall().village().hours.always());
}
