// The importer's other half: writes what the hall holds as files that import takes back without a change.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "kiosk/desk/hall.h"

namespace kiosk {

// How many rows were written. path: a CSV file; a workbook when it ends in .xlsx; for rules and notices a folder of
// Markdown files. bad_input: no such kind, or texts into a workbook. storage: it could not be written; an old file was
// kept.
Result<std::int64_t> export_file(Hall& hall, std::string_view kind, const std::string& path);

}  // namespace kiosk
