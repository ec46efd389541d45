#include "tests/support/damage.h"

#include <fstream>
#include <stdexcept>

#include "tests/support/test_db.h"

void damage_table(const std::string& file, const std::string& table) {
    constexpr std::int64_t page_bytes = 4096, somewhere = 2000;
    std::int64_t page = 0;
    {
        auto connection = must(db::Connection::open(file, db::Mode::writer));
        page = must(connection.number("SELECT rootpage FROM sqlite_schema WHERE name = '" + table + "'"));
    }
    std::fstream bytes(file, std::ios::binary | std::ios::in | std::ios::out);
    bytes.seekp((page - 1) * page_bytes + somewhere);
    bytes << "a worn card";
    if (!bytes) throw std::runtime_error("the table could not be damaged");
}

void plant(const std::string& file, const std::string& sql) {
    auto connection = must(db::Connection::open(file, db::Mode::writer));
    plant(connection, sql);
}
