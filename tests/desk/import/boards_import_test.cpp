// Honors, plaques and earning rules from the office's tables.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "db/earning_store.h"
#include "tests/support/office.h"

namespace {

struct Wrong {
    std::string row, faults;
};

void check_wrong(Office& office, std::string_view kind, const std::string& header, const std::vector<Wrong>& table) {
    const std::string before = office.everything();
    for (const Wrong& wrong : table) {
        CAPTURE(wrong.row);
        CHECK(faults_of(office.import(kind, header + "\n" + wrong.row + "\n")) == wrong.faults);
    }
    CHECK(office.everything() == before);
}

std::string repeated(std::string_view text, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) out += text;
    return out;
}

}  // namespace

TEST_CASE("honors: what is wrong is told by row and column, and no minor is listed by name") {
    Office office;
    REQUIRE(office.import("residents", some_residents()).ok());
    const std::string minor =
        "row 2, 编号: this resident is a minor (or the birth year is missing) and is not listed by name\n";
    check_wrong(
        office, "honors", "榜,时期,编号,称号,事迹,公示到,同意公开",
        {{"批评,2026-11,LJ01-1,,好,2026-11-30,", "row 2, 榜: \"批评\" is none of 表扬, 进步, 提醒\n"},
         {"表扬,十一月,LJ01-1,,好,2026-11-30,", "row 2, 时期: \"十一月\" is not a month like 2026-11\n"},
         {"表扬,2026-13,LJ01-1,,好,2026-11-30,", "row 2, 时期: \"2026-13\" is not a month like 2026-11\n"},
         {"表扬,2026-11,LJ01-9,,好,2026-11-30,", "row 2, 编号: nobody has the number \"LJ01-9\"\n"},
         {"表扬,2026-11,LJ01-1,,,2026-11-30,", "row 2, 事迹: the deed is missing\n"},
         {"表扬,2026-11,LJ01-1,,好,2026-11-31,", "row 2, 公示到: \"2026-11-31\" is not a date like 2026-11-30\n"},
         {"表扬,2026-11,LJ01-1,,好,2026-11-30,随便", "row 2, 同意公开: write 是 or leave it empty\n"},
         {"表扬,2026-11,LJ01-1," + repeated("星", 61) + ",好,2026-11-30,",
          "row 2, 称号: this is longer than 60 characters\n"},
         {"表扬,2026-11,LJ01-1,," + repeated("好", 401) + ",2026-11-30,",
          "row 2, 事迹: this is longer than 400 characters\n"},
         {"表扬,2026-11,LJ02-2,,好,2026-11-30,是", minor},
         {"提醒,2026-11,DM02-3,,好,2026-11-30,", minor},
         {"表扬,2026-11,DM02-2,,好,2026-11-30,", minor}});
}

TEST_CASE("honors: the same entry again is the same, a new deed changes it") {
    Office office;
    REQUIRE(office.import("residents", some_residents()).ok());
    const std::string header = "榜,时期,编号,称号,事迹,公示到,同意公开\n";
    CHECK(
        office.import("honors", header + "表扬,２０２６－１１,ＬＪ０１－１,热心之星,送饭,2026年11月30日,是\n").added ==
        1);
    CHECK(office.import("honors", header + "表扬,2026-11,LJ01-1,热心之星,送饭,2026-11-30,是\n").same == 1);
    CHECK(office.import("honors", header + "表扬,2026-11,LJ01-1,热心之星,送药,2026-11-30,是\n").changed == 1);
    CHECK(office.import("honors", header + "进步,2026-11,LJ01-1,,送药,2026-11-30,\n").added == 1);
}

TEST_CASE("plaques: what is wrong is told by row and column") {
    Office office;
    check_wrong(office, "plaques", "牌匾,获得者,时间,颁发,次序",
                {{",全村,2025,,", "row 2, 牌匾: the words on the plaque are missing\n"},
                 {"好,,2025,,", "row 2, 获得者: who was given it is missing\n"},
                 {"好,全村,去年,,", "row 2, 时间: \"去年\" is not a year or a month like 2025 or 2025-03\n"},
                 {"好,全村,2025-13,,", "row 2, 时间: \"2025-13\" is not a year or a month like 2025 or 2025-03\n"},
                 {"好,全村,2025,,头", "row 2, 次序: \"头\" is not a number\n"},
                 {repeated("匾", 61) + ",全村,2025,,", "row 2, 牌匾: this is longer than 60 characters\n"},
                 {"好," + repeated("村", 61) + ",2025,,", "row 2, 获得者: this is longer than 60 characters\n"}});
    CHECK(office.import("plaques", "牌匾,获得者,时间\n好,全村,２０２５\n更好,全村,2025-03\n").added == 2);
    CHECK(office.import("plaques", "牌匾,获得者,时间\n好,全村,2025\n更好,全村,2025-03\n").same == 2);
}

TEST_CASE("earning rules: what is wrong is told by row and column; a new amount is a new version") {
    Office office;
    check_wrong(office, "earning", "代码,名称,分值,每天次数",
                {{"Visit,来,2,1", "row 2, 代码: a code is up to 32 small letters, digits or _\n"},
                 {",来,2,1", "row 2, 代码: a code is up to 32 small letters, digits or _\n"},
                 {"visit,,2,1", "row 2, 名称: the name is missing\n"},
                 {"visit,来,两分,1", "row 2, 分值: \"两分\" is not a number of points from 1 to 100,000\n"},
                 {"visit,来,100001,1", "row 2, 分值: \"100001\" is not a number of points from 1 to 100,000\n"},
                 {"visit,来,2,天天", "row 2, 每天次数: \"天天\" is not a number of times\n"},
                 {"visit," + repeated("来", 61) + ",2,1", "row 2, 名称: this is longer than 60 characters\n"}});
    const auto version = [&office] { return must(must(db::EarningStore(office.hall().db()).find("visit"))).version; };
    const auto before = version();
    REQUIRE(office.import("earning", "代码,名称,分值,每天次数\nvisit,来村部,3,1\n").ok());
    CHECK(version() == before + 1);
    CHECK(office.import("earning", "代码,名称,分值,每天次数\nvisit,来村部,3,1\n").same == 1);
    CHECK(version() == before + 1);
}
