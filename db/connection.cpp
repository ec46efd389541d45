#include "db/connection.h"

#include <sqlite3.h>
#include <sys/stat.h>

#include <array>
#include <utility>

#include "db/statement.h"

extern "C" int sqlite3_register_cksumvfs(const char* not_used);

namespace db {

namespace {

using kiosk::ErrorCode;
using kiosk::fail;

constexpr int busy_ms = 5000;
constexpr int checksum_bytes = 8;  // cksumvfs keeps its checksum in the last 8 bytes of each page.

struct Setting {
    const char* pragma;
    std::int64_t value;
};

// ledger.md "Storage". synchronous 2 is FULL.
constexpr std::array settings{Setting{"foreign_keys", 1}, Setting{"recursive_triggers", 1},
                              Setting{"trusted_schema", 0}, Setting{"cell_size_check", 1}, Setting{"synchronous", 2}};

// Once for the program: registered twice, the layer would call itself without end.
void register_checksums() {
    sqlite3_initialize();
    sqlite3_mutex* mutex = sqlite3_mutex_alloc(SQLITE_MUTEX_STATIC_APP1);
    sqlite3_mutex_enter(mutex);
    if (!sqlite3_vfs_find("cksmvfs")) sqlite3_register_cksumvfs(nullptr);
    sqlite3_mutex_leave(mutex);
}

bool missing(const std::string& path) {
    struct stat info{};
    return ::stat(path.c_str(), &info) != 0 || info.st_size == 0;
}

kiosk::Error told(int code, const std::string& text, std::string_view doing) {
    const std::string what = std::string(doing).append(": ").append(text);
    switch (code & 0xFF) {
        case SQLITE_NOTADB:
            return {ErrorCode::refused, what + "; this file is no village hall's database, it was left as it is"};
        case SQLITE_IOERR:
            if (code != SQLITE_IOERR_DATA)
                return {ErrorCode::storage, what + "; the disk did not answer, nothing was written"};
            [[fallthrough]];
        case SQLITE_CORRUPT:
            return {ErrorCode::storage,
                    what + "; the database is damaged, nothing was overwritten; restore the last backup"};
        case SQLITE_FULL: return {ErrorCode::storage, what + "; the disk is full, nothing was written"};
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_CANTOPEN:
            return {ErrorCode::storage, what + "; the folder or file cannot be written, nothing was changed"};
        case SQLITE_CONSTRAINT: return {ErrorCode::refused, what};
        default: return {ErrorCode::storage, what};
    }
}

// A torn or flipped page must be an error, not an answer: a new file gets room for checksums before its first page.
kiosk::Status make_room_for_checksums(sqlite3* handle) {
    int bytes = -1;
    if (sqlite3_file_control(handle, "main", SQLITE_FCNTL_RESERVE_BYTES, &bytes) != SQLITE_OK)
        return fail(ErrorCode::storage, "the database has no page checksums");
    if (bytes == checksum_bytes) return {};
    bytes = checksum_bytes;
    sqlite3_file_control(handle, "main", SQLITE_FCNTL_RESERVE_BYTES, &bytes);
    return {};
}

std::string opening_pragmas(Mode mode, bool fresh) {
    std::string sql =
        "PRAGMA page_size = 4096; PRAGMA cache_size = -8192; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY;";
    for (const Setting& setting : settings)
        sql += std::string("PRAGMA ")
                   .append(setting.pragma)
                   .append(" = ")
                   .append(std::to_string(setting.value))
                   .append(";");
    // The first write of all: a file that is interrupted at any later one is known as ours.
    if (fresh) sql += "PRAGMA application_id = " + std::to_string(application_id) + ";";
    if (mode == Mode::writer) sql += "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 4000;";
    if (mode == Mode::reader) sql += "PRAGMA query_only = 1;";
    return sql;
}

}  // namespace

kiosk::Result<Connection> Connection::open(const std::string& path, Mode mode) {
    if (sqlite3_libversion_number() < sqlite_least)
        return fail(ErrorCode::refused, "SQLite is older than 3.51.3, which can lose a commit");
    register_checksums();
    if (mode == Mode::reader && missing(path))
        return fail(ErrorCode::not_found, "there is no hall database at " + path);
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE |
                      (mode == Mode::reader ? 0 : SQLITE_OPEN_CREATE);
    sqlite3* handle = nullptr;
    const int opened = sqlite3_open_v2(mode == Mode::memory ? ":memory:" : path.c_str(), &handle, flags, nullptr);
    Connection connection(handle);
    if (opened != SQLITE_OK) return std::unexpected(connection.error("opening " + path));
    if (const auto ready = connection.prepare_for(mode, path); !ready) return std::unexpected(ready.error());
    return connection;
}

kiosk::Status Connection::prepare_for(Mode mode, const std::string& path) {
    sqlite3_busy_timeout(handle_, busy_ms);
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    const auto pages = number("PRAGMA page_count");
    if (!pages) return std::unexpected(pages.error());
    const bool fresh = *pages == 0;
    if (!fresh) {
        const auto id = number("PRAGMA application_id");
        if (!id) return std::unexpected(id.error());
        if (*id != application_id)
            return fail(ErrorCode::refused, path + " is no village hall's database; it was left as it is");
    }
    if (mode != Mode::memory)
        if (const auto status = make_room_for_checksums(handle_); !status) return status;
    if (const auto status = run(opening_pragmas(mode, fresh)); !status) return status;
    return check_settings(mode);
}

kiosk::Status Connection::check_settings(Mode mode) {
    for (const Setting& setting : settings) {
        const auto value = number(std::string("PRAGMA ").append(setting.pragma));
        if (!value) return std::unexpected(value.error());
        if (*value != setting.value)
            return fail(ErrorCode::refused,
                        std::string("the database setting ").append(setting.pragma).append(" does not hold"));
    }
    int defensive = 0;
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_DEFENSIVE, -1, &defensive);
    if (!defensive) return fail(ErrorCode::refused, "SQLite's defensive mode does not hold");
    if (mode == Mode::memory) return {};
    Statement journal(*this, "PRAGMA journal_mode");
    if (!journal.next() || journal.text(0) != "wal") return fail(ErrorCode::refused, "the database is not in WAL mode");
    Statement sums(*this, "PRAGMA checksum_verification");
    if (!sums.next() || sums.integer(0) != 1) return fail(ErrorCode::refused, "page checksums are off");
    return {};
}

Connection::Connection(Connection&& other) noexcept
    : handle_(std::exchange(other.handle_, nullptr)),
      rollback_owed_(other.rollback_owed_),
      idle_(std::move(other.idle_)) {}

Connection::~Connection() {
    for (auto& [sql, statements] : idle_)
        for (sqlite3_stmt* statement : statements) sqlite3_finalize(statement);
    sqlite3_close_v2(handle_);
}

kiosk::Status Connection::run(const std::string& sql) {
    if (sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return std::unexpected(error("the database"));
    return {};
}

kiosk::Result<std::int64_t> Connection::number(const std::string& sql) {
    Statement statement(*this, sql);
    if (statement.next()) return statement.integer(0);
    if (const auto status = statement.status(); !status) return std::unexpected(status.error());
    return fail(ErrorCode::not_found, "no answer to " + sql);
}

kiosk::Error Connection::error(std::string_view doing) const {
    return told(sqlite3_extended_errcode(handle_), sqlite3_errmsg(handle_), doing);
}

void Connection::stop_when(const std::atomic<bool>& asked) {
    constexpr int instructions = 10'000;  // Under a millisecond.
    const auto stop = [](void* flag) { return static_cast<const std::atomic<bool>*>(flag)->load() ? 1 : 0; };
    sqlite3_progress_handler(handle_, instructions, stop, const_cast<std::atomic<bool>*>(&asked));
}

void Connection::checkpoint() {
    sqlite3_wal_checkpoint_v2(handle_, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
}

std::int64_t Connection::data_version() { return number("PRAGMA data_version").value_or(-1); }

bool Connection::in_transaction() const { return sqlite3_get_autocommit(handle_) == 0; }

sqlite3_stmt* Connection::take(std::string_view sql) {
    const auto found = idle_.find(std::string(sql));
    if (found != idle_.end() && !found->second.empty()) {
        sqlite3_stmt* statement = found->second.back();
        found->second.pop_back();
        return statement;
    }
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement,
                       nullptr);
    return statement;
}

void Connection::give_back(sqlite3_stmt* statement) {
    if (!statement) return;
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    idle_[sqlite3_sql(statement)].push_back(statement);
}

}  // namespace db
