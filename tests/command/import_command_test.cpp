// Import, export and verify from the shell: words for people, JSON for programs, exit codes for scripts.
#include <doctest/doctest.h>

#include <fstream>
#include <string>
#include <vector>

#include "kiosk/base/files.h"
#include "kiosk/desk/hall.h"
#include "tests/support/damage.h"
#include "tests/support/made_workbook.h"
#include "tests/support/office.h"
#include "tests/support/program.h"

TEST_CASE("import: the report has the promised keys, and a dry run says it is one") {
    const Program program;
    program.must_run({"init"});
    const std::string file = program.file("people.csv", some_residents());
    const auto dry = program.must_run({"import", "residents", file, "--dry-run"}).line();
    const auto done = program.must_run({"import", "residents", file}).line();
    const auto again = program.must_run({"import", "residents", file}).line();
    for (const auto& report : {dry, done, again}) {
        CHECK(report.size() == 6);
        CHECK(report["ok"] == true);
        CHECK(report["errors"].empty());
        CHECK(report["changed"] == 0);
    }
    CHECK(dry["dry_run"] == true);
    CHECK(done["dry_run"] == false);
    CHECK(dry["added"] == 10);
    CHECK(done["added"] == 10);
    CHECK(again["added"] == 0);
    CHECK(again["same"] == 10);
}

TEST_CASE("import: faults are told in words by row and column, as JSON too, and exit code 1 says nothing was written") {
    const Program program;
    program.must_run({"init"});
    const std::string file =
        program.file("people.csv", some_residents() + "X1,,男,1960,X1,,下湾,,,\nLJ01-1,罗,男,,X1,,下湾,,,\n");
    const auto refused = program.run({"import", "residents", file});
    CHECK(refused.code == 1);
    CHECK(refused.says("row 12, column 姓名: the name is missing\n"));
    CHECK(refused.says("row 13, column 编号: \"LJ01-1\" stands in row 2 already\n"));
    CHECK(refused.says("nothing was changed"));
    const auto report = refused.line();
    CHECK(report["ok"] == false);
    CHECK(report["added"] == 0);
    REQUIRE(report["errors"].size() == 2);
    CHECK(report["errors"][0]["row"] == 12);
    CHECK(report["errors"][0]["column"] == "姓名");
    CHECK(report["errors"][0]["what"] == "the name is missing");
    CHECK(program.must_run({"residents", "--json"}).out.empty());
}

TEST_CASE("import and export: a hall at every limit leaves as workbooks and comes back without a change") {
    const Program program;
    program.must_run({"init", "--hostile"});
    for (const char* kind : {"residents", "earning", "plaques"}) {
        CAPTURE(kind);
        const std::string file = program.path(std::string(kind) + ".XLSX");
        program.must_run({"export", kind, file});
        const auto report = program.must_run({"import", kind, file, "--dry-run"}).line();
        CHECK(report["ok"] == true);
        CHECK(report["added"] == 0);
        CHECK(report["changed"] == 0);
        CHECK(report["same"] > 0);
    }
}

TEST_CASE("import: faults in a workbook are told by row and column as in any table, a broken one as a whole") {
    const Program program;
    program.must_run({"init"});
    MadeWorkbook book;
    book.table("编号,姓名,性别,户号,屋场\nA1,罗满仓,男,H1,下湾\n").text("A3", "A2").formula("B3", "=1/0");
    book.text("D3", "H1").text("E3", "下湾");
    const std::string bytes = book.bytes();
    const auto refused = program.run({"import", "residents", program.file("people.xlsx", bytes)});
    CHECK(refused.code == 1);
    CHECK(refused.says("row 3, column 姓名: this looks like a formula; write the value itself\n"));
    CHECK(refused.line()["errors"].size() == 1);
    const auto broken = program.run({"import", "residents", program.file("cut.xlsx", bytes.substr(0, 2000))});
    CHECK(broken.code == 1);
    CHECK(broken.says("the file: the workbook is damaged or cut off"));
    CHECK(broken.says("nothing was changed"));
    CHECK(program.must_run({"residents", "--json"}).out.empty());
}

TEST_CASE("import and export: a missing file and an unknown kind are wrong usage") {
    const Program program;
    program.must_run({"init"});
    CHECK(program.run({"import", "residents", program.path("none.csv")}).code == 2);
    CHECK(program.run({"import", "cattle", program.file("a.csv", "a\n")}).code == 2);
    CHECK(program.run({"export", "cattle", program.path("b.csv")}).code == 2);
    const auto nowhere = program.run({"export", "residents", program.path("no/where.csv")});
    CHECK(nowhere.code == 4);
    CHECK(nowhere.says("cannot write"));
}

TEST_CASE("import: while a terminal holds the hall, nobody else writes to it; looking is allowed") {
    const Program program;
    program.must_run({"init", "--residents", "3", "--transfers", "0"});
    {
        const auto terminal = must(kiosk::Hall::open(program.data()));
        for (const std::vector<std::string>& words :
             {std::vector<std::string>{"import", "residents", program.file("people.csv", some_residents())},
              {"checkin", "x"},
              {"cards", "--csv", "--resident", "1", "--replace"}}) {
            const auto refused = program.run(words);
            CHECK(refused.code == 3);
            CHECK(refused.out.empty());
            CHECK_FALSE(refused.err.empty());
        }
        CHECK(program.must_run({"residents", "--json"}).lines().size() == 3);
        CHECK(program.must_run({"cards", "--csv"}).out.starts_with("resident_id,name,token\n1,"));
        CHECK(program.must_run({"verify"}).line()["ok"] == true);
    }
    CHECK(program.run({"import", "residents", program.path("people.csv")}).code == 0);
}

TEST_CASE("verify: the promised keys, and a damaged database is not ok") {
    const Program program;
    program.must_run({"init", "--residents", "200", "--transfers", "2000"});
    const auto sound = program.must_run({"verify"}).line();
    CHECK(sound["ok"] == true);
    CHECK(sound["transfers"] == 2000);
    CHECK(sound["accounts"] == 201);
    CHECK(sound["findings"].empty());
    const std::string path = program.data() + "/hall.db";
    damage_table(path, "transfer");
    const auto damaged = program.run({"verify"});
    CHECK(damaged.code == 1);
    CHECK(damaged.line()["ok"] == false);
    CHECK_FALSE(damaged.line()["findings"].empty());
}
