// Goal: no text can give a printer an order, and every column is counted as the printer draws it.
#include "kiosk/base/print_text.h"

#include <doctest/doctest.h>

#include "kiosk/base/utf8.h"

using kiosk::display_columns;
using kiosk::printable;
using kiosk::to_gb2312;
using kiosk::wrap_columns;
using Lines = std::vector<std::string>;

TEST_CASE("print text: what could give a printer an order is taken out, what can be read stays") {
    struct Case {
        std::string text, printed;
    };
    for (const Case& c : std::initializer_list<Case>{
             {"罗满仓", "罗满仓"},
             {"a\x1B@b", "a@b"},
             {std::string("\x10\x04\x01 x\0y", 7), "xy"},
             {"\x1Dk\x1Cp\x7F!", "kp!"},
             {"two\r\nlines\tand  more", "two lines and more"},
             {"  edges　", "edges"},
             {"left\xE2\x80\xAEright\xE2\x81\xA6", "leftright"},  // Bidirectional override and isolate.
             {"\xC2\x9B"
              "31m",
              "31m"},  // A C1 control character.
             {"broken \xFF\xD7 bytes", "broken ?? bytes"},
             {"\xEE\x80\x80", "〓"},  // Private use.
             {"a\xCC\x81\xCC\x81\xCC\x81\xCC\x81\xCC\x81", "a\xCC\x81\xCC\x81\xCC\x81"},
             {"", ""}}) {
        CAPTURE(c.text);
        CHECK(printable(c.text) == c.printed);
        CHECK(printable(c.printed) == c.printed);
    }
}

TEST_CASE("print text: a text without end ends") {
    std::string name;
    for (int i = 0; i < 5000; ++i) name += "龙";
    CHECK(kiosk::graphemes(printable(name)).size() == 201);
    CHECK(printable("12345678", 5) == "12345…");
    CHECK(printable("12345", 5) == "12345");
}

TEST_CASE("print text: every character of GB 2312 is as wide as its bytes, and no other is sent as text") {
    int count = 0;
    for (int row = 0xA1; row <= 0xFE; ++row)
        for (int cell = 0xA1; cell <= 0xFE; ++cell) {
            const std::string bytes{static_cast<char>(row), static_cast<char>(cell)};
            const auto utf8 = kiosk::from_gb18030(bytes);
            if (!utf8 || to_gb2312(*utf8) != bytes) continue;
            ++count;
            CAPTURE(*utf8);
            CHECK((display_columns(*utf8) == 2 || *utf8 == "　"));
        }
    CHECK(count == 7445);  // 6,763 characters and 682 signs, as the standard counts them.
    for (const char* outside : {"䶮", "燚", "堃", "镕", "€", "ß", "😀", "م", "\x1B", "\n", "\x7F"}) {
        CAPTURE(outside);
        CHECK_FALSE(to_gb2312(outside).has_value());
    }
    CHECK(to_gb2312("Rice 5 × 2").value_or("") == "Rice 5 \xA1\xC1 2");
}

TEST_CASE("print text: lines are broken between words and characters, and none is too wide") {
    CHECK(wrap_columns("村规民约积分公示", 8) == Lines{"村规民约", "积分公示"});
    CHECK(wrap_columns("one two three", 7) == Lines{"one two", "three"});
    CHECK(wrap_columns("abcdefghij", 4) == Lines{"abcd", "efgh", "ij"});
    CHECK(wrap_columns("好，好，好。", 4) == Lines{"好，", "好，", "好。"});
    CHECK(wrap_columns("", 8) == Lines{""});
    for (const std::string& line : wrap_columns("买买提·吐尔逊 (Mämät Tursun) 2 号屋场，电话：12345678901", 12))
        CHECK(display_columns(line) <= 12);
}
