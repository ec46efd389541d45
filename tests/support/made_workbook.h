// A workbook as a spreadsheet program saves it, made by libxlsxwriter.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "tests/support/temp_folder.h"

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

class MadeWorkbook {
public:
    MadeWorkbook();
    ~MadeWorkbook();
    MadeWorkbook(const MadeWorkbook&) = delete;
    MadeWorkbook& operator=(const MadeWorkbook&) = delete;

    // What follows goes there.
    MadeWorkbook& sheet(const std::string& name);
    MadeWorkbook& hidden_sheet(const std::string& name);
    // place: as the spreadsheet says, B12. Rows in any order.
    MadeWorkbook& text(const std::string& place, const std::string& text);
    MadeWorkbook& number(const std::string& place, double value, const std::string& format = "General");
    MadeWorkbook& yes(const std::string& place, bool value);
    MadeWorkbook& formula(const std::string& place, const std::string& formula);
    MadeWorkbook& painted(const std::string& place);  // A cell with a format and nothing in it.
    // Rows of text from A1; cells divided by commas, rows by line ends.
    MadeWorkbook& table(const std::string& rows);

    // Nothing can be added afterwards.
    std::string bytes();

private:
    lxw_worksheet* current();

    TempFolder folder_;
    lxw_workbook* book_;
    lxw_worksheet* sheet_ = nullptr;
    std::map<std::string, lxw_format*> formats_;
};
