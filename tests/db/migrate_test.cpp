// Goal: a hall's database is always of one whole version. A migration is interrupted at each of its writes in turn (by
// death, by an error, by a full disk); what is there afterwards must be an old version or a new one, never a part, and
// the next start must finish it.
#include "db/migrate.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "db/verify.h"
#include "tests/support/child_process.h"
#include "tests/support/failing_disk.h"
#include "tests/support/seed.h"
#include "tests/support/temp_folder.h"
#include "tests/support/test_db.h"

using db::Connection;
using db::Mode;
using kiosk::ErrorCode;
using Fault = FailingDisk::Fault;

namespace {

constexpr int never_so_many = 4000;

std::int64_t version_of(Connection& connection) { return must(connection.number("PRAGMA user_version")); }

// Opens and migrates while the disk does its worst; 0: it came through.
int migrate_under(int n, Fault fault, const std::filesystem::path& file) {
    const FailingDisk disk(n, fault);
    auto connection = Connection::open(file.string(), Mode::writer);
    const auto done = connection ? db::migrate(*connection) : std::unexpected(connection.error());
    if (done && !disk.struck()) return 0;
    return done || done.error().code == ErrorCode::storage ? 1 : 2;
}

// What the interruption left behind, and whether the next start finishes it.
void check_recovery(const std::filesystem::path& file, const std::vector<std::string>& schemas) {
    auto connection = must(Connection::open(file.string(), Mode::writer));
    const auto version = version_of(connection);
    CAPTURE(version);
    CHECK(schema_of(connection) == schemas.at(static_cast<std::size_t>(version)));
    must(db::migrate(connection));
    CHECK(schema_of(connection) == schemas.back());
    CHECK(must(db::verify(connection)).ok());
}

// At each call to the disk, or every KIOSK_DISK_STEP-th. From an empty folder, and from a hall that an older program
// made and used.
void interrupt_everywhere(Fault fault) {
    const std::uint64_t seed = a_seed(), step = number_from("KIOSK_DISK_STEP", 1);
    CAPTURE(seed);
    const TempFolder folder(TempFolder::quick());
    const std::vector<std::string> schemas = schemas_by_version();
    const auto old = folder / "old.db", file = folder / "hall.db";
    {
        auto connection = must(Connection::open(old.string(), Mode::writer));
        must(db::migrate(connection, db::migrations().first(2)));
        must(connection.run("INSERT INTO hamlet (name) VALUES ('East')"));
    }
    for (const bool from_old : {false, true}) {
        int code = -1, n = 0;
        for (n = static_cast<int>(1 + seed % step); code != 0 && n < never_so_many; n += static_cast<int>(step)) {
            CAPTURE(n);
            for (const char* ending : {"", "-wal", "-shm", "-journal"}) std::filesystem::remove(file.string() + ending);
            if (from_old) std::filesystem::copy_file(old, file);
            code = fault == Fault::death ? in_child([&] { return migrate_under(n, fault, file); })
                                         : migrate_under(n, fault, file);
            if (code != 0) CHECK(code == (fault == Fault::death ? FailingDisk::died : 1));
            check_recovery(file, schemas);
        }
        CHECK(code == 0);
        CHECK(n > 10);
    }
}

}  // namespace

TEST_CASE("migrate: a file that is up to date is left alone") {
    const TempFolder folder;
    a_database(folder / "hall.db");
    const std::string before = bytes_of(folder / "hall.db");
    a_database(folder / "hall.db");
    CHECK(bytes_of(folder / "hall.db") == before);
}

TEST_CASE("migrate: of a migration that fails nothing is kept, and the next program finishes") {
    const TempFolder folder;
    const db::Migration broken{2, "0002_second",
                               "CREATE TABLE second (x INTEGER) STRICT; INSERT INTO nowhere VALUES (1);"};
    const db::Migration mended{2, "0002_second", "CREATE TABLE second (x INTEGER) STRICT;"};
    const std::vector<db::Migration> bad{{1, "0001_first", "CREATE TABLE first (x INTEGER) STRICT;"}, broken},
        good{bad[0], mended};
    {
        auto connection = must(Connection::open((folder / "hall.db").string(), Mode::writer));
        const auto done = db::migrate(connection, bad);
        REQUIRE_FALSE(done.has_value());
        CHECK(done.error().what.starts_with("migration 0002_second: "));
        CHECK(version_of(connection) == 1);
    }
    auto connection = must(Connection::open((folder / "hall.db").string(), Mode::writer));
    CHECK(texts(connection, "SELECT name FROM sqlite_schema") == std::vector<std::string>{"first"});
    must(db::migrate(connection, good));
    CHECK(texts(connection, "SELECT name FROM sqlite_schema") == std::vector<std::string>{"first", "second"});
    CHECK(version_of(connection) == 2);
}

TEST_CASE("migrate: killed at any write, the old version is whole and the next start finishes") {
    interrupt_everywhere(Fault::death);
}

TEST_CASE("migrate: whichever call to the disk fails, it is said, and the next start finishes") {
    interrupt_everywhere(Fault::io_error);
}

TEST_CASE("migrate: whenever the disk is full, it is said, and with room again the next start finishes") {
    interrupt_everywhere(Fault::full);
}
