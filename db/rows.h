// All rows of a statement as values.
#pragma once

#include <utility>
#include <vector>

#include "db/statement.h"

namespace db {

template <class Read>
auto all_rows(Statement& statement, Read read) -> kiosk::Result<std::vector<decltype(read(std::as_const(statement)))>> {
    std::vector<decltype(read(std::as_const(statement)))> rows;
    while (statement.next()) rows.push_back(read(std::as_const(statement)));
    if (const auto status = statement.status(); !status) return std::unexpected(status.error());
    return rows;
}

}  // namespace db
