// Whatever a scanner reads: no crash, and a code that passes is one this key signs, character by character.
#include <sodium.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "kiosk/model/base45.h"
#include "kiosk/model/card_token.h"

namespace {

struct Keys {
    kiosk::SecretKey secret{};
    kiosk::TrustedKeys trusted{43, {{1, {}}}};
    // Of the seed 00 01 02 ... 1f, as in tests/model/card_token_test.cpp, whose codes are the first of the corpus.
    Keys() {
        std::array<unsigned char, 32> seed;
        for (std::size_t i = 0; i < seed.size(); ++i) seed[i] = static_cast<unsigned char>(i);
        crypto_sign_seed_keypair(reinterpret_cast<unsigned char*>(trusted.keys[0].key.data()),
                                 reinterpret_cast<unsigned char*>(secret.data()), seed.data());
    }
};

const Keys keys;

void check_base45(std::string_view text) {
    if (const auto bytes = kiosk::from_base45(text); bytes && kiosk::to_base45(*bytes) != text) std::abort();
}

void check_scan(std::string_view text) {
    const auto token = kiosk::CardToken::parse(text, keys.trusted);
    if (token && kiosk::sign_card(token->fields(), keys.secret) != text) std::abort();
}

// The same bytes as the fields of a card: what is signed is read back.
void check_card(std::span<const std::uint8_t> data) {
    if (data.size() < 8) return;
    const auto word = [&](std::size_t at) { return static_cast<std::uint32_t>(data[at] << 8U | data[at + 1]); };
    const kiosk::CardFields fields{1, 43, word(0) << 16U | word(2), static_cast<std::uint16_t>(word(4)),
                                   static_cast<std::uint16_t>(word(6))};
    const auto token = kiosk::CardToken::parse(kiosk::sign_card(fields, keys.secret), keys.trusted);
    if (!token || token->fields() != fields) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    check_base45(text);
    check_scan(text);
    check_card({data, size});
    return 0;
}
