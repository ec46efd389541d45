#include "kiosk/desk/hall.h"

#include <sodium.h>

#include <cstdlib>
#include <filesystem>

#include "db/migrate.h"
#include "db/village_store.h"
#include "kiosk/base/files.h"
#include "kiosk/base/utf8.h"

namespace kiosk {

namespace {

constexpr const char *database = "/hall.db", *lock_file = "/hall.lock", *public_keys = "/card-keys.pub",
                     *sealed_key = "/card-key.sealed", *passphrase_file = "/card-key.pass";
constexpr std::uint64_t small_file = 64 * 1024;

bool there(const std::string& path) {
    std::error_code error;
    return std::filesystem::exists(path, error);
}

// systemd hands credentials in a folder of its own; by hand it is a file only its owner reads.
std::string passphrase_path(const std::string& folder) {
    const char* credentials = std::getenv("CREDENTIALS_DIRECTORY");
    if (credentials && there(std::string(credentials) + passphrase_file))
        return std::string(credentials) + passphrase_file;
    return folder + passphrase_file;
}

Status make_folder(const std::string& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder + "/pictures", error);
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

Status make_keys(const std::string& folder, std::uint32_t village, Random& random) {
    const SigningKey key = new_signing_key(random);
    std::string passphrase;
    if (there(passphrase_path(folder))) {
        const auto read = read_file(passphrase_path(folder), small_file);
        if (!read) return fail(read.error().code, read.error().what);
        passphrase = trimmed(*read);
    } else {
        passphrase = random_passphrase(random);
        if (const auto done = write_file(folder + passphrase_file, passphrase + "\n", 0600); !done) return done;
    }
    if (const auto done = write_file(folder + sealed_key, seal_key(key, passphrase, random), 0600); !done) return done;
    TrustedKeys keys{village, {{key.id, key.open}}};
    return write_file(folder + public_keys, write_public_keys(keys));
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
    if (!there(folder + database))
        return fail(ErrorCode::not_found,
                    "there is no hall in " + folder + "; make one with: village-kiosk --data " + folder + " init");
    auto lock = db::HallLock::take(folder + lock_file);
    if (!lock) return fail(lock);
    auto connection = db::Connection::open(folder + database, db::Mode::writer);
    if (!connection) return fail(connection);
    if (const auto done = db::migrate(*connection); !done) return std::unexpected(done.error());
    std::unique_ptr<Hall> hall(new Hall(folder, std::move(*lock), std::move(*connection)));
    if (const auto done = hall->reload(); !done) return std::unexpected(done.error());
    return hall;
}

Result<std::unique_ptr<Hall>> Hall::look(const std::string& folder) {
    auto connection = open_to_read(folder);
    if (!connection) return fail(connection);
    std::unique_ptr<Hall> hall(new Hall(folder, std::nullopt, std::move(*connection)));
    if (const auto done = hall->reload(); !done) return std::unexpected(done.error());
    return hall;
}

Result<std::unique_ptr<Hall>> Hall::make(const std::string& folder, const Village& village, Random& random) {
    if (there(folder + database))
        return fail(ErrorCode::refused,
                    "there is a hall in " + folder +
                        " already; it was left as it is (use another --data, or --force to set the old one aside)");
    if (const auto done = make_folder(folder); !done) return std::unexpected(done.error());
    {
        auto connection = db::Connection::open(folder + database, db::Mode::writer);
        if (!connection) return fail(connection);
        if (const auto done = db::migrate(*connection); !done) return std::unexpected(done.error());
        if (const auto done = db::VillageStore(*connection).write(village); !done) return std::unexpected(done.error());
    }
    if (const auto done = make_keys(folder, village.number, random); !done) return std::unexpected(done.error());
    return open(folder);
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

Result<SigningKey> Hall::signing_key() const {
    const auto sealed = read_file(folder_ + sealed_key, small_file);
    if (!sealed)
        return fail(ErrorCode::refused,
                    "the card key is not in this hall's folder; cards are printed where the office keeps it");
    const auto passphrase = read_file(passphrase_path(folder_), small_file);
    if (!passphrase)
        return fail(
            ErrorCode::refused,
            "the passphrase of the card key is missing (card-key.pass, or the systemd credential of that name)");
    return unseal_key(*sealed, trimmed(*passphrase));
}

Result<db::Connection> open_to_read(const std::string& folder) {
    if (!there(folder + database))
        return fail(ErrorCode::not_found,
                    "there is no hall in " + folder + "; make one with: village-kiosk --data " + folder + " init");
    return db::Connection::open(folder + database, db::Mode::reader);
}

}  // namespace kiosk
