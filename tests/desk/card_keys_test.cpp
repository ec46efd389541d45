// Goal: the office's card key opens with its passphrase and with nothing else, and a damaged key file is an error.
#include "kiosk/desk/card_keys.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/support/must.h"

using kiosk::ErrorCode;

namespace {

kiosk::SigningKey a_key() {
    kiosk::SeededRandom random(11);
    return kiosk::new_signing_key(random);
}

std::string sealed(const kiosk::SigningKey& key) {
    kiosk::SeededRandom random(12);
    return kiosk::seal_key(key, "correct horse", random);
}

}  // namespace

TEST_CASE("card keys: a sealed key opens with its passphrase only") {
    auto key = a_key();
    key.id = 3;
    const std::string box = sealed(key);
    const auto opened = must(kiosk::unseal_key(box, "correct horse"));
    CHECK(opened.id == 3);
    CHECK(opened.secret == key.secret);
    CHECK(opened.open == key.open);
    for (const char* wrong : {"", "correct horsf", "correct horse "})
        CHECK(kiosk::unseal_key(box, wrong).error().code == ErrorCode::refused);
    CHECK(box.find(std::string(reinterpret_cast<const char*>(key.secret.data()), 16)) == std::string::npos);
}

TEST_CASE("card keys: a damaged sealed key is an error, not another key") {
    const std::string box = sealed(a_key());
    for (const std::size_t length : {std::size_t{0}, std::size_t{5}, box.size() - 1})
        CHECK(kiosk::unseal_key(box.substr(0, length), "correct horse").error().code == ErrorCode::bad_input);
    CHECK(kiosk::unseal_key(box + "x", "correct horse").error().code == ErrorCode::bad_input);
    // The magic; the salt, the nonce, the body.
    for (const std::size_t at : {std::size_t{0}, std::size_t{10}, std::size_t{30}, std::size_t{80}, box.size() - 1}) {
        std::string flipped = box;
        flipped[at] = static_cast<char>(flipped[at] ^ 1);
        CHECK_FALSE(kiosk::unseal_key(flipped, "correct horse").has_value());
    }
}

TEST_CASE("card keys: the file of public keys reads as it was written, and refuses what is no key") {
    const auto key = a_key();
    const std::string text = kiosk::write_public_keys({7, {{1, key.open}, {255, key.open}}});
    const auto read = must(kiosk::read_public_keys("\n" + text + "\n", 7));
    CHECK(read.village == 7);
    REQUIRE(read.keys.size() == 2);
    CHECK(read.keys[1].id == 255);
    CHECK(read.keys[1].key == key.open);
    CHECK(must(kiosk::read_public_keys("", 7)).keys.empty());
    const std::string hex = text.substr(2, 64);
    for (const std::string& bad :
         std::vector<std::string>{"1", "1 ", "1 00", "x " + hex, "256 " + hex, "-1 " + hex, "1 " + hex + "00", hex,
                                  "1 " + hex.substr(0, 62), "1 " + std::string(64, 'g')}) {
        CAPTURE(bad);
        CHECK(kiosk::read_public_keys(bad + "\n", 7).error().code == ErrorCode::bad_input);
    }
}
