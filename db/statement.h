// One SQL statement with its values: bind, step through rows, read columns.
//
// Failures stick: after one, next() gives false and status() says why, so a use reads straight down and asks once at
// the end. The statement goes back to its connection's store when it leaves scope. Columns count from 0, parameters
// from 1; values given in the constructor bind from 1 on. Blobs read from a row live until the next step.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "db/connection.h"
#include "kiosk/model/ids.h"
#include "kiosk/model/points.h"

namespace db {

class Statement {
public:
    template <class... Values>
    Statement(Connection& connection, std::string_view sql, const Values&... values)
        : connection_(connection), statement_(connection.take(sql)) {
        if (!statement_) failed_ = connection.error("preparing a statement");
        [[maybe_unused]] int at = 0;
        (bind(++at, values), ...);
    }
    ~Statement() { connection_.give_back(statement_); }
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    void bind(int at, std::int64_t value);
    void bind(int at, std::int32_t value) { bind(at, static_cast<std::int64_t>(value)); }
    void bind(int at, bool value) { bind(at, static_cast<std::int64_t>(value)); }
    void bind(int at, std::string_view value);
    void bind(int at, const std::string& value) { bind(at, std::string_view(value)); }
    void bind(int at, const char* value) { bind(at, std::string_view(value)); }
    void bind(int at, std::span<const std::byte> value);
    void bind(int at, kiosk::Points value) { bind(at, value.value); }
    template <class Noun>
    void bind(int at, kiosk::RowId<Noun> value) {
        bind(at, value.value);
    }
    template <class Noun>
    void bind(int at, const kiosk::ByteId<Noun>& value) {
        bind(at, std::span<const std::byte>(value.bytes));
    }
    template <class T>
    void bind(int at, const std::optional<T>& value) {
        if (value) bind(at, *value);  // An unbound parameter is NULL.
    }

    // The next row; false at the end or after a failure.
    bool next();
    // Runs to the end for statements that answer nothing.
    kiosk::Status run();
    // The same from the start, whatever came of it before.
    kiosk::Status run_again();
    kiosk::Status status() const;

    std::int64_t integer(int column) const;
    std::int32_t small(int column) const { return static_cast<std::int32_t>(integer(column)); }
    std::string text(int column) const;
    std::span<const std::byte> blob(int column) const;
    bool null(int column) const;
    kiosk::Points points(int column) const { return {integer(column)}; }
    template <class Id>
    Id byte_id(int column) const {
        Id id;
        const auto bytes = blob(column);
        if (bytes.size() == id.bytes.size()) std::copy(bytes.begin(), bytes.end(), id.bytes.begin());
        return id;
    }

private:
    void check_bound(int code);

    Connection& connection_;
    sqlite3_stmt* statement_;
    std::optional<kiosk::Error> failed_;
};

}  // namespace db
