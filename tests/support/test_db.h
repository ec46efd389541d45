// Databases for tests: real SQLite with the real migrations, in memory or in a file, and ways to do what no program
// should.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "db/connection.h"
#include "db/ledger.h"
#include "tests/support/must.h"

// In memory, empty but for the schema.
db::Connection a_database();
// In a file, through the writer's connection.
db::Connection a_database(const std::filesystem::path& file);

// What the database says of itself in the migrations' own words, one statement after another.
std::string schema_of(db::Connection& connection);
// The same of each version that ever was; 0 is an empty file.
std::vector<std::string> schemas_by_version();

// The first column of every row.
std::vector<std::string> texts(db::Connection& connection, const std::string& sql);

// Changes behind the program's back: no foreign keys, no checks; triggers must be dropped by the SQL itself.
void plant(db::Connection& connection, const std::string& sql);

std::string bytes_of(const std::filesystem::path& file);

// A ledger of its own, with accounts for whoever a test names.
class TestLedger {
public:
    TestLedger() : connection(a_database()), ledger(connection) {}

    kiosk::AccountId village() { return must(ledger.account(kiosk::AccountKind::issuance)); }
    kiosk::AccountId shop() { return must(ledger.account(kiosk::AccountKind::redeemed)); }
    kiosk::AccountId of(std::int64_t resident) { return must(ledger.account(kiosk::AccountKind::resident, resident)); }
    kiosk::Balance balance(std::int64_t resident) { return must(ledger.balance(of(resident))); }
    std::int64_t count(const std::string& sql) { return must(connection.number(sql)); }

    // Transfers are numbered by the test; the number makes the id.
    kiosk::NewTransfer award(int number, std::int64_t resident, std::int64_t amount);
    kiosk::NewTransfer purchase(int number, std::int64_t resident, std::int64_t amount);
    kiosk::NewTransfer hold(int number, std::int64_t resident, std::int64_t amount);
    // Resolves or reverses `earlier`.
    kiosk::NewTransfer follow(int number, kiosk::TransferKind kind, const kiosk::NewTransfer& earlier,
                              std::int64_t amount);

    kiosk::Result<db::Posted> post(const kiosk::NewTransfer& transfer) { return post_all({transfer}); }
    kiosk::Result<db::Posted> post_all(const std::vector<kiosk::NewTransfer>& group);

    db::Connection connection;
    db::Ledger ledger;
};

kiosk::TransferId transfer_id(int number);
