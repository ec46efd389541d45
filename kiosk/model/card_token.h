// The signed code on a resident's card: 16 bytes and an Ed25519 signature (RFC 8032), Base45 in a QR code of level Q.
//
//   byte 0      format, 1
//   byte 1      key id
//   bytes 2-5   village number, big endian
//   bytes 6-9   card id, big endian
//   bytes 10-11 generation, big endian
//   bytes 12-13 issue day, days since 2020-01-01, big endian
//   bytes 14-15 zero
//   bytes 16-79 signature over bytes 0-15
//
// A CardToken can only be made by parse(), so holding one means the signature was right. It does not mean the card is
// still valid (ask CardStore for its generation) nor that the bearer is its owner (ask for the PIN).
#pragma once

#include <array>
#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/model/outcome.h"

namespace kiosk {

struct CardFields {
    std::uint8_t key_id = 0;
    std::uint32_t village = 0;
    std::uint32_t card = 0;
    std::uint16_t generation = 0;
    std::uint16_t issue_day = 0;  // Days since 2020-01-01.
    bool operator==(const CardFields&) const = default;
};

using PublicKey = std::array<std::byte, 32>;
using SecretKey = std::array<std::byte, 64>;

// The keys whose signatures count here, and for which village.
struct TrustedKeys {
    struct Key {
        std::uint8_t id;
        PublicKey key;
    };
    std::uint32_t village = 0;
    std::vector<Key> keys;
};

class CardToken {
public:
    // unreadable  wrong length, not Base45, or a signature that does not fit
    // too_old     a format this program no longer takes
    // not_ours    another village's, or a key we do not know
    static std::expected<CardToken, RefusedWhy> parse(std::string_view scanned, const TrustedKeys& keys);
    const CardFields& fields() const { return fields_; }

private:
    explicit CardToken(const CardFields& fields) : fields_(fields) {}
    CardFields fields_;
};

// What is printed on a card: 120 characters.
std::string sign_card(const CardFields& fields, const SecretKey& key);

inline constexpr std::size_t card_token_length = 120;

}  // namespace kiosk
