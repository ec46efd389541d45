// An .xlsx workbook as the same lines of text cells that a CSV file gives.
//
// The first sheet with anything in it is read, hidden ones not. Days come as ISO 8601 by their cells' formats, texts as
// they stand, formulas as the result the spreadsheet program kept; one without a result is refused as in a CSV file.
// Unpacking and reading happen in a Sandbox, within 512 MiB and 20 seconds: what comes back is text of bounded length.
#pragma once

#include <string_view>

#include "kiosk/desk/import/lines.h"
#include "kiosk/desk/import/report.h"

namespace kiosk {

// Whether the bytes are a workbook of any kind, also one that is refused: old, locked, of another program.
bool is_workbook(std::string_view bytes);
// What to say of one where no table is wanted.
inline constexpr std::string_view no_text_words = "this is a workbook or another packed file; a text file is read here";

// Faults go to the report; with any, the lines are not all there.
Lines workbook_lines(std::string_view bytes, ImportReport& report);

}  // namespace kiosk
