// Points from the office's lists. The ledger decides what is new; the same list again pays nobody twice.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "db/ledger.h"
#include "db/resident_store.h"
#include "tests/support/office.h"

namespace {

const std::string award_header = "时间,编号,代码,分值,说明,经手,场次\n", spending_header = "时间,编号,分值,物品,经手\n";

std::int64_t balance(Office& office, std::string_view number) {
    const auto resident = must(must(db::ResidentStore(office.hall().db()).find_number(number)));
    db::Ledger ledger(office.hall().db());
    return must(ledger.balance(must(ledger.account(kiosk::AccountKind::resident, resident.id.value))))
        .available()
        .value;
}

struct Village : Office {
    Village() {
        REQUIRE(import("residents", some_residents()).ok());
        REQUIRE(
            import("earning", "代码,名称,分值,每天次数,每月次数\nvisit,来村部,2,1,\ntalk,夜话,10,1,2\nwork,出工,5,,\n")
                .ok());
    }
};

struct Wrong {
    std::string rows, faults;
};

}  // namespace

TEST_CASE("awards: a list of deeds pays each once, and the list again pays nobody") {
    Village office;
    const std::string list = award_header +
                             "2026-11-01 08:00,LJ01-1,visit,,,,\n2026-11-01 19:30,LJ01-1,talk,,,罗*德,夜话-11-01\n"
                             "2026/11/2 8:05,ＬＪ０１－１,visit,,,,\n2026-11-02 09:00,LJ01-2,work,12,修水圳,,上午\n"
                             "2026-11-02 15:00,LJ01-2,work,12,修水圳,,下午\n";
    const auto report = office.import("awards", list);
    CHECK(faults_of(report).empty());
    CHECK(report.added == 5);
    CHECK(balance(office, "LJ01-1") == 14);
    CHECK(balance(office, "LJ01-2") == 24);
    CHECK(office.hall().count("SELECT count(*) FROM scan_event WHERE outcome = 'welcomed'") == 2);
    const auto again = office.import("awards", list);
    CHECK(again.added == 0);
    CHECK(again.same == 5);
    CHECK(balance(office, "LJ01-1") == 14);
    CHECK(office.hall().count("SELECT count(*) FROM scan_event") == 2);
    CHECK(office.hall().faults().empty());
}

TEST_CASE("awards: what is wrong is told by row and column, and nothing is paid") {
    Village office;
    const std::vector<Wrong> table{
        {"昨天,LJ01-1,visit,,,,\n", "row 2, 时间: \"昨天\" is not a date and a time like 2026-03-08 19:30\n"},
        {"2026-11-01 08:00,LJ09-9,visit,,,,\n", "row 2, 编号: nobody has the number \"LJ09-9\"\n"},
        {"2026-11-01 08:00,LJ01-1,sing,,,,\n", "row 2, 代码: no earning rule has the code \"sing\"\n"},
        {"2026-11-01 08:00,LJ01-1,work,0,,,\n", "row 2, 分值: \"0\" is not a number of points from 1 to 1,000,000\n"},
        {"2026-11-01 08:00,LJ01-1,visit,,,,早\n2026-11-01 18:00,LJ01-1,visit,,,,晚\n",
         "row 3, 代码: this is once more than the rule's limit allows\n"},
        {"2026-11-01 19:00,LJ01-1,talk,,,,\n2026-11-02 19:00,LJ01-1,talk,,,,\n2026-11-03 19:00,LJ01-1,talk,,,,\n",
         "row 4, 代码: this is once more than the rule's limit allows\n"},
        {"2026-11-01 08:00,LJ01-1,work,5,,,\n2026-11-01 15:00,LJ01-1,work,9,,,\n",
         "row 3, : row 2 says the same already; if it happened twice, tell them apart in the column 场次\n"},
        {"2026-11-01 08:00,LJ01-1,work,5," + std::string(201, 'x') + ",,\n",
         "row 2, 说明: this is longer than 200 characters\n"},
        {"2026-11-01 08:00,LJ01-1,work,5,," + std::string(61, 'x') + ",\n",
         "row 2, 经手: this is longer than 60 characters\n"},
    };
    for (const Wrong& wrong : table) {
        CAPTURE(wrong.rows);
        CHECK(faults_of(office.import("awards", award_header + wrong.rows)) == wrong.faults);
    }
    CHECK(office.hall().count("SELECT count(*) FROM transfer") == 0);
}

TEST_CASE("spending: nobody spends what they do not have, and one row too many takes nothing") {
    Village office;
    REQUIRE(office.import("awards", award_header + "2026-11-01 08:00,LJ01-1,work,20,,,\n").ok());
    const auto too_much = office.import(
        "spending", spending_header + "2026-11-02 08:00,LJ01-1,15,一把扫帚,\n2026-11-02 08:05,LJ01-1,6,一袋盐,\n");
    CHECK(faults_of(too_much) == "row 3, 分值: this resident has fewer points than that\n");
    CHECK(balance(office, "LJ01-1") == 20);
    const std::string list =
        spending_header + "2026-11-02 08:00,LJ01-1,15,一把扫帚,\n2026-11-02 08:05,LJ01-1,5,一袋盐,\n";
    CHECK(office.import("spending", list).added == 2);
    CHECK(office.import("spending", list).same == 2);
    CHECK(balance(office, "LJ01-1") == 0);
    CHECK(office.hall().faults().empty());
}

TEST_CASE("spending: what is wrong is told by row and column") {
    Village office;
    REQUIRE(office.import("awards", award_header + "2026-11-01 08:00,LJ01-1,work,20,,,\n").ok());
    const std::vector<Wrong> table{
        {"2026-11-02,LJ01-1,5,盐,\n", "row 2, 时间: \"2026-11-02\" is not a date and a time like 2026-03-08 19:30\n"},
        {"2026-11-02 08:00,LJ01-1,,盐,\n", "row 2, 分值: \"\" is not a number of points from 1 to 1,000,000\n"},
        {"2026-11-02 08:00,LJ01-1,5,,\n", "row 2, 物品: what was exchanged is missing\n"},
        {"2026-11-02 08:00,LJ01-1,2,盐,\n2026-11-02 08:00,LJ01-1,2,盐,\n",
         "row 3, : row 2 says the same already; if it happened twice, write the sum of the points into one row\n"},
        {"2026-11-02 08:00,LJ01-1,2," + std::string(191, 'x') + ",\n",
         "row 2, 物品: this is longer than 190 characters\n"},
    };
    for (const Wrong& wrong : table) {
        CAPTURE(wrong.rows);
        CHECK(faults_of(office.import("spending", spending_header + wrong.rows)) == wrong.faults);
    }
    CHECK(balance(office, "LJ01-1") == 20);
}
