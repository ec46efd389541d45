// Goal: a hall is made once, opened by one program at a time, and every way in which that can go wrong is said in words
// with the right code and changes nothing.
#include "kiosk/desk/hall.h"

#include <doctest/doctest.h>
#include <grp.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <fstream>

#include "db/verify.h"
#include "db/village_store.h"
#include "kiosk/base/files.h"
#include "tests/support/child_process.h"
#include "tests/support/failing_disk.h"
#include "tests/support/hall_builder.h"
#include "tests/support/test_db.h"

using kiosk::ErrorCode;
using kiosk::Hall;
using kiosk::Village;

namespace {

namespace fs = std::filesystem;

Village village() { return {430181, "Qingshidu", "Village Hall", "Q", "Asia/Shanghai", 4, ""}; }

kiosk::Result<std::unique_ptr<Hall>> make(const std::string& folder) {
    kiosk::SeededRandom random(1);
    return Hall::make(folder, village(), random);
}

bool has(const kiosk::Error& error, const std::string& words) { return error.what.find(words) != std::string::npos; }

// Every file with its bytes.
std::map<std::string, std::string> contents(const fs::path& folder) {
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file()) files[entry.path().string()] = bytes_of(entry.path());
    return files;
}

// Gives up every right of root, where the tests run with them.
void become_nobody() {
    if (::getuid() != 0) return;
    const bool done = ::setgroups(0, nullptr) == 0 && ::setgid(65534) == 0 && ::setuid(65534) == 0;
    if (!done) ::_exit(98);
}

}  // namespace

TEST_CASE("hall: one that an older program wrote is not looked at, and is said to be older") {
    const TempFolder folder(TempFolder::quick());
    const std::string path = (folder / "hall").string();
    must(make(path)).reset();
    {
        auto connection = must(db::Connection::open(path + "/hall.db", db::Mode::writer));
        must(connection.run("PRAGMA user_version = 5"));
    }
    const auto seen = Hall::look(path);
    REQUIRE_FALSE(seen.has_value());
    CHECK(seen.error().code == ErrorCode::refused);
    CHECK(has(seen.error(), "older program"));
}

TEST_CASE("hall: a new hall opens with its village, its keys and an empty ledger") {
    const TempFolder folder(TempFolder::quick());
    const std::string path = (folder / "hall").string();
    must(make(path));
    auto hall = must(Hall::open(path));
    CHECK(hall->village().name == "Qingshidu");
    CHECK(hall->keys().village == 430181);
    REQUIRE(hall->keys().keys.size() == 1);
    CHECK(must(hall->signing_key()).open == hall->keys().keys[0].key);
    CHECK(must(db::verify(hall->connection())).ok());
    CHECK((fs::status(path).permissions() & fs::perms::others_all) == fs::perms::none);
    for (const char* secret : {"/card-key.pass", "/card-key.sealed"})
        CHECK(fs::status(path + secret).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("hall: a passphrase from the service manager is used, and not written down again") {
    const TempFolder folder(TempFolder::quick()), credentials(TempFolder::quick());
    std::ofstream(credentials / "card-key.pass") << "four villages and a ferry\n";
    ::setenv("CREDENTIALS_DIRECTORY", credentials.path().c_str(), 1);
    const auto made = make(folder.path().string());
    const auto with = made ? (*made)->signing_key() : kiosk::fail(made);
    ::unsetenv("CREDENTIALS_DIRECTORY");
    const auto without = made ? (*made)->signing_key() : kiosk::fail(made);
    CHECK(with.has_value());
    CHECK_FALSE(without.has_value());
    CHECK_FALSE(fs::exists(folder / "card-key.pass"));
    CHECK(kiosk::unseal_key(bytes_of(folder / "card-key.sealed"), "four villages and a ferry").has_value());
}

TEST_CASE("hall: where a hall is, no other is made") {
    const TempFolder folder(TempFolder::quick());
    must(make(folder.path().string()));
    const auto before = contents(folder.path());
    const auto again = make(folder.path().string());
    REQUIRE_FALSE(again.has_value());
    CHECK(again.error().code == ErrorCode::refused);
    CHECK(contents(folder.path()) == before);
}

TEST_CASE("hall: what is not there is not found, and says how to make one") {
    const TempFolder folder;
    for (const std::string& path : {(folder / "nowhere").string(), folder.path().string()}) {
        const auto hall = Hall::open(path);
        REQUIRE_FALSE(hall.has_value());
        CHECK(hall.error().code == ErrorCode::not_found);
        CHECK(has(hall.error(), "init"));
    }
    CHECK(fs::is_empty(folder.path()));
}

TEST_CASE("hall: while one program has it open, another is refused, and may when that one is gone") {
    const TempFolder folder(TempFolder::quick());
    const std::string path = folder.path().string();
    must(make(path));
    int ready[2];
    REQUIRE(::pipe(ready) == 0);
    const pid_t other = start_child([&] {
        const auto hall = Hall::open(path);
        const char said = hall ? 'y' : 'n';
        if (::write(ready[1], &said, 1) != 1) return 1;
        for (;;) ::pause();
    });
    char said = 0;
    REQUIRE(::read(ready[0], &said, 1) == 1);
    CHECK(said == 'y');
    const auto refused = Hall::open(path);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == ErrorCode::refused);
    CHECK(has(refused.error(), "already open in another running terminal"));
    auto onlooker = must(kiosk::open_to_read(path));
    CHECK(must(db::verify(onlooker)).ok());
    ::kill(other, SIGKILL);
    CHECK(wait_for_child(other) == 128 + SIGKILL);
    CHECK(Hall::open(path).has_value());
    ::close(ready[0]);
    ::close(ready[1]);
}

TEST_CASE("hall: foreign, newer and damaged databases are refused, and left as they are") {
    struct Row {
        const char* what;
        ErrorCode code;
        void (*spoil)(const std::string& file);
    };
    const std::vector<Row> table{
        {"another program's", ErrorCode::refused,
         [](const std::string& file) {
             must(must(db::Connection::open(file, db::Mode::writer)).run("PRAGMA application_id = 7"));
         }},
        {"a newer program's", ErrorCode::refused,
         [](const std::string& file) {
             must(must(db::Connection::open(file, db::Mode::writer)).run("PRAGMA user_version = 77"));
         }},
        {"no database at all", ErrorCode::refused,
         [](const std::string& file) { std::ofstream(file, std::ios::binary) << std::string(8192, 'x'); }},
        {"a damaged one", ErrorCode::storage,
         [](const std::string& file) {
             std::fstream bytes(file, std::ios::binary | std::ios::in | std::ios::out);
             bytes.seekp(500);
             bytes.put('x');
         }},
    };
    for (const Row& row : table) {
        CAPTURE(row.what);
        const TempFolder folder(TempFolder::quick());
        must(make(folder.path().string()));
        row.spoil((folder / "hall.db").string());
        const auto before = contents(folder.path());
        const auto hall = Hall::open(folder.path().string());
        REQUIRE_FALSE(hall.has_value());
        CHECK(hall.error().code == row.code);
        CHECK(contents(folder.path()) == before);
        CHECK(make(folder.path().string()).error().code == ErrorCode::refused);
        CHECK(contents(folder.path()) == before);
    }
}

TEST_CASE("hall: a folder that cannot be written is said so, to make a hall and to open one") {
    const TempFolder folder;
    const fs::path shut = folder / "shut", hall = folder / "hall";
    fs::create_directory(shut);
    must(make(hall.string()));
    fs::permissions(folder.path(), fs::perms::all);
    for (const auto& entry : fs::directory_iterator(hall))
        fs::permissions(entry, fs::perms::owner_read | fs::perms::others_read);
    for (const auto& path : {shut, hall}) fs::permissions(path, static_cast<fs::perms>(0555));
    const auto before = contents(hall);
    CHECK(in_child([&] {
              become_nobody();
              const auto made = make((shut / "new").string()), here = make(shut.string());
              const auto opened = Hall::open(hall.string());
              const bool right = !made && !here && !opened && made.error().code == ErrorCode::storage &&
                                 here.error().code == ErrorCode::storage && opened.error().code == ErrorCode::storage;
              return right && has(opened.error(), "nothing was changed") ? 0 : 1;
          }) == 0);
    CHECK(fs::is_empty(shut));
    CHECK(contents(hall) == before);
    for (const auto& path : {shut, hall}) fs::permissions(path, fs::perms::owner_all);
}

TEST_CASE("hall: on a full disk no hall is made, and a check-in is refused and not counted") {
    const TempFolder folder;
    constexpr int not_permitted = 77;
    const int code = in_child([&] {
        if (::unshare(CLONE_NEWNS) != 0 || ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
            ::mount("hall", folder.path().c_str(), "tmpfs", 0, "size=3m") != 0)
            return not_permitted;
        const auto path = folder / "hall", filler = folder / "filler";
        auto hall = must(make(path.string()));
        must(hall->connection().run(
            "INSERT INTO scan_event (at_ms, business_day, outcome) VALUES (1, 1, 'unreadable')"));
        std::ofstream(filler) << std::string(std::size_t{4} << 20, 'x');
        int counted = 0, last = 0;
        for (int i = 0; i < 1000 && last == 0; ++i) {
            const auto answer = kiosk::CheckInDesk(*hall).scan("nonsense", hall->moment(1'795'500'000'000 + i));
            const auto* refused = std::get_if<kiosk::Refused>(&answer.outcome);
            if (!refused) return 1;
            refused->why == kiosk::RefusedWhy::storage ? ++last : ++counted;
        }
        if (last != 1) return 2;
        if (make((folder / "second").string()).error().code != ErrorCode::storage) return 3;
        fs::remove(filler);
        if (must(hall->connection().number("SELECT count(*) FROM scan_event")) != counted + 1) return 4;
        kiosk::CheckInDesk(*hall).scan("nonsense", hall->moment(1'795'500'000'000));
        if (must(hall->connection().number("SELECT count(*) FROM scan_event")) != counted + 2) return 5;
        if (!must(db::verify(hall->connection())).ok()) return 6;
        return make((folder / "second").string()).has_value() ? 0 : 7;
    });
    if (code == not_permitted)
        MESSAGE("SKIPPED: a small file system cannot be mounted here; a full disk is only played by FailingDisk");
    else
        CHECK(code == 0);
}

TEST_CASE("hall: making one, interrupted at any write, leaves none or a whole one, and its card key is kept") {
    // Not every write: each try makes a passphrase's seal, which is slow by design.
    constexpr int stride = 23;
    int code = -1, tries = 0;
    for (int n = 1; code != 0 && tries < 50; n += stride, ++tries) {
        CAPTURE(n);
        const TempFolder folder(TempFolder::quick());
        const std::string path = folder.path().string();
        code = in_child([&] {
            const FailingDisk disk(n, FailingDisk::Fault::death);
            return make(path) && !disk.struck() ? 0 : 1;
        });
        CHECK((code == 0 || code == FailingDisk::died));
        const std::string key = bytes_of(folder / "card-key.sealed");
        CHECK_FALSE(key.empty());
        // Death at the last writes of all leaves a whole one.
        if (const auto left = Hall::open(path); !left) {
            CHECK(code != 0);
            CHECK(left.error().code == ErrorCode::not_found);
            must(make(path));
        }
        CHECK(must(Hall::open(path))->village().number == 430181);
        CHECK(bytes_of(folder / "card-key.sealed") == key);
    }
    CHECK(code == 0);
    CHECK(tries > 3);
}
