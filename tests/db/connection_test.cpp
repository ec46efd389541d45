// Goal: a connection exists only with the settings that keep points safe, and a file that is not ours, newer, damaged
// or out of reach is an error in words with the right code, and left as it was.
#include "db/connection.h"

#include <doctest/doctest.h>
#include <sqlite3.h>

#include <filesystem>
#include <fstream>

#include "db/migrate.h"
#include "db/statement.h"
#include "db/verify.h"
#include "kiosk/base/random.h"
#include "tests/support/temp_folder.h"
#include "tests/support/test_db.h"

using db::Connection;
using db::Mode;
using kiosk::ErrorCode;

namespace {

std::string said(Connection& connection, const std::string& pragma) {
    return texts(connection, "PRAGMA " + pragma).at(0);
}

bool has(const kiosk::Error& error, const std::string& words) { return error.what.find(words) != std::string::npos; }

bool is_defensive(Connection& connection) {
    int on = 0;
    sqlite3_db_config(connection.handle(), SQLITE_DBCONFIG_DEFENSIVE, -1, &on);
    return on != 0;
}

void write_bytes(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary) << bytes;
}

// A database of another program, with something in it.
void make_foreign(const std::filesystem::path& file) {
    sqlite3* handle = nullptr;
    sqlite3_open(file.c_str(), &handle);
    sqlite3_exec(handle, "CREATE TABLE theirs (x); INSERT INTO theirs VALUES (1)", nullptr, nullptr, nullptr);
    sqlite3_close(handle);
}

// A hall's file with rows in it, closed.
void make_hall(const std::filesystem::path& file) {
    auto connection = a_database(file);
    db::Ledger ledger(connection);
    TestLedger shapes;
    const auto issuance = must(ledger.account(kiosk::AccountKind::issuance)),
               wang = must(ledger.account(kiosk::AccountKind::resident, 1));
    must(connection.run("BEGIN"));
    for (int number = 1; number <= 400; ++number) {
        auto award = shapes.award(number, 1, 2);
        award.debit = issuance;
        award.credit = wang;
        must(ledger.post({award.id.bytes}, {&award, 1}));
    }
    must(connection.run("COMMIT"));
}

std::vector<std::string> leaves_of_transfer(const std::filesystem::path& file) {
    auto reader = must(Connection::open(file.string(), Mode::reader));
    return texts(reader, "SELECT pageno FROM dbstat WHERE name = 'transfer' AND pagetype = 'leaf'");
}

}  // namespace

TEST_CASE("connection: SQLite is new enough not to lose a commit") { CHECK(sqlite3_libversion_number() >= 3'051'003); }

TEST_CASE("connection: every setting that keeps points safe holds on open") {
    const TempFolder folder;
    const std::string file = (folder / "hall.db").string();
    auto writer = a_database(file);
    auto reader = must(Connection::open(file, Mode::reader));
    auto memory = must(Connection::open("", Mode::memory));
    for (Connection* connection : {&writer, &reader, &memory}) {
        CHECK(said(*connection, "foreign_keys") == "1");
        CHECK(said(*connection, "recursive_triggers") == "1");
        CHECK(said(*connection, "trusted_schema") == "0");
        CHECK(said(*connection, "cell_size_check") == "1");
        CHECK(said(*connection, "synchronous") == "2");
        CHECK(is_defensive(*connection));
    }
    for (Connection* connection : {&writer, &reader}) {
        CHECK(said(*connection, "journal_mode") == "wal");
        CHECK(said(*connection, "checksum_verification") == "1");
        CHECK(said(*connection, "application_id") == std::to_string(0x5648616C));
        CHECK(said(*connection, "user_version") == std::to_string(db::migrations().size()));
    }
    CHECK(said(reader, "query_only") == "1");
    CHECK_FALSE(reader.run("DELETE FROM setting").has_value());
}

TEST_CASE("connection: a setting that does not hold is noticed and named") {
    const TempFolder folder;
    struct Row {
        std::string setting, undone_by;
    };
    const std::vector<Row> table{
        {"foreign_keys", "PRAGMA foreign_keys = 0"},       {"recursive_triggers", "PRAGMA recursive_triggers = 0"},
        {"trusted_schema", "PRAGMA trusted_schema = 1"},   {"cell_size_check", "PRAGMA cell_size_check = 0"},
        {"synchronous", "PRAGMA synchronous = 1"},         {"WAL", "PRAGMA journal_mode = DELETE"},
        {"checksums", "PRAGMA checksum_verification = 0"},
    };
    for (std::size_t i = 0; i < table.size(); ++i) {
        CAPTURE(table[i].setting);
        auto connection = a_database(folder / std::to_string(i));
        CHECK(connection.check_settings(Mode::writer).has_value());
        must(connection.run(table[i].undone_by));
        const auto noticed = connection.check_settings(Mode::writer);
        REQUIRE_FALSE(noticed.has_value());
        CHECK(has(noticed.error(), table[i].setting));
    }
    auto connection = a_database(folder / "defensive");
    sqlite3_db_config(connection.handle(), SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
    CHECK(connection.check_settings(Mode::writer).error().what == "SQLite's defensive mode does not hold");
}

TEST_CASE("connection: files that are no hall's database, or a newer one's, are refused and left as they are") {
    const TempFolder folder;
    make_foreign(folder / "foreign.db");
    write_bytes(folder / "letter.db", std::string(5000, 'x'));
    write_bytes(folder / "short.db", "SQLite");
    const std::string newer = std::to_string(db::migrations().size() + 1);
    for (const std::string& version : {std::string("1000000"), newer, std::string("-1")}) {
        auto connection = a_database(folder / ("version" + version + ".db"));
        must(connection.run("PRAGMA user_version = " + version));
    }
    for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
        const std::string file = entry.path().string(), before = bytes_of(file);
        CAPTURE(file);
        kiosk::Status opened;
        {
            auto connection = Connection::open(file, Mode::writer);
            opened = connection ? db::migrate(*connection) : std::unexpected(connection.error());
        }
        REQUIRE_FALSE(opened.has_value());
        CHECK(opened.error().code == ErrorCode::refused);
        CHECK(has(opened.error(), "was left as it is"));
        CHECK(bytes_of(file) == before);
    }
}

TEST_CASE("connection: to read, a file must be there") {
    const TempFolder folder;
    CHECK(Connection::open((folder / "none.db").string(), Mode::reader).error().code == ErrorCode::not_found);
    CHECK_FALSE(std::filesystem::exists(folder / "none.db"));
    CHECK(Connection::open((folder / "no folder/hall.db").string(), Mode::writer).error().code == ErrorCode::storage);
}

TEST_CASE("connection: one flipped bit in any page is an error, never an answer") {
    const TempFolder folder;
    make_hall(folder / "hall.db");
    const std::string sound = bytes_of(folder / "hall.db");
    const std::size_t pages = sound.size() / 4096;
    REQUIRE(pages > 40);
    kiosk::SeededRandom random(20261124);
    for (std::size_t page = 0; page < pages; ++page) {
        std::string flipped = sound;
        // Not among the first bytes of all, by which the file is known for a database.
        const std::size_t at = page * 4096 + 100 + random.below(4096 - 100), bit = random.below(8);
        flipped[at] = static_cast<char>(flipped[at] ^ (1 << bit));
        CAPTURE(at);
        const std::string file = (folder / "flipped.db").string();
        write_bytes(file, flipped);
        auto reader = Connection::open(file, Mode::reader);
        const auto report = reader ? db::verify(*reader) : std::unexpected(reader.error());
        if (report)
            CHECK_FALSE(report->ok());
        else
            CHECK(report.error().code == ErrorCode::storage);
        CHECK(bytes_of(file) == flipped);
    }
}

TEST_CASE("connection: a damaged file says so, and what stands in it is not overwritten") {
    const TempFolder folder;
    make_hall(folder / "hall.db");
    std::string bytes = bytes_of(folder / "hall.db");
    for (const auto& page : leaves_of_transfer(folder / "hall.db")) {
        const std::size_t at = static_cast<std::size_t>(std::stoi(page) - 1) * 4096 + 1000;
        bytes[at] = static_cast<char>(bytes[at] ^ 4);
    }
    write_bytes(folder / "hall.db", bytes);
    auto connection = must(Connection::open((folder / "hall.db").string(), Mode::writer));
    db::Statement rows(connection, "SELECT sum(length(memo)) FROM transfer");
    CHECK_FALSE(rows.next());
    REQUIRE_FALSE(rows.status().has_value());
    CHECK(rows.status().error().code == ErrorCode::storage);
    CHECK(has(rows.status().error(), "damaged, nothing was overwritten"));
    CHECK(bytes_of(folder / "hall.db") == bytes);
}

TEST_CASE("connection: half a file is an error with its reason") {
    const TempFolder folder;
    make_hall(folder / "hall.db");
    std::filesystem::resize_file(folder / "hall.db", std::filesystem::file_size(folder / "hall.db") / 2);
    auto reader = Connection::open((folder / "hall.db").string(), Mode::reader);
    const auto report = reader ? db::verify(*reader) : std::unexpected(reader.error());
    if (report)
        CHECK_FALSE(report->ok());
    else
        CHECK(report.error().code == ErrorCode::storage);
}

TEST_CASE("connection: a vacuumed file keeps its checksums") {
    const TempFolder folder;
    {
        auto connection = a_database(folder / "hall.db");
        must(connection.run("VACUUM"));
    }
    const std::string bytes = bytes_of(folder / "hall.db");
    CHECK(bytes.size() % 4096 == 0);
    CHECK(bytes[20] == 8);
    CHECK(must(Connection::open((folder / "hall.db").string(), Mode::writer)).check_settings(Mode::writer).has_value());
}
