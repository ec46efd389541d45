// A table on its way out: what a clerk finds who opens it.
#include "kiosk/desk/import/table_file.h"

#include <doctest/doctest.h>

#include <string>

#include "kiosk/desk/import/packed_file.h"
#include "tests/support/must.h"

namespace {

kiosk::TableFile two_people() {
    kiosk::TableFile table{"编号", "姓名", {"积分", true}};
    table.line({"007", "罗满仓", "12"});
    table.line({"=1+1", "", "五"});
    return table;
}

std::string part_of(const std::string& workbook, const char* name) {
    const kiosk::PackedFile file(workbook);
    kiosk::UnpackedBytes bytes;
    REQUIRE(file.read(name, bytes));
    return std::string(kiosk::as_text(bytes));
}

bool has(const std::string& text, const char* part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("workbook: the first row is bold and stays when the rest scrolls, numbers can be summed, the rest is text") {
    const std::string workbook = must(kiosk::workbook_of(two_people()));
    const std::string sheet = part_of(workbook, "xl/worksheets/sheet1.xml");
    CHECK(has(sheet, "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"));
    CHECK(has(sheet, "<c r=\"A1\" s=\"2\" t=\"s\">"));
    CHECK(has(sheet, "<c r=\"A2\" s=\"1\" t=\"s\">"));
    CHECK(has(sheet, "<c r=\"C2\"><v>12</v></c>"));
    CHECK(has(sheet, "<c r=\"A3\" s=\"1\" t=\"s\">"));
    CHECK(has(sheet, "<c r=\"C3\" s=\"1\" t=\"s\">"));
    CHECK_FALSE(has(sheet, "<f>"));
    CHECK(has(sheet, "<col min=\"2\" max=\"2\" width=\"8.7109375\""));
    CHECK(has(part_of(workbook, "xl/styles.xml"), "<b/>"));
    CHECK(has(part_of(workbook, "docProps/core.xml"), "2000-01-01T00:00:00Z"));
    CHECK(must(kiosk::workbook_of(two_people())) == workbook);
}

TEST_CASE("workbook: more than a sheet can hold is refused, not cut") {
    kiosk::TableFile table{"a"};
    table.line({std::string(32'768, 'x')});
    const auto made = kiosk::workbook_of(table);
    REQUIRE_FALSE(made.has_value());
    CHECK(made.error().code == kiosk::ErrorCode::storage);
}

TEST_CASE("workbook: a name is one by its ending") {
    for (const char* name : {"a.xlsx", "/b/a.XLSX", "a.b.Xlsx"}) CHECK(kiosk::is_workbook_name(name));
    for (const char* name : {"", ".xlsx", "a.xls", "xlsx", "a.xlsx.csv", "a.xlsx/"})
        CHECK_FALSE(kiosk::is_workbook_name(name));
}
