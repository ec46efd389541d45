#include "kiosk/desk/card_keys.h"

#include <sodium.h>

#include <algorithm>
#include <charconv>
#include <sstream>

#include "kiosk/base/utf8.h"

namespace kiosk {

namespace {

constexpr std::string_view magic = "VHCK1\n";
constexpr std::size_t salt_length = crypto_pwhash_SALTBYTES, nonce_length = crypto_secretbox_NONCEBYTES;
constexpr std::size_t body_length = 1 + crypto_sign_SECRETKEYBYTES;
constexpr std::size_t sealed_length =
    magic.size() + salt_length + nonce_length + body_length + crypto_secretbox_MACBYTES;

using Bytes = std::string;

const unsigned char* raw(std::string_view bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }
unsigned char* raw(Bytes& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }

Bytes key_of(std::string_view passphrase, std::string_view salt) {
    Bytes key(crypto_secretbox_KEYBYTES, '\0');
    const int done = crypto_pwhash(raw(key), key.size(), passphrase.data(), passphrase.size(), raw(salt),
                                   crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE,
                                   crypto_pwhash_ALG_ARGON2ID13);
    return done == 0 ? key : Bytes();
}

Bytes random_bytes(Random& random, std::size_t n) {
    Bytes bytes(n, '\0');
    random.fill(std::as_writable_bytes(std::span(bytes)));
    return bytes;
}

}  // namespace

SigningKey new_signing_key(Random& random) {
    const Bytes seed = random_bytes(random, crypto_sign_SEEDBYTES);
    SigningKey key;
    crypto_sign_seed_keypair(reinterpret_cast<unsigned char*>(key.open.data()),
                             reinterpret_cast<unsigned char*>(key.secret.data()), raw(seed));
    return key;
}

std::string seal_key(const SigningKey& key, std::string_view passphrase, Random& random) {
    const Bytes salt = random_bytes(random, salt_length), nonce = random_bytes(random, nonce_length);
    Bytes body(1, static_cast<char>(key.id));
    body.append(reinterpret_cast<const char*>(key.secret.data()), key.secret.size());
    Bytes sealed(body.size() + crypto_secretbox_MACBYTES, '\0');
    crypto_secretbox_easy(raw(sealed), raw(body), body.size(), raw(nonce), raw(key_of(passphrase, salt)));
    sodium_memzero(body.data(), body.size());
    return Bytes(magic) + salt + nonce + sealed;
}

Result<SigningKey> unseal_key(std::string_view sealed, std::string_view passphrase) {
    if (sealed.size() != sealed_length || !sealed.starts_with(magic))
        return fail(ErrorCode::bad_input, "this is not a card key of a village hall");
    sealed.remove_prefix(magic.size());
    const Bytes key = key_of(passphrase, sealed.substr(0, salt_length));
    Bytes body(body_length, '\0');
    const std::string_view nonce = sealed.substr(salt_length, nonce_length),
                           box = sealed.substr(salt_length + nonce_length);
    if (key.empty() || crypto_secretbox_open_easy(raw(body), raw(box), box.size(), raw(nonce), raw(key)) != 0)
        return fail(ErrorCode::refused, "the passphrase does not open the card key; ask whoever set up the hall");
    SigningKey out;
    out.id = static_cast<std::uint8_t>(body[0]);
    std::copy_n(reinterpret_cast<const std::byte*>(body.data() + 1), out.secret.size(), out.secret.begin());
    crypto_sign_ed25519_sk_to_pk(reinterpret_cast<unsigned char*>(out.open.data()),
                                 reinterpret_cast<const unsigned char*>(out.secret.data()));
    sodium_memzero(body.data(), body.size());
    return out;
}

std::string write_public_keys(const TrustedKeys& keys) {
    std::string text;
    for (const TrustedKeys::Key& key : keys.keys) {
        std::string hex(key.key.size() * 2 + 1, '\0');
        sodium_bin2hex(hex.data(), hex.size(), reinterpret_cast<const unsigned char*>(key.key.data()), key.key.size());
        hex.pop_back();
        text += std::to_string(key.id) + " " + hex + "\n";
    }
    return text;
}

Result<TrustedKeys> read_public_keys(std::string_view text, std::uint32_t village) {
    TrustedKeys keys;
    keys.village = village;
    std::istringstream lines{std::string(text)};
    for (std::string line; std::getline(lines, line);) {
        if (trimmed(line).empty()) continue;
        const std::size_t space = line.find(' ');
        unsigned id = 0;
        const auto [end, error] = std::from_chars(line.data(), line.data() + std::min(space, line.size()), id);
        TrustedKeys::Key key{static_cast<std::uint8_t>(id), {}};
        std::size_t got = 0;
        const bool read = space != std::string::npos && error == std::errc() && end == line.data() + space &&
                          id <= 255 &&
                          sodium_hex2bin(reinterpret_cast<unsigned char*>(key.key.data()), key.key.size(),
                                         line.data() + space + 1, line.size() - space - 1, " \r", &got, nullptr) == 0;
        if (!read || got != key.key.size())
            return fail(ErrorCode::bad_input, "the file of public card keys is damaged");
        keys.keys.push_back(key);
    }
    return keys;
}

}  // namespace kiosk
