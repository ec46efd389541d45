// What an .xlsx workbook is made of beside its sheets' cells: which sheets there are, the texts they share, the formats
// their numbers have.
//
// The files come from strangers: this is only called inside a Sandbox (see workbook.h).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/desk/import/number_format.h"
#include "kiosk/desk/import/packed_file.h"

namespace kiosk {

enum class WorkbookOutcome : std::uint32_t {
    done,
    damaged,
    not_a_workbook,  // Packed by some other program.
    too_large,
    too_many_rows,
    too_many_columns,
    cell_too_long,
    empty,
};

struct WorkbookParts {
    struct Sheet {
        std::string name, part;
    };
    std::vector<Sheet> sheets;          // Those a person sees, in their order.
    std::vector<std::string> texts;     // By the number a cell names.
    std::vector<NumberFormat> formats;  // By the style a cell names.
    bool days_begin_1904 = false;
    bool results_are_old = false;  // The program that wrote it did not work out its formulas.

    // Anything but done: nothing can be read from it.
    WorkbookOutcome read(const PackedFile& file);

private:
    bool read_texts(const PackedFile& file, const std::string& part);
    bool read_formats(const PackedFile& file, const std::string& part);
};

// A workbook writes characters that XML has no place for as _x0007_, and that sign itself as _x005F_x0007_.
std::string without_escapes(std::string_view text);

}  // namespace kiosk
