// The village's keys for cards: the signing key, sealed in a file of the office, and the public keys every terminal
// trusts.
//
// The seal is XSalsa20-Poly1305 (libsodium's secretbox) under Argon2id of a passphrase, which comes from a credential
// file (systemd's LoadCredential, or one in the hall's folder that only its owner can read), never from a command line.
#pragma once

#include <string>

#include "kiosk/base/error.h"
#include "kiosk/base/random.h"
#include "kiosk/model/card_token.h"

namespace kiosk {

struct SigningKey {
    std::uint8_t id = 1;
    SecretKey secret{};
    PublicKey open{};
};

SigningKey new_signing_key(Random& random);

// The sealed form of a signing key, for write_file.
std::string seal_key(const SigningKey& key, std::string_view passphrase, Random& random);
// refused: wrong passphrase, or damaged.
Result<SigningKey> unseal_key(std::string_view sealed, std::string_view passphrase);

// "1 0f3a..." a line: key id and the key in hexadecimal.
std::string write_public_keys(const TrustedKeys& keys);
Result<TrustedKeys> read_public_keys(std::string_view text, std::uint32_t village);

}  // namespace kiosk
