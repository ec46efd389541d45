#include "kiosk/model/card_token.h"

#include <sodium.h>

#include <algorithm>

#include "kiosk/model/base45.h"

namespace kiosk {

namespace {

constexpr std::size_t body_length = 16, token_length = 80;
constexpr std::uint8_t format_now = 1;

using Body = std::array<std::byte, body_length>;

void put(std::span<std::byte> out, std::uint32_t value) {
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = static_cast<std::byte>(value >> (8 * (out.size() - 1 - i)));
}

std::uint32_t take(std::span<const std::byte> in) {
    std::uint32_t value = 0;
    for (const std::byte b : in) value = value << 8 | std::to_integer<std::uint32_t>(b);
    return value;
}

Body body_of(const CardFields& fields) {
    Body body{};
    const std::span<std::byte> bytes(body);
    bytes[0] = static_cast<std::byte>(format_now);
    bytes[1] = static_cast<std::byte>(fields.key_id);
    put(bytes.subspan(2, 4), fields.village);
    put(bytes.subspan(6, 4), fields.card);
    put(bytes.subspan(10, 2), fields.generation);
    put(bytes.subspan(12, 2), fields.issue_day);
    return body;
}

const unsigned char* raw(const std::byte* bytes) { return reinterpret_cast<const unsigned char*>(bytes); }

}  // namespace

std::expected<CardToken, RefusedWhy> CardToken::parse(std::string_view scanned, const TrustedKeys& keys) {
    if (scanned.size() != card_token_length) return std::unexpected(RefusedWhy::unreadable);
    const auto bytes = from_base45(scanned);
    if (!bytes || bytes->size() != token_length) return std::unexpected(RefusedWhy::unreadable);
    const std::span<const std::byte> token(*bytes);
    if (token[0] != static_cast<std::byte>(format_now))
        return std::unexpected(token[0] == std::byte{0} ? RefusedWhy::too_old : RefusedWhy::unreadable);
    if (take(token.subspan(2, 4)) != keys.village) return std::unexpected(RefusedWhy::not_ours);
    const auto key = std::ranges::find(keys.keys, std::to_integer<std::uint8_t>(token[1]), &TrustedKeys::Key::id);
    if (key == keys.keys.end()) return std::unexpected(RefusedWhy::not_ours);
    if (crypto_sign_verify_detached(raw(token.data() + body_length), raw(token.data()), body_length,
                                    raw(key->key.data())) != 0)
        return std::unexpected(RefusedWhy::unreadable);
    if (token[14] != std::byte{0} || token[15] != std::byte{0}) return std::unexpected(RefusedWhy::unreadable);
    return CardToken({std::to_integer<std::uint8_t>(token[1]), take(token.subspan(2, 4)), take(token.subspan(6, 4)),
                      static_cast<std::uint16_t>(take(token.subspan(10, 2))),
                      static_cast<std::uint16_t>(take(token.subspan(12, 2)))});
}

std::string sign_card(const CardFields& fields, const SecretKey& key) {
    const Body body = body_of(fields);
    std::array<std::byte, token_length> token{};
    std::ranges::copy(body, token.begin());
    crypto_sign_detached(reinterpret_cast<unsigned char*>(token.data() + body_length), nullptr, raw(body.data()),
                         body_length, raw(key.data()));
    return to_base45(token);
}

}  // namespace kiosk
