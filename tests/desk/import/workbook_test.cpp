// Workbooks as clerks save them: the same rows that a CSV file gives, whatever a cell is made of.
#include "kiosk/desk/import/workbook.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "kiosk/desk/import/table.h"
#include "kiosk/desk/import/workbook_parts.h"
#include "tests/support/made_workbook.h"
#include "tests/support/office.h"
#include "tests/support/packed.h"

namespace {

using Cells = std::vector<std::string>;

struct Read {
    kiosk::ImportReport report;
    std::vector<kiosk::Table::Row> rows;
};

Read read(const std::string& bytes) {
    Read out;
    out.rows = kiosk::Table::read(bytes, {{"name"}, {"born", false}}, out.report).rows();
    return out;
}

const std::string head_row =
    "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>name</t></is></c>"
    "<c r=\"B1\" t=\"inlineStr\"><is><t>born</t></is></c></row>";

// The cell A2 of a sheet with this XML there.
std::string cell(const std::string& xml, const WorkbookText& with = {}) {
    WorkbookText text = with;
    text.rows = head_row + "<row r=\"2\">" + xml + "</row>";
    const Read table = read(packed_workbook(text));
    if (table.report.ok() && table.rows.size() == 1) return table.rows[0].cells[0];
    return faults_of(table.report);
}

struct Shown {
    std::string xml, text;
};

}  // namespace

TEST_CASE("workbook: rows keep the spreadsheet's numbers, columns stand in any order, gaps are empty cells") {
    MadeWorkbook book;
    book.text("A1", "born").text("C1", "name").text("C2", "A").text("A2", "1");
    book.text("C5", " B \n").painted("A6").painted("C900000").text("A7", "3").text("C7", "C");
    const Read table = read(book.bytes());
    CHECK(faults_of(table.report).empty());
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[0].number == 2);
    CHECK(table.rows[0].cells == Cells{"A", "1"});
    CHECK(table.rows[1].number == 5);
    CHECK(table.rows[1].cells == Cells{"B", ""});
    CHECK(table.rows[2].number == 7);
    CHECK(table.rows[2].cells == Cells{"C", "3"});
}

TEST_CASE("workbook: text stays text, a whole number has no fraction, a day is written as one, yes is yes") {
    MadeWorkbook book;
    book.table("name,born");
    book.text("A2", "007").number("B2", 1941);
    book.text("A3", "430102196001010123").number("B3", 46350, "yyyy/m/d");
    book.text("A4", "2026-11").number("B4", 46350, "yyyy\"年\"m\"月\"");
    book.text("A5", "1.0").number("B5", 2.5);
    book.text("A6", "罗𬱖\n\"满\" <仓> & 1").number("B6", 46350 + 19.5 / 24, "yyyy-mm-dd hh:mm");
    book.yes("A7", true).yes("B7", false);
    book.number("A8", 13800138000).number("B8", 42, "00000");
    const Read table = read(book.bytes());
    CHECK(faults_of(table.report).empty());
    const std::vector<Cells> expected{
        {"007", "1941"},         {"430102196001010123", "2026-11-24"},          {"2026-11", "2026-11"},
        {"1.0", "2.5"},          {"罗𬱖\n\"满\" <仓> & 1", "2026-11-24 19:30"}, {"是", "否"},
        {"13800138000", "00042"}};
    REQUIRE(table.rows.size() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) CHECK(table.rows[i].cells == expected[i]);
}

TEST_CASE("workbook: whatever a cell is made of, it is read as it is shown") {
    WorkbookText with;
    with.texts =
        "<si><t>plain</t></si><si><r><rPr><b/></rPr><t>罗</t></r><r><t xml:space=\"preserve\"> 满</t></r>"
        "<rPh sb=\"0\" eb=\"1\"><t>luo</t></rPh></si><si><t>a_x000A_b _x005F_x0041_ _x0041 _xD800_</t></si>"
        "<si/>";
    with.numbers = "<numFmt numFmtId=\"176\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/>";
    with.styles = "<xf numFmtId=\"0\"/><xf numFmtId=\"176\"/><xf numFmtId=\"57\"/>";
    for (const Shown& row : std::vector<Shown>{
             {"<c r=\"A2\" t=\"s\"><v>0</v></c>", "plain"},
             {"<c r=\"A2\" t=\"s\"><v>1</v></c>", "罗 满"},
             {"<c r=\"A2\" t=\"s\"><v>2</v></c>", "a\nb _x0041_ _x0041 _xD800_"},
             {"<c r=\"A2\" t=\"s\"><v>3</v></c><c r=\"B2\"><v>1</v></c>", ""},
             {"<c r=\"A2\" t=\"inlineStr\"><is><r><t>in</t></r><r><t>line</t></r></is></c>", "inline"},
             {"<c r=\"A2\"><v>1.5E+3</v></c>", "1500"},
             {"<c><v>-0</v></c>", "0"},
             {"<c r=\"A2\" s=\"1\"><v>46350</v></c>", "2026-11-24"},
             {"<c r=\"A2\" s=\"2\"><v>46350</v></c>", "2026-11"},
             {"<c r=\"A2\" s=\"99\"><v>46350</v></c>", "46350"},
             {"<c r=\"A2\" t=\"d\"><v>2026-11-24T00:00:00</v></c>", "2026-11-24"},
             {"<c r=\"A2\" t=\"d\"><v>2026-11-24T19:30:00.000Z</v></c>", "2026-11-24 19:30"},
             {"<c r=\"A2\" t=\"str\"><f>B2&amp;\"x\"</f><v>罗x</v></c>", "罗x"},
             {"<c r=\"A2\"><f>SUM(B2:B9)</f><v>12</v></c>", "12"},
             {"<x:c r=\"A2\" t=\"str\"><x:v><![CDATA[<b>]]>&#x7F57;&#28385;</x:v></x:c>", "<b>罗满"},
         }) {
        CAPTURE(row.xml);
        CHECK(cell(row.xml, with) == row.text);
    }
    with.book = "<workbookPr date1904=\"1\"/>";
    CHECK(cell("<c r=\"A2\" s=\"1\"><v>44888</v></c>", with) == "2026-11-24");
}

TEST_CASE("workbook: a cell that says something else than it shows is told by row and column") {
    const std::string formula = "row 2, name: this looks like a formula; write the value itself\n";
    const std::string failed = "row 2, name: a formula failed here; write the value itself\n";
    const std::string control = "row 2, name: there is a control character here, which no screen can show\n";
    for (const Shown& row : std::vector<Shown>{
             {"<c r=\"A2\"><f>1+1</f></c>", formula},
             {"<c r=\"A2\" t=\"inlineStr\"><is><t>=1+1</t></is></c>", formula},
             {"<c r=\"A2\" t=\"str\"><f>X</f><v>@SUM</v></c>", formula},
             {"<c r=\"A2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>", failed},
             {"<c r=\"A2\" t=\"e\"><v>#N/A</v></c>", failed},
             {"<c r=\"A2\" t=\"e\"><v>Kaputt</v></c>", failed},
             {"<c r=\"A2\"><v>4.3010219600101E+17</v></c>",
              "row 2, name: the spreadsheet has rounded this long number; write it anew as text\n"},
             {"<c r=\"A2\" t=\"str\"><v>a_x0007_</v></c>", control},
             {"<c r=\"A2\" t=\"str\"><v>\xFF</v></c>", "row 2, name: the text is damaged here: it is not UTF-8\n"},
             {"<c r=\"A2\" t=\"str\"><v>A</v></c><c r=\"C2\"><v>3</v></c>",
              "row 2, : this row has a cell under no column's name\n"},
             {"<c r=\"AB2\" t=\"str\"><v>a_x0000_</v></c>",
              "row 2, AB: there is a control character here, which no screen can show\n"},
         }) {
        CAPTURE(row.xml);
        CHECK(cell(row.xml) == row.text);
    }
    // Results that the spreadsheet program was never asked to work out.
    WorkbookText old;
    old.book = "<calcPr fullCalcOnLoad=\"1\"/>";
    CHECK(cell("<c r=\"A2\"><f>1+1</f><v>0</v></c>", old) == formula);
    MadeWorkbook book;
    book.table("name,born\n").formula("A2", "=B2*2").number("B2", 3);
    CHECK(faults_of(read(book.bytes()).report) == formula);
}

TEST_CASE("workbook: the first sheet with anything in it is read, hidden ones not, and the clerk is told which") {
    MadeWorkbook book;
    book.sheet("空").painted("A1");
    book.hidden_sheet("旧").table("name\nold\n");
    book.sheet("花名册").table("name\nA\n");
    book.sheet("备用").table("name\nB\n");
    const Read table = read(book.bytes());
    REQUIRE(table.rows.size() == 1);
    CHECK(table.rows[0].cells[0] == "A");
    CHECK(table.report.warnings == Cells{"the workbook has 3 sheets; only \"花名册\" was read"});
    MadeWorkbook one;
    CHECK(read(one.table("name\nA\n").bytes()).report.warnings.empty());
    MadeWorkbook none;
    CHECK(faults_of(read(none.bytes()).report) == "row 0, : no sheet of the workbook holds anything\n");
    MadeWorkbook late;
    CHECK(faults_of(read(late.text("A2", "name").bytes()).report) ==
          "row 1, : the first row is empty; it has to name the columns\n");
    MadeWorkbook bare;
    CHECK(faults_of(read(bare.text("A1", "name").bytes()).report) == "row 0, : the table has no rows\n");
}

TEST_CASE("workbook: escapes that are none are text") {
    for (const char* text : {"", "_", "_x", "_x0", "_x004", "_x0041", "_xyz!_", "__", "_x_x0041", "_xD83D_"})
        CHECK(kiosk::without_escapes(text) == text);
    CHECK(kiosk::without_escapes("_x0041__x00e9__x7F57_") == "Aé罗");
    CHECK(kiosk::without_escapes("_x_x0041_") == "_xA");
}
