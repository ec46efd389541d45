#include "kiosk/desk/hall.h"

#include <sodium.h>

#include <cstdio>
#include <filesystem>

#include "db/migrate.h"
#include "db/village_store.h"
#include "kiosk/base/credential.h"
#include "kiosk/base/files.h"
#include "kiosk/base/utf8.h"
#include "kiosk/desk/restore_exchange.h"

namespace kiosk {

namespace {

constexpr const char *database = "/hall.db", *unfinished = "/hall.db.unfinished", *lock_file = "/hall.lock",
                     *public_keys = "/card-keys.pub", *sealed_key = "/card-key.sealed",
                     *passphrase_file = "card-key.pass";
constexpr std::uint64_t small_file = 64 * 1024;

bool there(const std::string& path) {
    std::error_code error;
    return std::filesystem::exists(path, error);
}

std::string passphrase_path(const std::string& folder) { return credential_file(folder, passphrase_file); }

Status make_folder(const std::string& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder + "/pictures", error);
    if (!error) std::filesystem::create_directories(folder + "/recordings", error);
    if (error)
        return fail(ErrorCode::storage,
                    "cannot make the hall's folder " + folder + ": " + error.message() + "; nothing was changed");
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all, error);
    return {};
}

std::string random_passphrase(Random& random) {
    std::array<std::byte, 24> bytes;
    random.fill(bytes);
    std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                      sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    text.pop_back();
    return text;
}

Result<std::string> make_passphrase(const std::string& folder, Random& random) {
    if (there(passphrase_path(folder))) {
        const auto read = read_file(passphrase_path(folder), small_file);
        if (!read) return fail(read);
        return std::string(trimmed(*read));
    }
    const std::string passphrase = random_passphrase(random);
    if (const auto done = write_file(folder + "/" + passphrase_file, passphrase + "\n", 0600); !done)
        return std::unexpected(done.error());
    return passphrase;
}

Result<SigningKey> read_signing_key(const std::string& folder) {
    const auto sealed = read_file(folder + sealed_key, small_file);
    if (!sealed)
        return fail(ErrorCode::refused,
                    "the card key is not in this hall's folder; cards are printed where the office keeps it");
    const auto passphrase = read_file(passphrase_path(folder), small_file);
    if (!passphrase)
        return fail(
            ErrorCode::refused,
            "the passphrase of the card key is missing (card-key.pass, or the systemd credential of that name)");
    return unseal_key(*sealed, trimmed(*passphrase));
}

// A card key that is there is kept: cards signed with it are in people's pockets.
Status make_keys(const std::string& folder, std::uint32_t village, Random& random) {
    const auto passphrase = make_passphrase(folder, random);
    if (!passphrase) return std::unexpected(passphrase.error());
    SigningKey key;
    if (there(folder + sealed_key)) {
        const auto kept = read_signing_key(folder);
        if (!kept) return std::unexpected(kept.error());
        key = *kept;
    } else {
        key = new_signing_key(random);
        if (const auto done = write_file(folder + sealed_key, seal_key(key, *passphrase, random), 0600); !done)
            return done;
    }
    const TrustedKeys keys{village, {{key.id, key.open}}};
    return write_file(folder + public_keys, write_public_keys(keys));
}

// Under another name, so that an interrupted one is never taken for a hall.
Status make_database(const std::string& folder, const Village& village) {
    std::error_code error;
    for (const char* ending : {"", "-wal", "-shm", "-journal"})
        std::filesystem::remove(folder + unfinished + ending, error);
    {
        auto connection = db::Connection::open(folder + unfinished, db::Mode::writer);
        if (!connection) return std::unexpected(connection.error());
        if (const auto done = db::migrate(*connection); !done) return done;
        if (const auto done = db::VillageStore(*connection).write(village); !done) return done;
    }
    if (there(folder + unfinished + "-wal"))
        return fail(ErrorCode::storage, "the new database could not be closed; there is no hall yet");
    if (std::rename((folder + unfinished).c_str(), (folder + database).c_str()) != 0)
        return fail(ErrorCode::storage, "the new database could not be given its name; there is no hall yet");
    return sync_folder(folder);
}

}  // namespace

Hall::Hall(std::string folder, std::optional<db::HallLock> lock, db::Connection connection)
    : folder_(std::move(folder)),
      lock_(std::move(lock)),
      connection_(std::move(connection)),
      calendar_(std::make_unique<Calendar>()) {}

Result<std::unique_ptr<Hall>> Hall::open(const std::string& folder) {
    if (!there(folder))
        return fail(ErrorCode::not_found,
                    "there is no folder " + folder + "; make a hall with: village-kiosk --data " + folder + " init");
    RestoreExchange exchange(folder);
    if (!there(folder + database) && !exchange.waits())
        return fail(ErrorCode::not_found,
                    "there is no hall in " + folder + "; make one with: village-kiosk --data " + folder + " init");
    auto lock = db::HallLock::take(folder + lock_file);
    if (!lock) return fail(lock);
    if (const auto done = exchange.finish(); !done) return std::unexpected(done.error());
    return open_locked(folder, std::move(*lock));
}

Result<std::unique_ptr<Hall>> Hall::open_locked(const std::string& folder, db::HallLock lock) {
    auto connection = db::Connection::open(folder + database, db::Mode::writer);
    if (!connection) return fail(connection);
    if (const auto done = db::migrate(*connection); !done) return std::unexpected(done.error());
    std::unique_ptr<Hall> hall(new Hall(folder, std::move(lock), std::move(*connection)));
    if (const auto done = hall->reload(); !done) return std::unexpected(done.error());
    return hall;
}

Result<std::unique_ptr<Hall>> Hall::look(const std::string& folder) {
    auto connection = open_to_read(folder);
    if (!connection) return fail(connection);
    const auto version = connection->number("PRAGMA user_version");
    if (version && *version < static_cast<std::int64_t>(db::migrations().size()))
        return fail(ErrorCode::refused,
                    "the hall was written by an older program; nothing was changed. Start its terminal "
                    "once, or any command that writes, and it is brought up to date");
    std::unique_ptr<Hall> hall(new Hall(folder, std::nullopt, std::move(*connection)));
    if (const auto done = hall->reload(); !done) return std::unexpected(done.error());
    return hall;
}

Result<std::unique_ptr<Hall>> Hall::make(const std::string& folder, const Village& village, Random& random) {
    const auto occupied =
        fail(ErrorCode::refused,
             "there is a hall in " + folder +
                 " already; it was left as it is (use another --data, or --force to set the old one aside)");
    if (there(folder + database)) return occupied;
    if (const auto done = make_folder(folder); !done) return std::unexpected(done.error());
    auto lock = db::HallLock::take(folder + lock_file);
    if (!lock) return fail(lock);
    if (there(folder + database)) return occupied;
    if (const auto done = make_keys(folder, village.number, random); !done) return std::unexpected(done.error());
    if (const auto done = make_database(folder, village); !done) return std::unexpected(done.error());
    return open_locked(folder, std::move(*lock));
}

Status Hall::reload() {
    const auto village = db::VillageStore(connection_).read();
    if (!village) return std::unexpected(village.error());
    village_ = *village;
    calendar_ = std::make_unique<Calendar>(village_.zone, village_.day_starts_at_hour);
    const auto text = read_file(folder_ + public_keys, small_file);
    if (!text) return fail(text.error().code, text.error().what);
    auto keys = read_public_keys(*text, village_.number);
    if (!keys) return std::unexpected(keys.error());
    keys_ = std::move(*keys);
    return {};
}

Result<SigningKey> Hall::signing_key() const { return read_signing_key(folder_); }

Result<db::Connection> open_to_read(const std::string& folder) {
    if (!there(folder + database))
        return fail(ErrorCode::not_found,
                    "there is no hall in " + folder + "; make one with: village-kiosk --data " + folder + " init");
    return db::Connection::open(folder + database, db::Mode::reader);
}

}  // namespace kiosk
