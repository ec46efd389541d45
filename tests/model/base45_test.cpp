// Base45 by RFC 9285: its own examples, and everything that only looks like it.
#include "kiosk/model/base45.h"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "kiosk/base/random.h"

namespace {

std::vector<std::byte> bytes_of(std::string_view text) {
    std::vector<std::byte> bytes;
    for (const char c : text) bytes.push_back(static_cast<std::byte>(c));
    return bytes;
}

}  // namespace

TEST_CASE("base45: the examples of RFC 9285") {
    const std::vector<std::pair<std::string, std::string>> examples{
        {"AB", "BB8"}, {"Hello!!", "%69 VD92EX0"}, {"base-45", "UJCLQE7W581"}, {"ietf!", "QED8WEX0"}, {"", ""}};
    for (const auto& [plain, coded] : examples) {
        CAPTURE(plain);
        CHECK(kiosk::to_base45(bytes_of(plain)) == coded);
        CHECK(kiosk::from_base45(coded) == bytes_of(plain));
    }
}

TEST_CASE("base45: damaged text is refused") {
    for (const char* damaged :
         {"A", "AAAA", "GGW", ":::", "::", "6U", "bb8", "BB8\n", "B,8", "BB\xC3", "=", "GGWGGW"}) {
        CAPTURE(damaged);
        CHECK_FALSE(kiosk::from_base45(damaged).has_value());
    }
    CHECK(kiosk::from_base45("FGW") == std::vector<std::byte>{std::byte{0xFF}, std::byte{0xFF}});
    CHECK(kiosk::from_base45("U5") == std::vector<std::byte>{std::byte{0xFF}});
}

TEST_CASE("base45: every pair of bytes and every last byte has one text of its own") {
    std::set<std::string> texts;
    for (unsigned n = 0; n < 0x10000; ++n) {
        const std::vector<std::byte> pair{static_cast<std::byte>(n >> 8U), static_cast<std::byte>(n & 0xFFU)};
        const std::string text = kiosk::to_base45(pair);
        if (kiosk::from_base45(text) != pair) FAIL_CHECK(n);
        texts.insert(text);
    }
    for (unsigned n = 0; n < 0x100; ++n) {
        const std::vector<std::byte> one{static_cast<std::byte>(n)};
        CHECK(kiosk::from_base45(kiosk::to_base45(one)) == one);
        texts.insert(kiosk::to_base45(one));
    }
    CHECK(texts.size() == 0x10000 + 0x100);
}

TEST_CASE("base45: any bytes come back") {
    constexpr std::uint64_t seed = 45;
    CAPTURE(seed);
    kiosk::SeededRandom random(seed);
    for (int round = 0; round < 500; ++round) {
        std::vector<std::byte> bytes(random.below(100));
        random.fill(bytes);
        CHECK(kiosk::from_base45(kiosk::to_base45(bytes)) == bytes);
    }
}
