// Goal: the day the disk dies, a village loses nothing but what came after its last backup, and no attempt to make or
// to use one costs it anything. Method: real halls and files; the disk under SQLite is told to fail, the limit on a
// file's size plays the full stick.
#include "kiosk/desk/backup_desk.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "kiosk/base/files.h"
#include "kiosk/base/random.h"
#include "tests/support/damage.h"
#include "tests/support/failing_disk.h"
#include "tests/support/hall_builder.h"
#include "tests/support/seed.h"
#include "tests/support/small_disk.h"

namespace fs = std::filesystem;
using kiosk::ErrorCode;
using kiosk::points;

namespace {

constexpr std::string_view words = "in the township's safe";

TestHall a_hall_with_pictures() {
    TestHall hall = a_hall().with(resident("Wang Wu").with_card()).with(resident("Li Si").with_card());
    fs::create_directories(hall.folder() + "/pictures");
    must(kiosk::write_file(hall.folder() + "/pictures/pond.png", "a picture"));
    must(kiosk::write_file(hall.folder() + "/pin-pepper", std::string(32, 'p')));
    return hall;
}

kiosk::Result<kiosk::Backup> backed_up(TestHall& hall, const fs::path& file) {
    kiosk::SystemRandom random;
    return kiosk::back_up(hall.folder(), file.string(), words, random);
}

std::string bytes_of_file(const fs::path& file) { return must(kiosk::read_file(file.string(), 64 << 20)); }

std::int64_t visits_in(const fs::path& folder) {
    auto connection = must(kiosk::open_to_read(folder.string()));
    return must(connection.number("SELECT count(*) FROM scan_event"));
}

// A hall in its folder, and a backup from before its second visit.
struct HallWithBackup {
    HallWithBackup() : hall(a_hall_with_pictures()), file(folder / "hall.vhb") {
        hall.scan("Wang Wu");
        made = must(backed_up(hall, file));
        hall.scan("Li Si");
        hall.close();
    }
    kiosk::Result<kiosk::Restored> restored(std::string_view passphrase = words) {
        return kiosk::restore(hall.folder(), file.string(), passphrase);
    }
    void still_has_both_visits() {
        hall.open();
        CHECK(hall.count("SELECT count(*) FROM scan_event") == 2);
        CHECK(hall.faults().empty());
        CHECK_FALSE(fs::exists(hall.folder() + "/restoring"));
        CHECK_FALSE(fs::exists(hall.folder() + "/before-restore"));
        hall.close();
    }
    TempFolder folder;
    TestHall hall;
    fs::path file;
    kiosk::Backup made;
};

}  // namespace

TEST_CASE("backup: made while the terminal runs, it is a whole hall on a new disk: points, cards, pictures, pepper") {
    TestHall hall = a_hall_with_pictures();
    hall.scan("Wang Wu");
    const TempFolder elsewhere;
    const kiosk::Backup made = must(backed_up(hall, elsewhere / "hall.vhb"));
    CHECK(made.sound);
    CHECK(made.bytes == fs::file_size(elsewhere / "hall.vhb"));
    hall.scan("Li Si");  // It ran on.

    const std::string disk = elsewhere / "new disk";
    const kiosk::Restored restored = must(kiosk::restore(disk, elsewhere / "hall.vhb", words));
    CHECK(restored.before.empty());
    CHECK(restored.files == made.files);
    CHECK(restored.transfers == made.transfers);
    const auto there = must(kiosk::Hall::open(disk));
    CHECK(must(there->connection().number("SELECT count(*) FROM scan_event")) == 1);
    CHECK(there->keys().keys[0].key == hall.key().open);
    CHECK(bytes_of_file(disk + "/pictures/pond.png") == "a picture");
    CHECK(bytes_of_file(disk + "/pin-pepper") == std::string(32, 'p'));
    for (const auto& entry : fs::directory_iterator(disk))
        CHECK_FALSE(entry.path().filename().string().starts_with("rest"));
}

TEST_CASE("backup: nothing of the hall can be read in it, and its copy in the clear is gone") {
    TestHall hall = a_hall_with_pictures();
    const TempFolder elsewhere;
    must(backed_up(hall, elsewhere / "hall.vhb"));
    const std::string bytes = bytes_of_file(elsewhere / "hall.vhb");
    for (const char* open : {"Wang Wu", "SQLite format", "hall.db", "a picture", "pppppppp"})
        CHECK(bytes.find(open) == std::string::npos);
    CHECK_FALSE(fs::exists(hall.folder() + "/hall.db.copy"));
    CHECK((fs::status(elsewhere / "hall.vhb").permissions() & fs::perms::others_all) == fs::perms::none);
}

TEST_CASE("backup: a file that is there is never written over, and a short passphrase is refused") {
    TestHall hall = a_hall_with_pictures();
    const TempFolder elsewhere;
    std::ofstream(elsewhere / "hall.vhb") << "last week's";
    const auto made = backed_up(hall, elsewhere / "hall.vhb");
    REQUIRE_FALSE(made.has_value());
    CHECK(made.error().code == ErrorCode::refused);
    CHECK(bytes_of_file(elsewhere / "hall.vhb") == "last week's");
    kiosk::SystemRandom random;
    const auto guessed = kiosk::back_up(hall.folder(), elsewhere / "other.vhb", "12345678901", random);
    REQUIRE_FALSE(guessed.has_value());
    CHECK(guessed.error().code == ErrorCode::refused);
    CHECK_FALSE(fs::exists(elsewhere / "other.vhb"));
}

TEST_CASE("backup: a ledger that does not hold is kept all the same, and said; restored it is not") {
    HallWithBackup spoilt;
    plant(spoilt.hall.folder() + "/hall.db", "UPDATE balance SET credits_posted = credits_posted + 1");
    const fs::path file = spoilt.folder / "spoilt.vhb";
    kiosk::SystemRandom random;
    const auto made = must(kiosk::back_up(spoilt.hall.folder(), file.string(), words, random));
    CHECK_FALSE(made.sound);
    const std::string disk = spoilt.folder / "new disk";
    const auto restored = kiosk::restore(disk, file.string(), words);
    REQUIRE_FALSE(restored.has_value());
    CHECK(restored.error().code == ErrorCode::refused);
    CHECK_FALSE(fs::exists(disk + "/hall.db"));
}

TEST_CASE("backup: whichever call to the disk fails, there is no half backup, and the next one is made") {
    TestHall hall = a_hall_with_pictures();
    hall.scan("Wang Wu");
    const TempFolder elsewhere(TempFolder::quick());
    const std::uint64_t seed = a_seed(), step = number_from("KIOSK_DISK_STEP", 3);
    CAPTURE(seed);
    bool struck = true;
    for (int n = static_cast<int>(1 + seed % step); struck; n += static_cast<int>(step)) {
        CAPTURE(n);
        const fs::path file = elsewhere / ("n" + std::to_string(n));
        const FailingDisk disk(n, FailingDisk::Fault::io_error);
        const auto made = backed_up(hall, file);
        struck = disk.struck();
        if (!made) CHECK(made.error().code == ErrorCode::storage);
        CHECK(fs::exists(file) == made.has_value());
        CHECK_FALSE(fs::exists(hall.folder() + "/hall.db.copy"));
    }
    CHECK(must(backed_up(hall, elsewhere / "last")).sound);
    CHECK(hall.faults().empty());
}

TEST_CASE("backup: on a full stick it says so and leaves no file there") {
    TestHall hall = a_hall_with_pictures();
    const auto database = fs::file_size(hall.folder() + "/hall.db");
    must(kiosk::write_file(hall.folder() + "/pictures/large.png", std::string(1 << 20, 'l')));
    const TempFolder stick;
    {
        const SmallDisk disk(database + 300'000);
        const auto made = backed_up(hall, stick / "hall.vhb");
        REQUIRE_FALSE(made.has_value());
        CHECK(made.error().code == ErrorCode::storage);
    }
    CHECK(fs::is_empty(stick.path()));
}

TEST_CASE("restore: the former hall is kept beside the restored one, each time") {
    HallWithBackup village;
    for (const char* kept : {"/before-restore", "/before-restore-2"}) {
        const auto restored = must(village.restored());
        CHECK(restored.before == village.hall.folder() + "/before-restore");
        CHECK(visits_in(village.hall.folder()) == 1);
        CHECK(fs::exists(village.hall.folder() + kept + "/hall.db"));
    }
    CHECK(visits_in(village.hall.folder() + "/before-restore-2") == 2);
    village.hall.open();
    CHECK(village.hall.faults().empty());
    CHECK(village.hall.balance("Li Si") == points(0));
    village.hall.scan("Li Si");
    CHECK(village.hall.balance("Li Si") == points(2));
}

TEST_CASE("restore: beside a running terminal it is refused, and the hall goes on") {
    HallWithBackup village;
    village.hall.open();
    const auto restored = village.restored();
    REQUIRE_FALSE(restored.has_value());
    CHECK(restored.error().code == ErrorCode::refused);
    village.hall.close();
    village.still_has_both_visits();
}

TEST_CASE("restore: another passphrase opens nothing, and the hall is as it was") {
    HallWithBackup village;
    const auto restored = village.restored("in somebody's pocket");
    REQUIRE_FALSE(restored.has_value());
    CHECK(restored.error().code == ErrorCode::refused);
    village.still_has_both_visits();
}

TEST_CASE("restore: a backup cut off, flipped or lengthened anywhere is found, and the hall is as it was") {
    HallWithBackup village;
    const std::string whole = bytes_of_file(village.file);
    kiosk::SeededRandom random(a_seed());
    std::vector<std::string> damaged{"", whole.substr(0, 5), whole + "x"};
    for (int n = 0; n < 4; ++n) {
        damaged.push_back(whole.substr(0, random.below(whole.size())));
        damaged.push_back(whole);
        damaged.back()[random.below(whole.size())] ^= static_cast<char>(1U << random.below(8));
    }
    for (const std::string& bytes : damaged) {
        CAPTURE(bytes.size());
        must(kiosk::write_file(village.file.string(), bytes));
        const auto restored = village.restored();
        REQUIRE_FALSE(restored.has_value());
        CHECK((restored.error().code == ErrorCode::bad_input || restored.error().code == ErrorCode::refused));
        village.still_has_both_visits();
    }
}

TEST_CASE("restore: cut while the files change places, the next start ends it with the new hall") {
    for (const std::string moved : {"", "hall.db", "card-keys.pub"}) {
        CAPTURE(moved);
        HallWithBackup village;
        const fs::path old = village.hall.folder(), restored = old / "restored", before = old / "before-restore";
        must(kiosk::restore(restored.string(), village.file.string(), words));
        fs::remove(restored / "hall.lock");
        if (!moved.empty()) {  // The plug was pulled when this one lay nowhere in the hall.
            fs::create_directory(before);
            fs::rename(old / moved, before / moved);
        }
        village.hall.open();
        CHECK(village.hall.count("SELECT count(*) FROM scan_event") == 1);
        CHECK(village.hall.faults().empty());
        CHECK_FALSE(fs::exists(restored));
        CHECK(visits_in(before) == 2);
    }
}
