// Brings a database to the program's schema, one numbered migration after the other, each in its own transaction.
#pragma once

#include <span>
#include <string_view>

#include "db/connection.h"

namespace db {

struct Migration {
    int number;
    std::string_view name;
    std::string_view sql;
};

// db/migrations/*.sql, compiled in.
std::span<const Migration> migrations();

// refused: the file was written by a newer program. storage: nothing of the failed migration was kept.
kiosk::Status migrate(Connection& connection);
kiosk::Status migrate(Connection& connection, std::span<const Migration> steps);

}  // namespace db
