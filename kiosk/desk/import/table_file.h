// A table on its way out of the hall: named columns, rows of text, written as CSV or, to a name that ends in .xlsx, as
// a workbook.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/error.h"

namespace kiosk {

struct Heading {
    std::string_view name;
    bool number = false;  // A workbook has numbers in this column, so that they can be summed; text in all others.

    constexpr Heading(const char* of, bool numbers = false) : name(of), number(numbers) {}
};

bool is_workbook_name(std::string_view path);

class TableFile {
public:
    TableFile(std::initializer_list<Heading> headings) : headings_(headings) {}

    // As many cells as there are headings.
    void line(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }
    // How many rows were written. storage: it could not be written; an old file was kept.
    Result<std::int64_t> write(const std::string& path) const;

    const std::vector<Heading>& headings() const { return headings_; }
    const std::vector<std::vector<std::string>>& rows() const { return rows_; }

private:
    std::vector<Heading> headings_;
    std::vector<std::vector<std::string>> rows_;
};

// The bytes of an .xlsx workbook; the same table always gives the same bytes. storage: more than a workbook can hold.
Result<std::string> workbook_of(const TableFile& table);

}  // namespace kiosk
