#include "kiosk/desk/backup_desk.h"

#include <algorithm>
#include <filesystem>
#include <vector>

#include "db/connection.h"
#include "db/hall_lock.h"
#include "db/statement.h"
#include "db/verify.h"
#include "kiosk/base/files.h"
#include "kiosk/base/sealed_archive.h"
#include "kiosk/base/utf8.h"
#include "kiosk/desk/hall.h"
#include "kiosk/desk/restore_exchange.h"

namespace kiosk {

namespace {

namespace fs = std::filesystem;

constexpr const char *copy_name = "/hall.db.copy", *database = "hall.db";

Status check_passphrase(std::string_view passphrase) {
    if (passphrase.size() >= shortest_passphrase) return {};
    return fail(ErrorCode::refused, "the passphrase has fewer than " + std::to_string(shortest_passphrase) +
                                        " characters; nothing was done");
}

// A file that is gone when its holder is.
class Passing {
public:
    explicit Passing(std::string path) : path_(std::move(path)) { remove(); }
    ~Passing() { remove(); }
    Passing(const Passing&) = delete;
    Passing& operator=(const Passing&) = delete;
    const std::string& path() const { return path_; }

private:
    void remove() {
        std::error_code ignored;
        for (const char* ending : {"", "-wal", "-shm", "-journal"}) fs::remove(path_ + ending, ignored);
    }
    std::string path_;
};

// All of one moment, while others write. A connection that may only look counts the copy as writing; the hall's file
// itself it still cannot write, it was opened to be read.
Status copy_database(const std::string& folder, const std::string& to) {
    auto connection = open_to_read(folder);
    if (!connection) return std::unexpected(connection.error());
    if (const auto done = connection->run("PRAGMA query_only = OFF"); !done) return done;
    return db::Statement(*connection, "VACUUM INTO ?", to).run();
}

Result<db::VerifyReport> proved(const std::string& file) {
    auto connection = db::Connection::open(file, db::Mode::writer);
    if (!connection) return fail(connection);
    return db::verify(*connection);
}

// What belongs to the hall beside its database: not the lock, nor what another program writes just now.
bool belongs(const std::string& name) {
    for (const char* ending : {".new", ".unfinished", ".lock", ".part"})
        if (name.ends_with(ending)) return false;
    return !name.starts_with(database) && name != "backup.pass";
}

// By their names in the hall's folder, in order.
Result<std::vector<std::string>> files_of(const std::string& folder) {
    std::vector<std::string> names;
    std::error_code error;
    for (const char* part : {"", "pictures/", "recordings/"}) {
        fs::directory_iterator entry(fs::path(folder) / part, error);
        for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
            const std::string name = entry->path().filename().string();
            if (entry->is_regular_file(error) && belongs(name)) names.push_back(part + name);
        }
        if (error && error != std::errc::no_such_file_or_directory)
            return fail(ErrorCode::storage, "cannot read the hall's folder: " + error.message());
    }
    std::ranges::sort(names);
    return names;
}

Result<Backup> seal(ArchiveWriter& archive, const std::string& folder, const std::string& copy) {
    const auto names = files_of(folder);
    if (!names) return fail(names);
    if (const auto done = archive.add(database, copy); !done) return std::unexpected(done.error());
    for (const std::string& name : *names)
        if (const auto done = archive.add(name, folder + "/" + name); !done) return std::unexpected(done.error());
    const auto bytes = archive.finish();
    if (!bytes) return fail(bytes);
    return Backup{*bytes, names->size() + 1, 0, false};
}

// Sealed or not, a name may not lead out of the folder.
bool is_name_in_hall(const std::string& name) {
    const fs::path path(name), parent = path.parent_path();
    return path.has_filename() && path.filename() != ".." && path.filename() != "." &&
           (parent.empty() || parent == "pictures" || parent == "recordings");
}

Result<std::uint64_t> unpack(ArchiveReader& archive, const std::string& folder) {
    std::error_code error;
    for (const char* part : {"/pictures", "/recordings"}) fs::create_directories(folder + part, error);
    if (error) return fail(ErrorCode::storage, "cannot make a folder for the backup: " + error.message());
    for (std::uint64_t files = 0;; ++files) {
        const auto name = archive.next();
        if (!name) return fail(name);
        const std::optional<std::string>& found = *name;
        if (!found) return files;
        if (!is_name_in_hall(*found))
            return fail(ErrorCode::bad_input, "the backup holds a file that is none of a hall's");
        if (const auto done = archive.copy_to(folder + "/" + *found); !done) return std::unexpected(done.error());
    }
}

// A hall that adds up, in a folder of its own.
Result<Restored> unpack_proved(const std::string& folder, const std::string& file, std::string_view passphrase) {
    auto archive = ArchiveReader::open(file, passphrase);
    if (!archive) return fail(archive);
    const auto files = unpack(*archive, folder);
    if (!files) return fail(files);
    const auto report = proved(folder + "/" + database);
    if (!report) return fail(report);
    if (!report->ok())
        return fail(ErrorCode::refused, "the ledger in the backup does not hold (" + report->findings[0].invariant +
                                            "); the hall was left as it is, keep the backup for whoever looks into it");
    return Restored{*files, report->transfers, ""};
}

}  // namespace

Result<Backup> back_up(const std::string& folder, const std::string& file, std::string_view passphrase,
                       Random& random) {
    if (const auto done = check_passphrase(passphrase); !done) return std::unexpected(done.error());
    const Passing copy(folder + copy_name);
    if (const auto done = copy_database(folder, copy.path()); !done) return std::unexpected(done.error());
    const auto report = proved(copy.path());
    auto archive = ArchiveWriter::create(file, passphrase, random);
    if (!archive) return fail(archive);
    auto backup = seal(*archive, folder, copy.path());
    if (!backup) return backup;
    if (report) backup->transfers = report->transfers;
    backup->sound = report && report->ok();
    return backup;
}

Result<Restored> restore(const std::string& folder, const std::string& file, std::string_view passphrase) {
    std::error_code error;
    const bool made = fs::create_directories(folder, error);
    if (error) return fail(ErrorCode::storage, "cannot make the hall's folder: " + error.message());
    if (made) fs::permissions(folder, fs::perms::owner_all, error);
    const auto lock = db::HallLock::take(folder + "/hall.lock");
    if (!lock) return fail(lock);
    RestoreExchange exchange(folder);
    if (const auto done = exchange.finish(); !done) return std::unexpected(done.error());
    if (const auto done = exchange.begin(); !done) return std::unexpected(done.error());
    auto restored = unpack_proved(exchange.unpacked(), file, passphrase);
    if (!restored) return restored;
    auto before = exchange.commit();
    if (!before) return fail(before);
    restored->before = *before;
    return restored;
}

}  // namespace kiosk
