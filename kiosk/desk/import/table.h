// A spreadsheet as rows of text cells under named columns, read from CSV (RFC 4180) in UTF-8 or GB 18030 or from an
// .xlsx workbook; which of them, the first bytes tell.
//
// A row with more cells than the header is a fault: an unquoted comma would have moved what follows into other columns.
// Bounds: 64 MiB a file, 200 columns, 500,000 rows, 20,000 bytes a cell. Cells that a spreadsheet program would run as
// a formula (beginning with = or @, or with + or - before anything but a number) are faults, so that no file does more
// than it shows; so are failed formulas (#N/A) and long numbers that a spreadsheet has rounded (4.30102E+17).
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/desk/import/lines.h"
#include "kiosk/desk/import/report.h"

namespace kiosk {

struct Column {
    std::string_view name;
    bool needed = true;
};

class Table {
public:
    struct Row {
        std::int64_t number = 0;         // As the spreadsheet counts.
        std::vector<std::string> cells;  // In the order of the columns asked for.
    };

    // Faults go to the report; a row with one is handed over all the same, so that its others are found too.
    static Table read(std::string bytes, std::initializer_list<Column> columns, ImportReport& report);
    const std::vector<Row>& rows() const { return rows_; }

private:
    std::vector<Row> rows_;
};

// UTF-8 from UTF-8 (with or without a byte order mark) or GB 18030, without control characters; a fault names the line
// that is damaged.
std::string as_utf8(std::string bytes, ImportReport& report);

}  // namespace kiosk
