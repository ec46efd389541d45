// The importer: one for everything staff bring, from the command line, the console or a stick.
//
// A kind names what the file holds. All rows or none: everything runs in one transaction, which a fault or a dry run
// rolls back. The report says what is wrong by row and column in words a clerk can act on.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "kiosk/base/random.h"
#include "kiosk/desk/hall.h"
#include "kiosk/desk/import/report.h"

namespace kiosk {

// What a kind's function works with.
struct Import {
    Hall& hall;
    std::string bytes;
    std::string name;  // The file's name without folder and ending; serves as a notice's key.
    ImportReport& report;
};

struct ImportKind {
    std::string_view name;
    // Faults in the file go to the report; a Status is for the database's.
    Status (*run)(Import& import);
};

std::span<const ImportKind> import_kinds();

// path: a file, or for notices a folder of .md files.
// bad_input: no such kind, no such file, larger than 64 MiB. storage: nothing was written.
Result<ImportReport> import_file(Hall& hall, std::string_view kind, const std::string& path, bool dry_run);

}  // namespace kiosk
