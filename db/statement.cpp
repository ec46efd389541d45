#include "db/statement.h"

#include <sqlite3.h>

namespace db {

// A value that found no memory would be stored as NULL.
void Statement::check_bound(int code) {
    if (code != SQLITE_OK && !failed_) failed_ = connection_.error("a value for the database");
}

void Statement::bind(int at, std::int64_t value) {
    if (statement_) check_bound(sqlite3_bind_int64(statement_, at, value));
}

void Statement::bind(int at, std::string_view value) {
    if (statement_)
        check_bound(sqlite3_bind_text64(statement_, at, value.empty() ? "" : value.data(), value.size(),
                                        SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bind(int at, std::span<const std::byte> value) {
    if (statement_) check_bound(sqlite3_bind_blob64(statement_, at, value.data(), value.size(), SQLITE_TRANSIENT));
}

bool Statement::next() {
    if (failed_) return false;
    const int answer = sqlite3_step(statement_);
    if (answer == SQLITE_ROW) return true;
    if (answer != SQLITE_DONE) failed_ = connection_.error("the database");
    return false;
}

kiosk::Status Statement::run() {
    while (next()) {
    }
    return status();
}

kiosk::Status Statement::run_again() {
    failed_.reset();
    if (!statement_) return kiosk::fail(kiosk::ErrorCode::storage, "a statement could not be prepared");
    sqlite3_reset(statement_);
    return run();
}

kiosk::Status Statement::status() const {
    if (failed_) return std::unexpected(*failed_);
    return {};
}

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(statement_, column); }

// Text is read as bytes: asked for as text, SQLite would copy it to end it with a zero, and without memory for that
// give nothing, as if nothing stood there.
std::string Statement::text(int column) const {
    const bool is_text = sqlite3_column_type(statement_, column) == SQLITE_TEXT;
    const auto* bytes = is_text ? static_cast<const char*>(sqlite3_column_blob(statement_, column))
                                : reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
    return bytes ? std::string(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)))
                 : std::string();
}

std::span<const std::byte> Statement::blob(int column) const {
    const auto* bytes = static_cast<const std::byte*>(sqlite3_column_blob(statement_, column));
    return {bytes, bytes ? static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)) : 0};
}

bool Statement::null(int column) const { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }

}  // namespace db
