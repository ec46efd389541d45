// One connection to the hall's database, opened the only way that keeps points safe.
//
// Every open sets and then asserts the settings of ledger.md "Storage" (WAL, synchronous=FULL, foreign keys, recursive
// triggers, untrusted schema, defensive mode, cell checks, page checksums, SQLite new enough); if one does not hold,
// there is no Connection. A Connection belongs to one thread. It remembers prepared statements, so asking for the same
// text again is cheap.
#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "kiosk/base/error.h"

struct sqlite3;
struct sqlite3_stmt;

namespace db {

enum class Mode {
    writer,  // The desk's: the only one that writes; makes the file if it is missing.
    reader,  // Sees a snapshot, writes nothing.
    memory,  // For tests: the same rules without a file.
};

// "VHal": tells our files from others (PRAGMA application_id).
inline constexpr int application_id = 0x5648616C;
// Older versions can lose a commit when two connections meet a checkpoint.
inline constexpr int sqlite_least = 3'051'003;

class Connection {
public:
    // not_found  no such file (reader)
    // refused    not a village hall's database, or written by a newer program
    // storage    damaged, unreadable, no right to write, disk full
    static kiosk::Result<Connection> open(const std::string& path, Mode mode);

    Connection(Connection&& other) noexcept;
    Connection& operator=(Connection&&) = delete;
    ~Connection();

    // Several statements without parameters.
    kiosk::Status run(const std::string& sql);
    // A whole-number answer such as a PRAGMA's.
    kiosk::Result<std::int64_t> number(const std::string& sql);
    // What the last failed call meant.
    kiosk::Error error(std::string_view doing) const;

    // Do the settings of open() still hold? refused: the sentence names the one that does not.
    kiosk::Status check_settings(Mode mode);
    // Whatever runs ends soon with an error once `asked` is true, which any thread may set; it outlives the connection.
    void stop_when(const std::atomic<bool>& asked);
    // Moves the log into the file; call when nobody waits (it may take a tenth of a second).
    void checkpoint();
    // Changes when another process has written.
    std::int64_t data_version();
    bool in_transaction() const;
    sqlite3* handle() const { return handle_; }

private:
    friend class Statement;
    friend class Transaction;
    explicit Connection(sqlite3* handle) : handle_(handle) {}
    kiosk::Status prepare_for(Mode mode, const std::string& path);
    sqlite3_stmt* take(std::string_view sql);
    void give_back(sqlite3_stmt* statement);

    sqlite3* handle_;
    bool rollback_owed_ = false;  // A transaction could not be rolled back; nothing may be added to it.
    std::unordered_map<std::string, std::vector<sqlite3_stmt*>> idle_;
};

}  // namespace db
