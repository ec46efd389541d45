#include "kiosk/desk/restore_exchange.h"

#include <filesystem>
#include <vector>

#include "kiosk/base/files.h"

namespace kiosk {

namespace {

namespace fs = std::filesystem;

bool there(const std::string& path) {
    std::error_code error;
    return fs::exists(path, error);
}

Status rename(const std::string& from, const std::string& to) {
    std::error_code error;
    fs::rename(from, to, error);
    if (error) return fail(ErrorCode::storage, "cannot rename " + from + ": " + error.message());
    return {};
}

Status set_aside(const std::string& from, const std::string& to) { return there(from) ? rename(from, to) : Status(); }

// A hall of an earlier restore gets a number, so that none is lost.
Status make_room(const std::string& path) {
    int n = 2;
    while (there(path + "-" + std::to_string(n))) ++n;
    return set_aside(path, path + "-" + std::to_string(n));
}

std::vector<std::string> names_in(const std::string& folder) {
    std::vector<std::string> names;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error); !error && entry != fs::directory_iterator();
         entry.increment(error))
        names.push_back(entry->path().filename().string());
    return names;
}

}  // namespace

RestoreExchange::~RestoreExchange() {
    std::error_code ignored;
    if (begun_) fs::remove_all(unpacked(), ignored);
}

Status RestoreExchange::begin() {
    begun_ = true;
    std::error_code error;
    fs::remove_all(unpacked(), error);
    fs::create_directory(unpacked(), error);
    if (!error) fs::permissions(unpacked(), fs::perms::owner_all, error);
    if (error) return fail(ErrorCode::storage, "cannot make a folder for the backup: " + error.message());
    return {};
}

Result<std::string> RestoreExchange::commit() {
    const bool replaces = there(folder_ + "/hall.db");
    for (const char* part : {"", "/pictures", "/recordings"})
        if (const auto done = sync_folder(unpacked() + part); !done) return std::unexpected(done.error());
    if (const auto done = make_room(before()); !done) return std::unexpected(done.error());
    if (const auto done = rename(unpacked(), committed()); !done) return std::unexpected(done.error());
    if (const auto done = sync_folder(folder_); !done) return std::unexpected(done.error());
    if (const auto done = finish(); !done) return std::unexpected(done.error());
    if (replaces) return before();
    std::error_code not_empty;
    fs::remove(before(), not_empty);
    return std::string();
}

bool RestoreExchange::waits() const { return there(committed()); }

Status RestoreExchange::finish() {
    if (!waits()) return {};
    std::error_code error;
    fs::create_directory(before(), error);
    if (error) return fail(ErrorCode::storage, "cannot make a folder for the former hall: " + error.message());
    for (const std::string& name : names_in(committed()))
        if (const auto done = exchange(name); !done) return done;
    if (const auto done = sync_folder(folder_); !done) return done;
    fs::remove(committed(), error);
    if (error) return fail(ErrorCode::storage, "the restore could not be ended: " + error.message());
    return sync_folder(folder_);
}

// A log that belongs to the old database would spoil the new one: it goes first.
Status RestoreExchange::exchange(const std::string& name) {
    const std::string old = folder_ + "/" + name, kept = before() + "/" + name;
    for (const char* ending : {"-wal", "-shm", ""})
        if (const auto done = set_aside(old + ending, kept + ending); !done) return done;
    if (const auto done = sync_folder(folder_); !done) return done;
    return rename(committed() + "/" + name, old);
}

}  // namespace kiosk
