#include "tests/support/made_workbook.h"

#include <xlsxwriter.h>

#include <sstream>

#include "kiosk/base/files.h"
#include "tests/support/must.h"

namespace {

struct Place {
    lxw_row_t row = 0;
    lxw_col_t column = 0;
};

Place place_of(const std::string& place) { return {lxw_name_to_row(place.c_str()), lxw_name_to_col(place.c_str())}; }

}  // namespace

MadeWorkbook::MadeWorkbook() : book_(workbook_new((folder_ / "book.xlsx").c_str())) {}

MadeWorkbook::~MadeWorkbook() {
    if (book_ != nullptr) workbook_close(book_);
}

MadeWorkbook& MadeWorkbook::sheet(const std::string& name) {
    sheet_ = workbook_add_worksheet(book_, name.c_str());
    return *this;
}

MadeWorkbook& MadeWorkbook::hidden_sheet(const std::string& name) {
    sheet(name);
    worksheet_hide(sheet_);
    return *this;
}

lxw_worksheet* MadeWorkbook::current() {
    if (sheet_ == nullptr) sheet_ = workbook_add_worksheet(book_, nullptr);
    return sheet_;
}

MadeWorkbook& MadeWorkbook::text(const std::string& place, const std::string& text) {
    const Place at = place_of(place);
    worksheet_write_string(current(), at.row, at.column, text.c_str(), nullptr);
    return *this;
}

MadeWorkbook& MadeWorkbook::number(const std::string& place, double value, const std::string& format) {
    const Place at = place_of(place);
    auto& kept = formats_[format];
    if (kept == nullptr) {
        kept = workbook_add_format(book_);
        format_set_num_format(kept, format.c_str());
    }
    worksheet_write_number(current(), at.row, at.column, value, kept);
    return *this;
}

MadeWorkbook& MadeWorkbook::yes(const std::string& place, bool value) {
    const Place at = place_of(place);
    worksheet_write_boolean(current(), at.row, at.column, value ? 1 : 0, nullptr);
    return *this;
}

MadeWorkbook& MadeWorkbook::formula(const std::string& place, const std::string& formula) {
    const Place at = place_of(place);
    worksheet_write_formula(current(), at.row, at.column, formula.c_str(), nullptr);
    return *this;
}

MadeWorkbook& MadeWorkbook::painted(const std::string& place) {
    const Place at = place_of(place);
    lxw_format* format = workbook_add_format(book_);
    format_set_bold(format);
    worksheet_write_blank(current(), at.row, at.column, format);
    return *this;
}

MadeWorkbook& MadeWorkbook::table(const std::string& rows) {
    std::istringstream lines(rows);
    lxw_row_t row = 0;
    for (std::string line; std::getline(lines, line); ++row) {
        std::istringstream cells(line);
        lxw_col_t column = 0;
        for (std::string cell; std::getline(cells, cell, ','); ++column)
            if (!cell.empty()) worksheet_write_string(current(), row, column, cell.c_str(), nullptr);
    }
    return *this;
}

std::string MadeWorkbook::bytes() {
    current();
    workbook_close(book_);
    book_ = nullptr;
    return must(kiosk::read_file(folder_ / "book.xlsx", 64U << 20U));
}
