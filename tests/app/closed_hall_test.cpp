// Goal: a hall that cannot be opened says why in words, answers who scans all the same, and opens by itself when the
// reason is gone. Method: the whole program on a FakeWindow, before a hall that was spoiled and is mended meanwhile.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "db/hall_lock.h"
#include "kiosk/hall_door.h"
#include "tests/support/running_hall.h"
#include "tests/support/test_db.h"

namespace {

namespace fs = std::filesystem;

TestHall hall_of_one() { return a_hall().with(resident("Wang Wu").with_card()); }

struct Trouble {
    const char* what;
    const char* shown;   // On the screen, for everybody.
    const char* detail;  // For whoever looks after the machine.
    // Spoils the closed hall; what it gives back mends it.
    std::function<void()> (*spoil)(const std::string& folder);
};

using Mend = std::function<void()>;

// Does something to the database's file; mended by its old bytes.
template <class Work>
Mend spoil_file(const std::string& folder, Work work) {
    const std::string file = folder + "/hall.db", before = bytes_of(file);
    work(file);
    return [file, before] { std::ofstream(file, std::ios::binary) << before; };
}

Mend run_sql(const std::string& folder, const std::string& sql) {
    return spoil_file(folder,
                      [&](const auto& file) { must(must(db::Connection::open(file, db::Mode::writer)).run(sql)); });
}

const std::vector<Trouble> troubles{
    {"no folder", "There is no village here yet", "init",
     [](const std::string& folder) -> Mend {
         fs::rename(folder, folder + ".away");
         return [folder] { fs::rename(folder + ".away", folder); };
     }},
    {"no hall in the folder", "There is no village here yet", "init",
     [](const std::string& folder) -> Mend {
         fs::rename(folder + "/hall.db", folder + "/away");
         return [folder] { fs::rename(folder + "/away", folder + "/hall.db"); };
     }},
    {"another program has it", "This terminal is resting", "already open",
     [](const std::string& folder) -> Mend {
         auto lock = std::make_shared<std::optional<db::HallLock>>(must(db::HallLock::take(folder + "/hall.lock")));
         return [lock] { lock->reset(); };
     }},
    {"a folder that cannot be written", "The records cannot be opened", "cannot be written",
     [](const std::string& folder) -> Mend {
         fs::remove(folder + "/hall.lock");
         fs::create_directory(folder + "/hall.lock");
         return [folder] { fs::remove(folder + "/hall.lock"); };
     }},
    {"a newer program's", "This terminal is resting", "newer",
     [](const std::string& folder) { return run_sql(folder, "PRAGMA user_version = 77"); }},
    {"not ours", "This terminal is resting", "no village hall's database",
     [](const std::string& folder) { return run_sql(folder, "PRAGMA application_id = 7"); }},
    {"no database at all", "This terminal is resting", "no village hall's database",
     [](const std::string& folder) {
         return spoil_file(folder,
                           [](const auto& file) { std::ofstream(file, std::ios::binary) << std::string(8192, 'x'); });
     }},
    {"damaged", "The records cannot be opened", "damaged",
     [](const std::string& folder) {
         return spoil_file(folder, [](const auto& file) {
             std::fstream bytes(file, std::ios::binary | std::ios::in | std::ios::out);
             bytes.seekp(500);
             bytes.put('x');
         });
     }},
    {"without its card keys", "There is no village here yet", "card-keys.pub",
     [](const std::string& folder) -> Mend {
         fs::rename(folder + "/card-keys.pub", folder + "/away");
         return [folder] { fs::rename(folder + "/away", folder + "/card-keys.pub"); };
     }},
};

// A long path is broken anywhere.
std::string without_spaces(std::string text) {
    std::erase(text, ' ');
    return text;
}

void until_open_again(RunningHall& program) {
    program.window().until_in_time([&] { return program.sees("Check in with your card"); }, "an open hall");
}

}  // namespace

TEST_CASE("closed hall: each reason is said in words, and when it is gone the hall opens by itself") {
    for (const Trouble& trouble : troubles) {
        CAPTURE(std::string(trouble.what));
        TestHall hall = hall_of_one();
        hall.close();
        const Mend mend = trouble.spoil(hall.folder());
        RunningHall program(hall);
        program.window().pass(700);
        program.until_sees(trouble.shown);
        CHECK(without_spaces(program.all_words()).find(without_spaces(trouble.detail)) != std::string::npos);
        // Tried again and again, which shows nothing new and costs no frame but the minute's.
        const int frames = program.window().frames();
        program.window().pass(minute_ms, second_ms);
        CHECK(program.window().frames() == frames + 1);
        mend();
        until_open_again(program);
        REQUIRE(program.end());
        hall.open();
        CHECK(hall.faults().empty());
    }
}

TEST_CASE("closed hall: the door is tried again five seconds after it was found shut") {
    const TempFolder folder;
    kiosk::Mailbox<bool> woken;
    kiosk::HallDoor door((folder / "nowhere").string(), [&] { woken.put(true); });
    for (std::int64_t now_ms : {10'000, 15'000, 20'000}) {
        auto shut = door.answer(now_ms);
        while (!shut) {
            REQUIRE(woken.wait(std::chrono::seconds(60)));
            shut = door.answer(now_ms);
        }
        REQUIRE(shut.has_value());
        CHECK_FALSE(must(std::move(shut)).has_value());
        CHECK(door.next_try_ms() == now_ms + 5000);
        CHECK_FALSE(door.answer(now_ms + 4999));
    }
}

TEST_CASE("closed hall: a card is answered with regret, and nothing is written") {
    TestHall hall = hall_of_one();
    hall.close();
    std::optional<db::HallLock> office(must(db::HallLock::take(hall.folder() + "/hall.lock")));
    RunningOptions options;
    options.scanner = "keyboard";
    RunningHall program(hall, options);
    program.window().pass(700);
    program.until_sees("This terminal is resting");
    program.window().type(hall.card("Wang Wu") + "\n");
    program.until_sees("Not written down");
    program.window().pass(13 * second_ms);
    CHECK_FALSE(program.sees("Not written down"));
    office.reset();
    until_open_again(program);
    program.window().type(hall.card("Wang Wu") + "\n");
    program.until_sees("Checked in");
    REQUIRE(program.end());
    hall.open();
    CHECK(hall.count("SELECT count(*) FROM scan_event") == 1);
}

TEST_CASE("closed hall: closing the window while the hall is closed ends the program") {
    FakeClock clock(0);
    const TempFolder folder;
    RunningHall program((folder / "nowhere").string(), clock);
    program.window().pass(700);
    program.until_sees("There is no village here yet");
    CHECK(program.end());
    CHECK(fs::is_empty(folder.path()));
}
