// Workbooks that are none, are damaged, or would fill the machine: each is refused in words, and nothing is lost.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "kiosk/base/random.h"
#include "kiosk/desk/import/table.h"
#include "tests/support/made_workbook.h"
#include "tests/support/office.h"
#include "tests/support/packed.h"

namespace {

using namespace std::string_literals;

std::string faults_in(const std::string& bytes) {
    kiosk::ImportReport report;
    kiosk::Table::read(bytes, {{"name"}, {"born", false}}, report);
    return faults_of(report);
}

std::string good() {
    MadeWorkbook book;
    return book.table("name,born\nA,1\nB,2\n").number("B4", 46350, "yyyy-mm-dd").text("A4", "C").bytes();
}

std::string text_cell(const std::string& place, const std::string& text) {
    return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}

const std::string header = "<row r=\"1\">" + text_cell("A1", "name") + "</row>";

std::string with_rows(const std::string& rows) {
    WorkbookText text;
    text.rows = header + rows;
    return packed_workbook(text);
}

// The workbook with another text in one of its members.
std::string with_member(const std::string& name, const std::string& text, std::uint32_t said_bytes = 0) {
    WorkbookText whole;
    whole.rows = header + "<row r=\"2\">" + text_cell("A2", "A") + "</row>";
    auto members = members_of(whole);
    for (PackedMember& member : members)
        if (member.name == name) member.text = text, member.said_bytes = said_bytes;
    return packed(members);
}

std::string without_member(const std::string& name) {
    WorkbookText whole;
    whole.rows = header + "<row r=\"2\">" + text_cell("A2", "A") + "</row>";
    auto members = members_of(whole);
    std::erase_if(members, [&](const PackedMember& member) { return member.name == name; });
    return packed(members);
}

struct Refused {
    std::string what, bytes, words;
};

void check_refused(const std::vector<Refused>& table) {
    for (const Refused& row : table) {
        CAPTURE(row.what);
        CHECK(faults_in(row.bytes) == row.words);
    }
}

const std::string damaged =
    ", : the workbook is damaged or cut off; open it in a spreadsheet program and save it anew\n";
const std::string too_large = "row 0, : the workbook unpacks to more than is read here\n";

}  // namespace

TEST_CASE("workbook: what is no workbook of ours is told by what it is") {
    const std::string old = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(600, '\0');
    const std::string none = "row 0, : this packed file is no .xlsx workbook; save the table as .xlsx or CSV\n";
    check_refused({
        {"old", old, "row 0, : this is an old .xls workbook; save it as .xlsx or CSV\n"},
        {"locked", old + "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"s + std::string(600, '\0'),
         "row 0, : the workbook is locked with a password; save it without one\n"},
        {"of another program", packed({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}}), none},
        {"binary",
         packed({{"_rels/.rels",
                  "<Relationships><Relationship Type=\"http://x/officeDocument\" "
                  "Target=\"xl/workbook.bin\"/></Relationships>"}}),
         none},
        {"a letter", with_member("xl/_rels/workbook.xml.rels", "<Relationships/>"), none},
        {"an empty archive", "PK\5\6"s + std::string(18, '\0'), "row 0" + damaged},
        {"only a beginning", "PK\3\4", "row 0" + damaged},
        {"zeros", "PK\3\4"s + std::string(5000, '\0'), "row 0" + damaged},
    });
}

TEST_CASE("workbook: a damaged part is found, and nothing is read from it") {
    const std::string sheet = "xl/worksheets/sheet1.xml";
    const std::string cut = "<worksheet><sheetData>" + header + "<row r=\"2\">" + text_cell("A2", "A") + "</row>";
    check_refused({
        {"sheet cut", with_member(sheet, cut), "row 2" + damaged},
        {"sheet crossed", with_member(sheet, cut + "</worksheet></sheetData>"), "row 2" + damaged},
        {"sheet empty", with_member(sheet, ""), "row 0" + damaged},
        {"sheet no XML", with_member(sheet, "name,born\n"), "row 0" + damaged},
        {"sheet missing", without_member(sheet), "row 0" + damaged},
        {"texts missing", without_member("xl/sharedStrings.xml"), "row 0" + damaged},
        {"texts cut", with_member("xl/sharedStrings.xml", "<sst><si><t>A"), "row 0" + damaged},
        {"styles cut", with_member("xl/styles.xml", "<styleSheet>"), "row 0" + damaged},
        {"book cut", with_member("xl/workbook.xml", "<workbook><sheets>"), "row 0" + damaged},
        {"links cut", with_member("_rels/.rels", "<Relationships"), "row 0" + damaged},
        {"texts end in a tag", with_member("xl/sharedStrings.xml", "<sst><si><t a=\""), "row 0" + damaged},
        {"texts end in a comment", with_member("xl/sharedStrings.xml", "<sst><!-- "), "row 0" + damaged},
        {"no such character", with_member("xl/sharedStrings.xml", "<sst><si><t>&#x110000;</t></si></sst>"),
         "row 0" + damaged},
        {"no such name", with_member("xl/sharedStrings.xml", "<sst><si><t>&all;</t></si></sst>"), "row 0" + damaged},
        {"no sheets", with_member("xl/workbook.xml", "<workbook/>"),
         "row 0, : no sheet of the workbook holds anything\n"},
        {"rows backwards", with_rows("<row r=\"5\"/><row r=\"4\"/>"), "row 5" + damaged},
        {"row 0", with_rows("<row r=\"0\"/>"), "row 1" + damaged},
        {"cells backwards", with_rows("<row r=\"2\">" + text_cell("B2", "A") + text_cell("A2", "B") + "</row>"),
         "row 2" + damaged},
        {"no such text", with_rows("<row r=\"2\"><c r=\"A2\" t=\"s\"><v>7</v></c></row>"), "row 2" + damaged},
        {"no such place", with_rows("<row r=\"2\">" + text_cell("22", "A") + "</row>"), "row 0" + damaged},
    });
}

TEST_CASE("workbook: more than the importer takes is refused before it is unpacked, or as soon as it is seen") {
    WorkbookText repeated;
    repeated.texts = "<si><t>" + std::string(20'000, 'x') + "</t></si>";
    repeated.rows = header;
    for (int row = 2; row < 30; ++row) {
        repeated.rows += "<row r=\"" + std::to_string(row) + "\">";
        for (int cell = 0; cell < 200; ++cell) repeated.rows += "<c t=\"s\"><v>0</v></c>";
        repeated.rows += "</row>";
    }
    const std::string sheet = "xl/worksheets/sheet1.xml";
    check_refused({
        {"rows", with_rows("<row r=\"1000000\">" + text_cell("A1000000", "A") + "</row>"),
         "row 1000000, : there are more than 500,000 rows\n"},
        {"columns", with_rows("<row r=\"2\">" + text_cell("GS2", "A") + "</row>"),
         "row 2, : there are more than 200 columns\n"},
        {"cell", with_rows("<row r=\"2\">" + text_cell("A2", std::string(20'001, 'x')) + "</row>"),
         "row 2, : a cell is longer than 20,000 bytes\n"},
        {"says four gigabytes", with_member(sheet, "<worksheet/>", 0xFFFFFFF0U), too_large},
        {"unpacks to 340 MB", with_member(sheet, std::string(340U << 20U, ' ')), too_large},
        {"one text a thousand times", packed_workbook(repeated),
         "row 18, : the workbook unpacks to more than is read here\n"},
    });
}

#if !defined(__SANITIZE_ADDRESS__)  // Which lifts the limit on memory.
TEST_CASE("workbook: one that needs more memory than its sandbox has is refused, and this program goes on") {
    std::string texts;
    for (int i = 0; i < 12'000'000; ++i) texts += "<si/>";
    CHECK(faults_in(with_member("xl/sharedStrings.xml", "<sst>" + texts + "</sst>")) == too_large);
}
#endif

TEST_CASE("workbook: half a million rows are read") {
    std::string rows = header;
    for (int row = 2; row <= 500'001; ++row) rows += "<row><c><v>" + std::to_string(row) + "</v></c></row>";
    WorkbookText text;
    text.rows = rows;
    kiosk::ImportReport report;
    const auto table = kiosk::Table::read(packed_workbook(text), {{"name"}}, report);
    CHECK(faults_of(report).empty());
    REQUIRE(table.rows().size() == 500'000);
    CHECK(table.rows().back().number == 500'001);
    CHECK(table.rows().back().cells[0] == "500001");
    text.rows += "<row><c><v>1</v></c></row>";
    CHECK(faults_in(packed_workbook(text)) == "row 500002, : there are more than 500,000 rows\n");
}

TEST_CASE("workbook: cut anywhere it is refused, and a flipped bit never changes what is read") {
    const std::string whole = good();
    REQUIRE(faults_in(whole).empty());
    constexpr std::uint64_t seed = 43;
    CAPTURE(seed);
    kiosk::SeededRandom random(seed);
    for (int i = 0; i < 60; ++i) {
        const auto size = 4 + random.below(whole.size() - 4);
        CAPTURE(size);
        CHECK_FALSE(faults_in(whole.substr(0, size)).empty());
    }
    const auto read = [](const std::string& bytes) {
        std::string text;
        kiosk::ImportReport report;
        const auto table = kiosk::Table::read(bytes, {{"name"}, {"born", false}}, report);
        for (const auto& row : table.rows())
            for (const auto& cell : row.cells) text += cell + ",";
        return report.ok() ? text : std::string();
    };
    const std::string before = read(whole);
    CHECK(before == "A,1,B,2,C,2026-11-24,");
    int refused = 0;
    for (int i = 0; i < 200; ++i) {
        std::string bytes = whole;
        const auto at = random.below(bytes.size());
        bytes[at] ^= static_cast<char>(1U << random.below(8));
        CAPTURE(at);
        const std::string text = read(bytes);
        if (text.empty())
            ++refused;
        else
            CHECK(text == before);
    }
    CHECK(refused > 20);
}

TEST_CASE("import: a workbook where a text is wanted, or a damaged one, changes nothing") {
    Office office;
    REQUIRE(office.import("residents", some_residents()).added == 10);
    const std::string before = office.everything();
    for (const char* kind : {"rules", "notices", "village"}) {
        CAPTURE(kind);
        CHECK(faults_of(office.import(kind, good(), "file.xlsx")).find("this is a workbook or another packed file") !=
              std::string::npos);
    }
    for (const char* kind : {"residents", "earning", "honors", "plaques", "awards", "spending", "goods", "stock"}) {
        CAPTURE(kind);
        CHECK_FALSE(office.import(kind, good().substr(0, 3000), "file.xlsx").ok());
    }
    CHECK(office.everything() == before);
}
