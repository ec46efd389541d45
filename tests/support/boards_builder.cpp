#include "tests/support/boards_builder.h"

#include <algorithm>
#include <filesystem>
#include <stdexcept>

#include "db/resident_store.h"
#include "kiosk/base/files.h"
#include "kiosk/base/random.h"
#include "kiosk/desk/board_desk.h"
#include "kiosk/desk/card_desk.h"
#include "kiosk/desk/demo_village.h"
#include "kiosk/desk/import/village_file.h"
#include "kiosk/desk/visit_desk.h"
#include "tests/support/png_file.h"
#include "tests/support/source_dir.h"

namespace {

namespace fs = std::filesystem;
using kiosk::Hall;

template <class T>
T worked(kiosk::Result<T> result) {
    if (!result) throw std::runtime_error(result.error().what);
    return std::move(*result);
}

void worked(const kiosk::Status& status) {
    if (!status) throw std::runtime_error(status.error().what);
}

std::string demo_folder() { return std::string(KIOSK_SOURCE_DIR) + "/assets/demo"; }

kiosk::Village village_of(VillageKind kind) {
    if (kind == VillageKind::hostile) return kiosk::hostile_village();
    if (kind == VillageKind::empty) return {1, "本村", "村民服务大厅", "村", "Asia/Shanghai", 4, ""};
    return worked(kiosk::read_village(worked(kiosk::read_file(demo_folder() + "/village.toml", 64 * 1024))));
}

kiosk::Visit longest_visit(Hall& hall) {
    std::vector<kiosk::Resident> people;
    worked(db::ResidentStore(hall.connection()).each([&](const kiosk::ResidentRow& row) {
        people.push_back(row.resident);
    }));
    kiosk::Visit longest;
    longest.shown_name = "新*";
    longest.seal = "新";
    longest.hamlet = "新屋场";
    kiosk::VisitDesk desk(hall);
    const kiosk::Moment now = hall.moment(demo_now_ms);
    for (std::size_t i = 0; i < std::min<std::size_t>(people.size(), 60); ++i) {
        kiosk::Visit visit = worked(desk.open(people[i], now));
        if (visit.entries.size() > longest.entries.size()) longest = std::move(visit);
    }
    return longest;
}

std::vector<std::pair<std::string, std::shared_ptr<const ui::Picture>>> pictures_in(const std::string& folder) {
    std::vector<std::pair<std::string, std::shared_ptr<const ui::Picture>>> pictures;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(folder, none)) {
        const auto read = read_png(entry.path().string());
        if (!read) continue;
        auto picture = std::make_shared<ui::Picture>();
        picture->width_px = read->width;
        picture->height_px = read->height;
        picture->argb = read->argb;
        pictures.emplace_back(entry.path().filename().string(), std::move(picture));
    }
    return pictures;
}

std::shared_ptr<const kiosk::RollBook> roll_of(Hall& hall, const kiosk::Moment& now) {
    std::vector<kiosk::ResidentRow> residents;
    worked(db::ResidentStore(hall.connection()).each([&](const kiosk::ResidentRow& row) { residents.push_back(row); }));
    return std::make_shared<const kiosk::RollBook>(residents, kiosk::civil_of_day(now.day.value).year);
}

// A village in a folder that stays until the program ends.
class Built {
public:
    explicit Built(VillageKind kind) {
        kiosk::SeededRandom random(1);
        const auto hall = worked(Hall::make(path(), village_of(kind), random));
        const kiosk::Moment now = hall->moment(demo_now_ms);
        if (kind == VillageKind::demo) worked(kiosk::load_demo(*hall, demo_folder()));
        if (kind == VillageKind::hostile) worked(kiosk::load_hostile(*hall, now));
        worked(kiosk::issue_first_cards(*hall, now.day));
        village_.boards = worked(kiosk::BoardDesk(*hall).make(now));
        village_.roll = roll_of(*hall, now);
        village_.visit = longest_visit(*hall);
        village_.pictures = pictures_in(path() + "/pictures");
        hall->connection().checkpoint();
    }
    std::string path() const { return (folder_ / "hall").string(); }
    const MadeVillage& village() const { return village_; }

private:
    TempFolder folder_;
    MadeVillage village_;
};

const Built& built(VillageKind kind) {
    switch (kind) {
        case VillageKind::demo: {
            static const Built demo(VillageKind::demo);
            return demo;
        }
        case VillageKind::hostile: {
            static const Built hostile(VillageKind::hostile);
            return hostile;
        }
        case VillageKind::empty: break;
    }
    static const Built empty(VillageKind::empty);
    return empty;
}

}  // namespace

const char* name_of(VillageKind kind) {
    if (kind == VillageKind::demo) return "demo";
    return kind == VillageKind::empty ? "empty" : "hostile";
}

const MadeVillage& made_village(VillageKind kind) { return built(kind).village(); }

DemoHall::DemoHall() {
    const std::string path = (folder_ / "hall").string();
    fs::copy(built(VillageKind::demo).path(), path, fs::copy_options::recursive);
    hall_ = worked(Hall::open(path));
}

std::string DemoHall::card_of(const std::string& resident_number) {
    const auto resident = worked(db::ResidentStore(hall_->connection()).find_number(resident_number));
    if (!resident) throw std::runtime_error("nobody has the number " + resident_number);
    const kiosk::SigningKey key = worked(hall_->signing_key());
    return worked(kiosk::CardDesk(*hall_, key).token_for(resident->id, hall_->moment(demo_now_ms).day));
}
