// Text from outside: what is UTF-8, what was GB 18030, and where a reader sees one character.
#include "kiosk/base/utf8.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "kiosk/base/random.h"

namespace {

std::string utf8_of(char32_t point) {
    std::string out;
    const auto add = [&out](char32_t byte) { out += static_cast<char>(byte); };
    if (point < 0x80) return add(point), out;
    if (point < 0x800) return add(0xC0 | point >> 6), add(0x80 | (point & 0x3F)), out;
    if (point < 0x10000)
        return add(0xE0 | point >> 12), add(0x80 | (point >> 6 & 0x3F)), add(0x80 | (point & 0x3F)), out;
    return add(0xF0 | point >> 18), add(0x80 | (point >> 12 & 0x3F)), add(0x80 | (point >> 6 & 0x3F)),
           add(0x80 | (point & 0x3F)), out;
}

}  // namespace

TEST_CASE("text: every code point is valid UTF-8, and nothing cut short is") {
    for (char32_t point = 0; point < 0x110000; point += point < 0x3000 ? 1 : 37) {
        if (point >= 0xD800 && point < 0xE000) continue;
        const std::string bytes = utf8_of(point);
        if (kiosk::first_utf8_fault(bytes)) FAIL_CHECK("U+" << static_cast<unsigned>(point));
        for (std::size_t n = 1; n < bytes.size(); ++n) CHECK(kiosk::first_utf8_fault("ok" + bytes.substr(0, n)) == 2);
    }
}

TEST_CASE("text: what RFC 3629 forbids is a fault, and its place is told") {
    using namespace std::string_literals;
    const std::vector<std::pair<std::string, std::size_t>> damaged{
        {"\x80"s, 0},
        {"a\xBF"s, 1},
        {"\xC0\x80"s, 0},              // Overlong.
        {"\xC1\xBF"s, 0},              // Overlong.
        {"\xE0\x80\x80"s, 0},          // Overlong.
        {"\xF0\x80\x80\x80"s, 0},      // Overlong.
        {"罗\xED\xA0\x80"s, 3},        // A surrogate.
        {"\xF4\x90\x80\x80"s, 0},      // Above U+10FFFF.
        {"\xF8\x88\x80\x80\x80"s, 0},  // Five bytes.
        {"\xFE"s, 0},
        {"罗满\xE4\xBB"s, 6},
        {"罗\xE6满"s, 3},
    };
    for (const auto& [text, place] : damaged) {
        CAPTURE(text);
        CHECK(kiosk::first_utf8_fault(text) == place);
    }
    CHECK_FALSE(kiosk::first_utf8_fault("").has_value());
    CHECK_FALSE(kiosk::first_utf8_fault("罗满仓 a\0b"s).has_value());
}

TEST_CASE("text: GB 18030 of two and of four bytes becomes UTF-8, and its faults are found") {
    CHECK(kiosk::from_gb18030("\xB1\xE0\xBA\xC5,\xD0\xD5\xC3\xFB") == "编号,姓名");
    CHECK(kiosk::from_gb18030("\x86\xB4") == "喆");
    CHECK(kiosk::from_gb18030("\x95\x32\x82\x36") == "\U00020000");
    CHECK(kiosk::from_gb18030("") == "");
    for (const char* damaged : {"\xB1", "\xB1\x20", "\xFF\xFF", "ok \x81\x30\x81", "\x80\xB1"}) {
        CAPTURE(damaged);
        CHECK_FALSE(kiosk::from_gb18030(damaged).has_value());
    }
}

TEST_CASE("text: a reader's characters stay whole: emoji with joiners, marks, flags, rare characters") {
    CHECK(kiosk::graphemes("").empty());
    CHECK(kiosk::graphemes("罗满仓") == std::vector<std::string>{"罗", "满", "仓"});
    CHECK(kiosk::graphemes("👨‍👩‍👧‍👦家") ==
          std::vector<std::string>{"👨‍👩‍👧‍👦", "家"});
    CHECK(kiosk::graphemes("e\u0301a") == std::vector<std::string>{"e\u0301", "a"});
    CHECK(kiosk::graphemes("\U0001F1E8\U0001F1F3") == std::vector<std::string>{"\U0001F1E8\U0001F1F3"});
    CHECK(kiosk::graphemes("𬱖𠮷") == std::vector<std::string>{"𬱖", "𠮷"});
    CHECK(kiosk::graphemes("\r\n") == std::vector<std::string>{"\r\n"});
}

TEST_CASE("text: graphemes put together again are the text, whatever the bytes") {
    constexpr std::uint64_t seed = 20261124;
    CAPTURE(seed);
    kiosk::SeededRandom random(seed);
    for (int round = 0; round < 300; ++round) {
        std::string text, again;
        for (std::uint64_t n = random.below(12); n > 0; --n) {
            const auto point = static_cast<char32_t>(random.below(0x110000));
            text += point >= 0xD800 && point < 0xE000 ? "\u200d" : utf8_of(point);
        }
        for (const std::string& part : kiosk::graphemes(text)) again += part;
        CHECK(again == text);
    }
}

TEST_CASE("text: full-width digits, letters and signs become ordinary ones, the rest stays") {
    CHECK(kiosk::half_width("２０２６－１１－２４") == "2026-11-24");
    CHECK(kiosk::half_width("ＬＪ０１－１！～") == "LJ01-1!~");
    CHECK(kiosk::half_width("罗满仓　（号）") == "罗满仓　(号)");
    CHECK(kiosk::half_width("ｶﾅ\xEF\xBC") == "ｶﾅ\xEF\xBC");
    CHECK(kiosk::half_width("") == "");
    for (char32_t point = 0xFF01; point <= 0xFF5E; ++point)
        CHECK(kiosk::half_width(utf8_of(point)) == std::string(1, static_cast<char>(point - 0xFF01 + 0x21)));
    CHECK(kiosk::half_width(utf8_of(0xFF00)) == utf8_of(0xFF00));
    CHECK(kiosk::half_width(utf8_of(0xFF5F)) == utf8_of(0xFF5F));
}

TEST_CASE("text: white space at both ends goes, the ideographic space too; inside it stays") {
    CHECK(kiosk::trimmed(" \t　罗 满　仓　\r\n") == "罗 满　仓");
    CHECK(kiosk::trimmed("　 　").empty());
    CHECK(kiosk::trimmed("").empty());
    CHECK(kiosk::trimmed("家") == "家");
}
