#include "kiosk/desk/demo_village.h"

#include <algorithm>
#include <filesystem>

#include "db/card_store.h"
#include "db/resident_store.h"
#include "db/transaction.h"
#include "kiosk/desk/demo_awards.h"
#include "kiosk/desk/import/import_desk.h"

namespace kiosk {

namespace {

namespace fs = std::filesystem;

Status take_in(Hall& hall, std::string_view kind, const std::string& path) {
    const auto report = import_file(hall, kind, path, false);
    if (!report) return std::unexpected(report.error());
    if (report->ok()) return {};
    const ImportError& first = report->errors.front();
    return fail(ErrorCode::bad_input,
                path + ", row " + std::to_string(first.row) + ", column " + first.column + ": " + first.what);
}

std::vector<std::string> files_like(const std::string& folder, std::string_view prefix) {
    std::vector<std::string> files;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error))
        if (entry.path().filename().string().starts_with(prefix)) files.push_back(entry.path().string());
    std::ranges::sort(files);
    return files;
}

// All files with this ending.
Status copy_folder(const Hall& hall, const std::string& folder, const std::string& name, std::string_view ending) {
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder + "/" + name, error))
        if (entry.path().extension() == ending)
            fs::copy_file(entry.path(), hall.file(name + "/" + entry.path().filename().string()),
                          fs::copy_options::overwrite_existing, error);
    if (error) return fail(ErrorCode::storage, "cannot copy the demo village's " + name + ": " + error.message());
    return {};
}

}  // namespace

Status load_demo(Hall& hall, const std::string& folder) {
    struct Step {
        std::string_view kind, prefix;
    };
    if (const auto done = load_demo_budgets(hall); !done) return done;
    for (const Step& step : {Step{"residents", "residents"}, Step{"earning", "earning"}, Step{"rules", "rules-"},
                             Step{"honors", "honors-"}, Step{"plaques", "plaques"}, Step{"notices", "notices"},
                             Step{"programme", "programme"}, Step{"awards", "awards"}, Step{"goods", "goods"},
                             Step{"stock", "stock"}, Step{"spending", "spending"}})
        for (const std::string& file : files_like(folder, step.prefix))
            if (const auto done = take_in(hall, step.kind, file); !done) return done;
    if (const auto done = close_demo_days(hall); !done) return done;
    if (const auto done = copy_folder(hall, folder, "pictures", ".png"); !done) return done;
    return copy_folder(hall, folder, "recordings", ".ogg");
}

Status issue_first_cards(Hall& hall, BusinessDay today) {
    db::Transaction transaction(hall.connection());
    if (!transaction.begun()) return transaction.begun();
    std::vector<ResidentId> people;
    if (const auto done = db::ResidentStore(hall.connection()).each([&people](const ResidentRow& row) {
            people.push_back(row.resident.id);
        });
        !done)
        return done;
    db::CardStore cards(hall.connection());
    for (const ResidentId id : people) {
        const auto card = cards.of(id);
        if (!card) return std::unexpected(card.error());
        if (*card) continue;
        if (const auto issued = cards.issue(id, today.value); !issued) return std::unexpected(issued.error());
    }
    return transaction.commit();
}

}  // namespace kiosk
