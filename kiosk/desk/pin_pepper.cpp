#include "kiosk/desk/pin_pepper.h"

#include <sodium.h>

#include <algorithm>

#include "kiosk/base/credential.h"
#include "kiosk/base/files.h"

namespace kiosk {

namespace {

constexpr const char* pepper_file = "pin-pepper";

std::string pepper_path(const std::string& folder) { return credential_file(folder, pepper_file); }

}  // namespace

Result<Pepper> Pepper::open(const std::string& folder) {
    Pepper pepper;
    auto text = read_file(pepper_path(folder), 4096);
    if (!text) return fail(text);
    const bool whole = text->size() == pepper.bytes_.size();
    if (whole) std::ranges::transform(*text, pepper.bytes_.begin(), [](char c) { return static_cast<std::byte>(c); });
    sodium_memzero(text->data(), text->size());
    if (!whole) return fail(ErrorCode::bad_input, "the pepper of the PINs is damaged: pin-pepper is not 32 bytes long");
    return pepper;
}

Result<Pepper> Pepper::open_or_make(const std::string& folder, Random& random) {
    auto there = open(folder);
    if (there || there.error().code != ErrorCode::not_found) return there;
    Pepper pepper;
    random.fill(pepper.bytes_);
    const std::string_view text(reinterpret_cast<const char*>(pepper.bytes_.data()), pepper.bytes_.size());
    if (const auto done = write_file(folder + "/" + pepper_file, text, 0600); !done)
        return std::unexpected(done.error());
    return pepper;
}

Pepper::~Pepper() { sodium_memzero(bytes_.data(), bytes_.size()); }

std::array<std::byte, 8> Pepper::fingerprint() const {
    constexpr std::string_view purpose = "which pepper";
    std::array<std::byte, crypto_generichash_BYTES> hash;
    crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()), hash.size(),
                       reinterpret_cast<const unsigned char*>(purpose.data()), purpose.size(),
                       reinterpret_cast<const unsigned char*>(bytes_.data()), bytes_.size());
    std::array<std::byte, 8> shortened;
    std::copy_n(hash.begin(), shortened.size(), shortened.begin());
    return shortened;
}

}  // namespace kiosk
