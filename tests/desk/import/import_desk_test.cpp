// The importer as a whole: all rows or none, words a clerk can act on, and what was exported comes back unchanged.
#include "kiosk/desk/import/import_desk.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "db/connection.h"
#include "kiosk/base/files.h"
#include "kiosk/desk/import/export_desk.h"
#include "tests/support/office.h"
#include "tests/support/source_dir.h"

namespace fs = std::filesystem;
using kiosk::ErrorCode;

namespace {

std::string demo(const std::string& name) { return std::string(KIOSK_SOURCE_DIR) + "/assets/demo/" + name; }

// Files of the demo village in the order one stands on the other.
const std::vector<std::pair<std::string, std::string>> demo_files{
    {"residents", "residents.csv"},   {"earning", "earning.csv"},
    {"rules", "rules-2019.md"},       {"rules", "rules-2023.md"},
    {"rules", "rules-2025.md"},       {"honors", "honors-2026-09.csv"},
    {"honors", "honors-2026-10.csv"}, {"honors", "honors-2026-11.csv"},
    {"plaques", "plaques.csv"},       {"notices", "notices"}};

}  // namespace

TEST_CASE("import: what is exported goes into another hall and comes out the same, byte for byte") {
    Office one, other;
    for (const auto& [kind, name] : demo_files) {
        CAPTURE(name);
        const auto report = one.import_path(kind, demo(name));
        CHECK(faults_of(report).empty());
        CHECK(report.added + report.same > 0);
    }
    for (const char* kind : {"residents", "earning", "rules", "honors", "plaques", "notices"}) {
        CAPTURE(kind);
        const std::string path = one.path(std::string("out-") + kind);
        must(kiosk::export_file(one.hall().hall(), kind, path));
        CHECK(faults_of(other.import_path(kind, path)).empty());
        CHECK(other.exported(kind) == one.exported(kind));
        const auto again = other.import_path(kind, path);
        CHECK(again.added == 0);
        CHECK(again.changed == 0);
        CHECK(again.same > 0);
    }
}

TEST_CASE("import: a table exported as a workbook goes into another hall unchanged, and is the same file every time") {
    Office one, other;
    for (const auto& [kind, name] : demo_files) one.import_path(kind, demo(name));
    one.import("residents", some_residents());
    REQUIRE(one.import("residents",
                       "编号,姓名,性别,户号,屋场\n007,_x0041_<&>,男,0012,下湾\n430102196001010123,\"一\n二\",女,1.0,"
                       "下湾\n")
                .added == 2);
    for (const char* kind : {"residents", "earning", "honors", "plaques"}) {
        CAPTURE(kind);
        const std::string path = one.path(std::string(kind) + ".xlsx");
        const auto rows = must(kiosk::export_file(one.hall().hall(), kind, path));
        const std::string bytes = must(kiosk::read_file(path, 64U << 20U));
        const auto unchanged = must(kiosk::import_file(one.hall().hall(), kind, path, true));
        CHECK(unchanged.same == rows);
        CHECK(unchanged.added + unchanged.changed == 0);
        CHECK(faults_of(other.import_path(kind, path)).empty());
        CHECK(other.exported(kind) == one.exported(kind));
        must(kiosk::export_file(one.hall().hall(), kind, path));
        CHECK(must(kiosk::read_file(path, 64U << 20U)) == bytes);
    }
}

TEST_CASE("import: one bad row and nothing is written, of any kind") {
    Office office;
    REQUIRE(faults_of(office.import("residents", some_residents())).empty());
    const std::string before = office.everything();
    struct Bad {
        std::string kind, bytes;
        int faults;
    };
    const std::vector<Bad> files{
        {"residents", "编号,姓名,性别,户号,屋场\nX1,丁一,男,X1,下湾\nX2,,男,X1,下湾\n", 1},
        {"earning", "代码,名称,分值\nvisit,到村部,5\ntalk,夜话,0\n", 1},
        {"honors", "榜,时期,编号,事迹,公示到\n表扬,2026-11,LJ01-1,好,2026-11-30\n表扬,2026-11,LJ99-9,好,2026-11-30\n",
         1},
        {"plaques", "牌匾,获得者,时间\n和美屋场,罗家屋场,2025\n好,谁,去年\n", 1},
        {"awards", "时间,编号,代码\n2026-11-01 08:00,LJ01-1,visit\n2026-11-01 08:00,LJ01-2,sing\n", 1},
        {"spending", "时间,编号,分值,物品\n2026-11-01 08:00,LJ01-1,5,盐\n", 1},
        {"goods", "货号,名称,单位,分值\n101,盐,袋,20\n102,油,瓶,0\n", 1},
        {"stock", "时间,货号,数量,单据\n2026-11-01,101,5,A\n", 1},
        {"rules", "---\n版本: 9\n通过日期: 2025-03-08\n施行日期: 2025-03-15\n---\n## 孝老\n\n> 好\n\n## 空\n", 1},
        {"notices", "---\n标题: 停水\n署名: 管水员\n开始: 2026-11-23\n结束: 2026-11-22\n---\n正文\n", 1},
    };
    for (const Bad& file : files) {
        CAPTURE(file.kind);
        const auto report = office.import(file.kind, file.bytes);
        CHECK(report.errors.size() == static_cast<std::size_t>(file.faults));
        CHECK(office.everything() == before);
    }
}

TEST_CASE("import: a dry run says what would change and changes nothing") {
    Office office;
    const std::string before = office.everything();
    const auto dry = office.dry_run("residents", some_residents());
    CHECK(dry.ok());
    CHECK(dry.dry_run);
    CHECK(dry.added == 10);
    CHECK(office.everything() == before);
    CHECK(office.import("residents", some_residents()).added == 10);
    const auto again = office.dry_run("residents", some_residents());
    CHECK(again.same == 10);
    CHECK(again.added == 0);
}

TEST_CASE("import: a folder of notices is all or none, and a fault names its file") {
    Office office;
    fs::create_directory(office.path("通知"));
    const std::string good = "---\n标题: 停水\n署名: 管水员\n开始: 2026-11-23\n---\n停水两小时。\n";
    office.file("通知/2026-11-23-water.md", good);
    office.file("通知/2026-11-24-bad.md", "---\n标题: 停电\n开始: 昨天\n---\n停电。\n");
    office.file("通知/readme.txt", "not a notice");
    const auto report = office.import_path("notices", office.path("通知"));
    CHECK(faults_of(report) ==
          "row 1, 署名: 2026-11-24-bad.md: this is missing\n"
          "row 1, 开始: 2026-11-24-bad.md: \"昨天\" is not a date like 2026-11-24\n");
    CHECK(office.hall().count("SELECT count(*) FROM notice") == 0);
    office.file("通知/2026-11-24-bad.md", good);
    CHECK(office.import_path("notices", office.path("通知")).added == 2);
}

TEST_CASE("import: a file that is missing, no file, far too large or of no known kind is refused in words") {
    Office office;
    const std::string before = office.everything();
    const std::string large = office.file("large.csv", some_residents());
    fs::resize_file(large, 2ULL << 30U);  // Sparse: read, it would be two gigabytes of nothing.
    fs::create_directory(office.path("empty"));
    struct Refused {
        std::string kind, path, words;
    };
    const std::vector<Refused> table{
        {"residents", office.path("none.csv"), "No such file"},
        {"residents", large, "is too large; nothing was read"},
        {"notices", office.path("empty"), "there are no .md files in"},
        {"residents", "/dev/null", "is not a file"},
        {"cattle", office.file("a.csv", "x\n"), "there is no kind \"cattle\""},
    };
    for (const Refused& row : table) {
        CAPTURE(row.path);
        const auto report = kiosk::import_file(office.hall().hall(), row.kind, row.path, false);
        REQUIRE_FALSE(report.has_value());
        CHECK(report.error().code == ErrorCode::bad_input);
        CHECK(report.error().what.find(row.words) != std::string::npos);
    }
    CHECK(office.everything() == before);
}

TEST_CASE("import: at most a hundred faults are told") {
    Office office;
    std::string bytes = "编号,姓名,性别,户号,屋场\n";
    for (int n = 0; n < 500; ++n) bytes += "N" + std::to_string(n) + ",,男,H,下湾\n";
    CHECK(office.import("residents", bytes).errors.size() == 100);
}

TEST_CASE("export: a file that cannot be written leaves the old one, and an unknown kind is refused") {
    Office office;
    const auto nowhere = kiosk::export_file(office.hall().hall(), "residents", office.path("no/such/folder.csv"));
    REQUIRE_FALSE(nowhere.has_value());
    CHECK(nowhere.error().code == ErrorCode::storage);
    const auto unknown = kiosk::export_file(office.hall().hall(), "cattle", office.path("x.csv"));
    REQUIRE_FALSE(unknown.has_value());
    CHECK(unknown.error().code == ErrorCode::bad_input);
    CHECK_FALSE(fs::exists(office.path("x.csv")));
    for (const char* kind : {"notices", "rules"}) {
        const auto texts = kiosk::export_file(office.hall().hall(), kind, office.path("x.xlsx"));
        REQUIRE_FALSE(texts.has_value());
        CHECK(texts.error().code == ErrorCode::bad_input);
        CHECK_FALSE(fs::exists(office.path("x.xlsx")));
    }
}
