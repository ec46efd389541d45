// Goal: db/schema.sql, which people read, is what the migrations make. After a new migration write it anew:
//   KIOSK_WRITE_SCHEMA=1 build/release/kiosk-tests -tc="schema: *"
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "db/migrate.h"
#include "tests/support/source_dir.h"
#include "tests/support/test_db.h"

namespace {

const std::string heading =
    "-- The sum of db/migrations, to be read; never edited by hand (tests/db/schema_test.cpp writes and compares "
    "it).\n";

std::filesystem::path schema_file() { return std::filesystem::path(KIOSK_SOURCE_DIR) / "db/schema.sql"; }

}  // namespace

TEST_CASE("schema: db/schema.sql is the sum of the migrations") {
    auto connection = a_database();
    const std::string sum =
        heading + "-- PRAGMA user_version = " + std::to_string(must(connection.number("PRAGMA user_version"))) + "\n" +
        schema_of(connection);
    if (std::getenv("KIOSK_WRITE_SCHEMA")) std::ofstream(schema_file(), std::ios::binary) << sum;
    CHECK(bytes_of(schema_file()) == sum);
}

TEST_CASE("schema: migrations are numbered from 1 without gaps, and their files are named so") {
    int number = 0;
    for (const db::Migration& step : db::migrations()) {
        CHECK(step.number == ++number);
        const std::string digits = std::to_string(number);
        CHECK(step.name.substr(0, 4) == std::string(4 - digits.size(), '0') + digits);
        CHECK(step.sql.starts_with("-- " + std::string(step.name.substr(0, 4)) + " "));
    }
    CHECK(number >= 5);
}

TEST_CASE("schema: every table is strict, and the ledger's rows are checked by the schema itself") {
    auto connection = a_database();
    CHECK(texts(connection,
                "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND "
                "name NOT LIKE 'sqlite_%' AND NOT strict")
              .empty());
    CHECK(texts(connection,
                "SELECT name FROM sqlite_schema WHERE name IN ('transfer', 'balance', 'scan_event') AND sql LIKE "
                "'%CHECK (%'")
              .size() == 3);
}
