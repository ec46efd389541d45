#include "kiosk/desk/import/import_desk.h"

#include <algorithm>
#include <filesystem>

#include "db/transaction.h"
#include "kiosk/base/files.h"
#include "kiosk/desk/import/kinds.h"
#include "kiosk/desk/import/table.h"

namespace kiosk {

namespace {

namespace fs = std::filesystem;

Result<std::vector<std::string>> files_at(const std::string& path) {
    std::error_code error;
    if (!fs::is_directory(path, error)) return std::vector{path};
    std::vector<std::string> files;
    for (const auto& entry : fs::directory_iterator(path, error))
        if (entry.path().extension() == ".md") files.push_back(entry.path().string());
    if (error) return fail(ErrorCode::bad_input, "cannot look into " + path + ": " + error.message());
    if (files.empty()) return fail(ErrorCode::bad_input, "there are no .md files in " + path);
    std::ranges::sort(files);
    return files;
}

// Faults of one file among several say which.
void name_faults(ImportReport& report, std::size_t from, const std::string& file) {
    for (std::size_t i = from; i < report.errors.size(); ++i)
        report.errors[i].what = fs::path(file).filename().string() + ": " + report.errors[i].what;
}

}  // namespace

namespace {
constexpr auto kinds = std::to_array<ImportKind>({{"village", &import_village},
                                                  {"residents", &import_residents},
                                                  {"earning", &import_earning},
                                                  {"rules", &import_rules},
                                                  {"honors", &import_honors},
                                                  {"plaques", &import_plaques},
                                                  {"notices", &import_notices},
                                                  {"awards", &import_awards},
                                                  {"spending", &import_spending},
                                                  {"goods", &import_goods},
                                                  {"stock", &import_stock},
                                                  {"programme", &import_programme}});
}  // namespace

std::span<const ImportKind> import_kinds() { return kinds; }

Result<ImportReport> import_file(Hall& hall, std::string_view kind, const std::string& path, bool dry_run) {
    const auto found = std::ranges::find(kinds, kind, &ImportKind::name);
    if (found == kinds.end())
        return fail(ErrorCode::bad_input, "there is no kind \"" + std::string(kind) + "\"; see import --help");
    const auto files = files_at(path);
    if (!files) return fail(files);
    ImportReport report;
    report.dry_run = dry_run;
    db::Transaction transaction(hall.connection());
    if (!transaction.begun()) return std::unexpected(transaction.begun().error());
    for (const std::string& file : *files) {
        auto bytes = read_file(file, import_most_bytes);
        if (!bytes) return fail(ErrorCode::bad_input, bytes.error().what);
        const std::size_t faults = report.errors.size();
        Import import{hall, std::move(*bytes), fs::path(file).stem().string(), report};
        if (const auto done = found->run(import); !done) return std::unexpected(done.error());
        if (files->size() > 1) name_faults(report, faults, file);
    }
    if (!report.ok() || dry_run) return report;
    if (const auto done = transaction.commit(); !done) return std::unexpected(done.error());
    return report;
}

}  // namespace kiosk
