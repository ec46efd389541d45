// What a voice is given to say: numbers as words, characters as the syllables they have in their word.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>

#include "kiosk/base/files.h"
#include "kiosk/base/spoken_numbers.h"
#include "kiosk/base/toned_pinyin.h"
#include "tests/support/must.h"
#include "tests/support/source_dir.h"

namespace {

struct Said {
    const char *written, *spoken;
};

kiosk::TonedPinyin reader() {
    return kiosk::TonedPinyin(
        must(kiosk::read_file(std::string(kiosk_source_dir()) + "/assets/speech/readings.txt", 1U << 20U)));
}

}  // namespace

TEST_CASE("spoken: numbers, dates, times and percentages are words") {
    constexpr std::array table{
        Said{"11 月 24 日", "十一 月 二十四 日"},
        Said{"2025 年 3 月 8 日", "二零二五 年 三 月 八 日"},
        Said{"2026年", "二零二六年"},
        Said{"共 1,129 分", "共 一千一百二十九 分"},
        Said{"98,765 分", "九万八千七百六十五 分"},
        Said{"早上 8:41 加过", "早上 八点四十一分 加过"},
        Said{"20:00", "二十点整"},
        Said{"9:05", "九点零五分"},
        Said{"出勤 86%", "出勤 百分之八十六"},
        Said{"3.5%", "百分之三点五"},
        Said{"1.5 亩", "一点五 亩"},
        Said{"+2 分", "加二 分"},
        Said{"-40", "减四十"},
        Said{"\u221210 分", "减十 分"},
        Said{"0730-0000043", "零七三零，零零零零零四三"},
        Said{"13800000000", "一三八零零零零零零零零"},
        Said{"A4 纸", "A四 纸"},
        Said{"8-10 点", "八到十 点"},
        Said{"没有数字。", "没有数字。"},
        Said{"", ""},
    };
    const kiosk::SpokenNumbers numbers;
    for (const Said& said : table) {
        CAPTURE(said.written);
        CHECK(numbers.of(said.written) == said.spoken);
    }
}

TEST_CASE("spoken: a character is read as in its word") {
    kiosk::TonedPinyin pinyin = reader();
    constexpr std::array table{
        Said{"银行", "yín háng"},
        Said{"行人", "xíng rén"},
        Said{"长大", "zhǎng dà"},
        Said{"长江", "cháng jiāng"},
        Said{"重庆", "chóng qìng"},
        Said{"重要", "zhòng yào"},
        Said{"孩子长大了，去重庆的银行。", "hái zi zhǎng dà le, qù chóng qìng de yín háng."},
        Said{"停水两小时！", "tíng shuǐ liǎng xiǎo shí."},
        Said{"有 A4 纸吗？", "yǒu A4 zhǐ ma?"},
        Said{"绿化", "lǜ huà"},
        Said{"", ""},
    };
    for (const Said& said : table) {
        CAPTURE(said.written);
        CHECK(pinyin.of(said.written) == said.spoken);
    }
}

TEST_CASE("spoken: every word of the table has a syllable for each of its characters") {
    const std::string table =
        must(kiosk::read_file(std::string(kiosk_source_dir()) + "/assets/speech/readings.txt", 1U << 20U));
    std::size_t lines = 0;
    for (std::size_t from = 0; from < table.size(); ++lines) {
        const std::size_t end = table.find('\n', from), tab = table.find('\t', from);
        const std::string line = table.substr(from, end - from);
        CAPTURE(line);
        REQUIRE(tab < end);
        const auto spaces = std::ranges::count(table.substr(tab, end - tab), ' ');
        CHECK((tab - from) / 3 == static_cast<std::size_t>(spaces) + 1);
        from = end + 1;
    }
    CHECK(lines > 400);
}
