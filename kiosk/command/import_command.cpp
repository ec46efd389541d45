// village-kiosk import KIND FILE [--dry-run]
#include "kiosk/command/json_line.h"
#include "kiosk/command/options.h"
#include "kiosk/desk/import/import_desk.h"

namespace kiosk {

namespace {

std::string kinds_listed() {
    std::string names;
    for (const ImportKind& kind : import_kinds()) names += (names.empty() ? "" : ", ") + std::string(kind.name);
    return names;
}

void print(const ImportReport& report) {
    for (const ImportError& error : report.errors) {
        std::string place = error.row > 0 ? "row " + std::to_string(error.row) : "the file";
        if (!error.column.empty()) place += ", column " + error.column;
        std::fprintf(stderr, "%s: %s\n", place.c_str(), error.what.c_str());
    }
    for (const std::string& warning : report.warnings) std::fprintf(stderr, "note: %s\n", warning.c_str());
    if (!report.ok()) std::fprintf(stderr, "nothing was changed; mend these rows and import the file again\n");
    nlohmann::ordered_json errors = nlohmann::ordered_json::array();
    for (const ImportError& error : report.errors)
        errors.push_back({{"row", error.row}, {"column", error.column}, {"what", error.what}});
    print_json({{"ok", report.ok()},
                {"dry_run", report.dry_run},
                {"added", report.ok() ? report.added : 0},
                {"changed", report.ok() ? report.changed : 0},
                {"same", report.same},
                {"errors", errors}});
}

}  // namespace

int import_command(const CommandLine& line) {
    CLI::App app{"Takes in a file of the office: all rows or none. Kinds: " + kinds_listed(), "village-kiosk import"};
    std::string kind, file;
    bool dry_run = false;
    app.add_option("KIND", kind, "what the file holds")->required();
    app.add_option("FILE", file, "a CSV, XLSX, Markdown or TOML file; for notices also a folder")->required();
    app.add_flag("--dry-run", dry_run, "say what would change and change nothing");
    if (const auto ended = parse(app, line)) return *ended;
    auto hall = Hall::open(line.data);
    if (!hall) return tell(hall.error());
    const auto report = import_file(**hall, kind, file, dry_run);
    if (!report) return tell(report.error());
    print(*report);
    return report->ok() ? exit_code::done : exit_code::no;
}

}  // namespace kiosk
