#include "tests/support/test_db.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "db/migrate.h"
#include "db/statement.h"

db::Connection a_database() {
    auto connection = must(db::Connection::open("", db::Mode::memory));
    must(db::migrate(connection));
    return connection;
}

db::Connection a_database(const std::filesystem::path& file) {
    auto connection = must(db::Connection::open(file.string(), db::Mode::writer));
    must(db::migrate(connection));
    return connection;
}

std::string schema_of(db::Connection& connection) {
    std::string schema;
    for (const std::string& sql :
         texts(connection, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid"))
        schema += (sql.starts_with("CREATE TABLE") ? "\n" : "") + sql + ";\n";
    return schema;
}

std::vector<std::string> schemas_by_version() {
    auto connection = must(db::Connection::open("", db::Mode::memory));
    std::vector<std::string> schemas{""};
    for (std::size_t version = 1; version <= db::migrations().size(); ++version) {
        must(db::migrate(connection, db::migrations().first(version)));
        schemas.push_back(schema_of(connection));
    }
    return schemas;
}

std::vector<std::string> texts(db::Connection& connection, const std::string& sql) {
    db::Statement row(connection, sql);
    std::vector<std::string> found;
    while (row.next()) found.push_back(row.text(0));
    must(row.status());
    return found;
}

void plant(db::Connection& connection, const std::string& sql) {
    must(connection.run("PRAGMA foreign_keys = 0; PRAGMA ignore_check_constraints = 1;"));
    must(connection.run(sql));
    must(connection.run("PRAGMA ignore_check_constraints = 0; PRAGMA foreign_keys = 1;"));
}

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

kiosk::TransferId transfer_id(int number) {
    kiosk::TransferId id;
    for (std::size_t i = 0; i < 4; ++i) id.bytes[i] = static_cast<std::byte>(static_cast<unsigned>(number) >> (8 * i));
    return id;
}

namespace {

kiosk::NewTransfer numbered(int number, kiosk::AccountId debit, kiosk::AccountId credit, std::int64_t amount) {
    kiosk::NewTransfer transfer;
    transfer.id = transfer_id(number);
    transfer.debit = debit;
    transfer.credit = credit;
    transfer.amount = kiosk::points(amount);
    transfer.code = "visit";
    transfer.rule_version = "1";
    transfer.day = {20'781};
    transfer.event_at_ms = 1'795'500'000'000 + number;
    return transfer;
}

}  // namespace

kiosk::NewTransfer TestLedger::award(int number, std::int64_t resident, std::int64_t amount) {
    return numbered(number, village(), of(resident), amount);
}

kiosk::NewTransfer TestLedger::purchase(int number, std::int64_t resident, std::int64_t amount) {
    auto transfer = numbered(number, of(resident), shop(), amount);
    transfer.code = "redeem";
    return transfer;
}

kiosk::NewTransfer TestLedger::hold(int number, std::int64_t resident, std::int64_t amount) {
    auto transfer = purchase(number, resident, amount);
    transfer.kind = kiosk::TransferKind::pending;
    return transfer;
}

kiosk::NewTransfer TestLedger::follow(int number, kiosk::TransferKind kind, const kiosk::NewTransfer& earlier,
                                      std::int64_t amount) {
    auto transfer = numbered(number, earlier.debit, earlier.credit, amount);
    if (kind == kiosk::TransferKind::reverse) std::swap(transfer.debit, transfer.credit);
    transfer.kind = kind;
    transfer.refers_to = earlier.id;
    transfer.code = earlier.code;
    return transfer;
}

kiosk::Result<db::Posted> TestLedger::post_all(const std::vector<kiosk::NewTransfer>& group) {
    kiosk::TransferGroupId id;
    id.bytes = group.front().id.bytes;
    return ledger.post(id, group);
}
