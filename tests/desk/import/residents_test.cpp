// The residents' spreadsheet.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "db/resident_store.h"
#include "tests/support/office.h"

namespace {

const std::string header = "编号,姓名,性别,出生年,户号,户主,屋场,小组,网格,身份\n";

kiosk::Resident find(Office& office, std::string_view number) {
    return must(must(db::ResidentStore(office.hall().db()).find_number(number)));
}

std::string repeated(std::string_view text, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) out += text;
    return out;
}

struct Wrong {
    std::string row, faults;
};

}  // namespace

TEST_CASE("residents: a spreadsheet of full-width digits is read like any other") {
    Office office;
    REQUIRE(faults_of(office.import("residents",
                                    header + "ＬＪ０１－１,罗满仓,男,１９４１,ＬＪ０１,是,罗家屋场,,,党员、 管家\n"))
                .empty());
    const auto found = find(office, "LJ01-1");
    CHECK(found.birth_year == 1941);
    CHECK(found.household_number == "LJ01");
    CHECK(found.roles == std::vector{kiosk::Role::party_member, kiosk::Role::steward});
}

TEST_CASE("residents: rare and long names, emoji and quotation marks come back as they went in") {
    Office office;
    REQUIRE(faults_of(office.import("residents", some_residents())).empty());
    CHECK(find(office, "LJ02-1").name == "单𬱖");
    CHECK(find(office, "DM02-2").name == "王\"二\", 小");
    const std::string longest = repeated("龘", 60);
    CHECK(faults_of(office.import("residents", header + "A,👨‍👩‍👧‍👦家,,,H,,下湾,,,\nB," + longest +
                                                   ",,,H,,下湾,,,\n"))
              .empty());
    CHECK(find(office, "A").name == "👨‍👩‍👧‍👦家");
    CHECK(find(office, "B").name == longest);
    CHECK(find(office, "DM02-2").birth_year == 0);
}

TEST_CASE("residents: what is wrong is told by row and column") {
    const std::vector<Wrong> table{
        {",罗满仓,男,1941,LJ01,是,罗家屋场,,,", "row 3, 编号: the number is missing\n"},
        {"A,,男,1941,LJ01,是,罗家屋场,,,", "row 3, 姓名: the name is missing\n"},
        {"A,罗,公,1941,LJ01,是,罗家屋场,,,", "row 3, 性别: \"公\" is neither 男 nor 女\n"},
        {"A,罗,男,41,LJ01,是,罗家屋场,,,", "row 3, 出生年: \"41\" is not a year\n"},
        {"A,罗,男,一九四一,LJ01,是,罗家屋场,,,", "row 3, 出生年: \"一九四一\" is not a year\n"},
        {"A,罗,男,1941,,是,罗家屋场,,,", "row 3, 户号: the household's number is missing\n"},
        {"A,罗,男,1941,LJ01,当然,罗家屋场,,,", "row 3, 户主: write 是 or leave it empty\n"},
        {"A,罗,男,1941,LJ01,是,,,,", "row 3, 屋场: the hamlet is missing\n"},
        {"A,罗,男,1941,LJ01,是,罗家屋场,,,皇帝", "row 3, 身份: \"皇帝\" is no role known here\n"},
        {"A," + repeated("龘", 61) + ",男,1941,LJ01,是,罗家屋场,,,",
         "row 3, 姓名: this is longer than 60 characters\n"},
        {"A," + repeated("👨‍👩‍👧‍👦", 9) + ",男,1941,LJ01,是,罗家屋场,,,",
         "row 3, 姓名: this is longer than 60 characters\n"},
        {repeated("9", 33) + ",罗,男,1941,LJ01,是,罗家屋场,,,", "row 3, 编号: this is longer than 32 characters\n"},
        {"A,罗,男,1941," + repeated("9", 33) + ",是,罗家屋场,,,", "row 3, 户号: this is longer than 32 characters\n"},
        {"A,罗,男,1941,LJ01,是," + repeated("湾", 61) + ",,,", "row 3, 屋场: this is longer than 60 characters\n"},
        {"A,罗,男,1941,LJ01,是,下湾," + repeated("组", 61) + ",,", "row 3, 小组: this is longer than 60 characters\n"},
        {"A,罗,男,1941,LJ01,是,下湾,," + repeated("格", 61) + ",", "row 3, 网格: this is longer than 60 characters\n"},
        {"OK-1,罗,男,1941,LJ01,是,下湾,,,", "row 3, 编号: \"OK-1\" stands in row 2 already\n"},
        {"ＯＫ－１,罗,男,1941,LJ01,是,下湾,,,", "row 3, 编号: \"OK-1\" stands in row 2 already\n"},
        {"A,=1+1,男,1941,LJ01,是,下湾,,,", "row 3, 姓名: this looks like a formula; write the value itself\n"},
    };
    Office office;
    for (const Wrong& wrong : table) {
        CAPTURE(wrong.row);
        const std::string bytes = header + "OK-1,罗满,女,1950,H1,,下湾,,,\n" + wrong.row + "\n";
        CHECK(faults_of(office.import("residents", bytes)) == wrong.faults);
    }
    CHECK(office.hall().count("SELECT count(*) FROM resident") == 0);
}

TEST_CASE("residents: a row with another name is a change, the same row is none, and nobody is lost") {
    Office office;
    REQUIRE(office.import("residents", some_residents()).added == 10);
    const auto id = find(office, "LJ01-1").id;
    const auto report = office.import("residents", header +
                                                       "LJ01-1,罗满囤,男,1941,LJ01,是,罗家屋场,二组,第三网格,"
                                                       "话事佬\nLJ01-2,易桂娥,女,1944,LJ01,,罗家屋场,二组,第三网格,\n");
    CHECK(report.changed == 1);
    CHECK(report.same == 1);
    CHECK(report.added == 0);
    CHECK(find(office, "LJ01-1").name == "罗满囤");
    CHECK(find(office, "LJ01-1").id == id);
    CHECK(office.hall().count("SELECT count(*) FROM resident") == 10);
}

TEST_CASE("residents: the same spreadsheet in GB 18030 with CRLF and a byte order mark's absence is the same people") {
    Office office;
    REQUIRE(office.import("residents", header + "G1,罗满仓,男,1941,H1,是,罗家,,,\n").added == 1);
    const std::string gb =
        "\xB1\xE0\xBA\xC5,\xD0\xD5\xC3\xFB,\xD0\xD4\xB1\xF0,\xB3\xF6\xC9\xFA\xC4\xEA,\xBB\xA7\xBA\xC5,\xBB\xA7\xD6\xF7,"
        "\xCE\xDD\xB3\xA1\r\nG1,\xC2\xDE\xC2\xFA\xB2\xD6,\xC4\xD0,1941,H1,\xCA\xC7,\xC2\xDE\xBC\xD2\r\n";
    const auto report = office.import("residents", gb);
    CHECK(faults_of(report).empty());
    CHECK(report.same == 1);
}
