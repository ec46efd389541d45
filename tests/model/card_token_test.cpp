// The signed code on a card. The golden codes were computed apart from this program, by RFC 8032's and RFC 9285's own
// arithmetic over the layout that card_token.h promises; cards in people's pockets depend on every bit of it.
#include "kiosk/model/card_token.h"

#include <doctest/doctest.h>
#include <sodium.h>

#include <string>
#include <vector>

#include "kiosk/model/base45.h"

namespace {

using kiosk::CardFields;
using kiosk::CardToken;
using kiosk::RefusedWhy;

struct Keys {
    kiosk::SecretKey secret{};
    kiosk::PublicKey open{};
};

// Of the seed 00 01 02 ... 1f.
Keys golden_keys() {
    std::array<unsigned char, 32> seed;
    for (std::size_t i = 0; i < seed.size(); ++i) seed[i] = static_cast<unsigned char>(i);
    Keys keys;
    crypto_sign_seed_keypair(reinterpret_cast<unsigned char*>(keys.open.data()),
                             reinterpret_cast<unsigned char*>(keys.secret.data()), seed.data());
    return keys;
}

kiosk::TrustedKeys trusting(std::uint32_t village, std::uint8_t id = 1) {
    return {village, {{id, golden_keys().open}}};
}

struct Golden {
    CardFields fields;
    const char *hex, *text;
};

const std::vector<Golden> golden{
    {{1, 43, 1, 1, 2520},
     "01010000002b00000001000109d8000063fbffa1aa456a495a5906489bac3a7ce5c6eb4278d6a6eb566b4553699e060cc4fc4b1d53a198714"
     "c"
     "bf659b3306977eb506d6a33717a2d8d9bc9a751ea85203",
     "W50000/000001001000B1000ZSCBEWTNLTJD:IBXZ0RUJWH772TGXTJCFQ4LS-AHY8%FDIY0S+OEM9YPAACJRV91%CCK6$6J$*M26RI/"
     "6IQKUNRVNJI*3PGA"},
    {{7, 4'000'000'000, 4'294'967'295, 65'535, 65'535},
     "0107ee6b2800ffffffffffffffff00009e80c2cebd2924acb7fdcca5e1932f7ee18d17e9bb5593fd53834054ea4bde80a5a20fcfe87f5611f"
     "4"
     "b2835900be50e26c908a199d3a251f794086fc98343307",
     "%50F6UP25FGWFGWFGWFGW000V1KASO5-NSS4VBN9*PCNS8066NS113WUN+VI4PA/58*RTZ5SC.K.:1THTS*A2.UARGA406AARWDSKHK*J8V4ZEF-"
     "2H*AJDK6"},
    {{0, 1, 256, 2, 0},
     "010000000001000001000002000000008ef415e6878b2960489326f5fcdfc1b9d3ae65e8ca997a429a1822dc8f6a9f9cc40a5024242172327"
     "8"
     "130b6824a71bf1ebbaace217a1dea75784e4ab66eada09",
     "V50000100000V50200000000B3IQY246HHA5*79S-4P/V3MOAYQX*CPRPNKFSLJEI4*5I08KBZO-5AOP4TJE48F+J1NS4/N31 "
     "TN%LJ:2T6S*2B*+SL0DHPR"},
};

std::string hex_of(std::span<const std::byte> bytes) {
    std::string hex(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    hex.pop_back();
    return hex;
}

std::vector<std::byte> bytes_of(std::string_view text) {
    return kiosk::from_base45(text).value_or(std::vector<std::byte>());
}

RefusedWhy refused(std::string_view text, const kiosk::TrustedKeys& keys) {
    const auto token = CardToken::parse(text, keys);
    REQUIRE_FALSE(token.has_value());
    return token.error();
}

}  // namespace

TEST_CASE("card token: the golden codes are made and read, bit for bit") {
    CHECK(hex_of(golden_keys().open) == "03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8");
    for (const Golden& card : golden) {
        CAPTURE(card.text);
        CHECK(kiosk::sign_card(card.fields, golden_keys().secret) == card.text);
        CHECK(hex_of(bytes_of(card.text)) == card.hex);
        CHECK(std::string(card.text).size() == kiosk::card_token_length);
        const auto token = CardToken::parse(card.text, trusting(card.fields.village, card.fields.key_id));
        REQUIRE(token.has_value());
        CHECK(token->fields() == card.fields);
    }
}

TEST_CASE("card token: no single flipped bit passes") {
    const auto bytes = bytes_of(golden[0].text);
    REQUIRE(bytes.size() == 80);
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
        auto flipped = bytes;
        flipped[bit / 8] ^= static_cast<std::byte>(1U << (bit % 8));
        CAPTURE(bit);
        CHECK_FALSE(CardToken::parse(kiosk::to_base45(flipped), trusting(43)).has_value());
    }
}

TEST_CASE("card token: no single changed character passes") {
    for (std::size_t at = 0; at < kiosk::card_token_length; ++at)
        for (int c = 0; c < 256; ++c) {
            std::string changed = golden[0].text;
            if (changed[at] == static_cast<char>(c)) continue;
            changed[at] = static_cast<char>(c);
            if (CardToken::parse(changed, trusting(43))) FAIL_CHECK("character " << at << " as " << c);
        }
}

TEST_CASE("card token: every truncation and every addition is unreadable") {
    const std::string text = golden[0].text;
    for (std::size_t n = 0; n < text.size(); ++n) {
        CHECK(refused(text.substr(0, n), trusting(43)) == RefusedWhy::unreadable);
        CHECK(refused(text.substr(n + 1), trusting(43)) == RefusedWhy::unreadable);
    }
    for (const std::string& longer : {text + "0", text + "000", "0" + text, text + "\n", text + " ", text + text})
        CHECK(refused(longer, trusting(43)) == RefusedWhy::unreadable);
}

TEST_CASE("card token: another village's card, an unknown key and a stranger's signature are told apart") {
    CHECK(refused(golden[0].text, trusting(44)) == RefusedWhy::not_ours);
    CHECK(refused(golden[0].text, trusting(43, 2)) == RefusedWhy::not_ours);
    CHECK(refused(golden[0].text, {43, {}}) == RefusedWhy::not_ours);
    Keys stranger = golden_keys();
    crypto_sign_keypair(reinterpret_cast<unsigned char*>(stranger.open.data()),
                        reinterpret_cast<unsigned char*>(stranger.secret.data()));
    CHECK(refused(golden[0].text, {43, {{1, stranger.open}}}) == RefusedWhy::unreadable);
    CHECK(refused(kiosk::sign_card(golden[0].fields, stranger.secret), trusting(43)) == RefusedWhy::unreadable);
}

TEST_CASE("card token: of several trusted keys the one it names counts") {
    kiosk::TrustedKeys keys = trusting(43, 1);
    keys.keys.insert(keys.keys.begin(), {9, {}});
    CHECK(CardToken::parse(golden[0].text, keys).has_value());
}

TEST_CASE("card token: formats of the past are too old, of the future unreadable, though rightly signed") {
    // Computed like the golden codes: format 0, format 2, and format 1 with a reserved byte set.
    CHECK(refused(
              "100000/00000000000000000QJ1I2HN:OL LB RB2G4*A0H1MES7RCC14G6LUTV6BS4Z1D4W2HLSB2GW6XYB2-R-I3%575TQ4DITH16Q"
              "61M8CYS67KNGTQFJ",
              trusting(43)) == RefusedWhy::too_old);
    CHECK(refused(
              "IB0000/00000000000000000.TGJ:5GCUKSG247IOCSMI%XJ3SKY2BP9KIQ16BO/50*2RH 6*IM7$278WH99OG56H0AAMB8CEE6*8WMA"
              "KQL9+NH:3QJN6N2G",
              trusting(43)) == RefusedWhy::unreadable);
    CHECK(refused("W50000/000000000000000001008FU5GOV:T/9FJO9.XBB/VTVRZ3GKTT/EN82E "
                  "XNG7U$.EQEMS F-Y6CTQ.-JXJ4Q8G5UN9R3S*5MX9P883425F6$TH15A6$S",
                  trusting(43)) == RefusedWhy::unreadable);
}
