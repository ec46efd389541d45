// What an import found and did, for the clerk: errors by row and column, then counts.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace kiosk {

struct ImportError {
    std::int64_t row = 0;  // As the spreadsheet counts, the header is row 1; 0: the file as a whole.
    std::string column;    // As it stands in the header; empty: the row as a whole.
    std::string what;      // One sentence.
};

struct ImportReport {
    std::int64_t added = 0, changed = 0, same = 0;
    std::vector<ImportError> errors;  // At most 100; with any, nothing was written.
    std::vector<std::string> warnings;
    bool dry_run = false;

    void fault(std::int64_t row, std::string column, std::string what) {
        if (errors.size() < 100) errors.push_back({row, std::move(column), std::move(what)});
    }
    bool ok() const { return errors.empty(); }
};

}  // namespace kiosk
