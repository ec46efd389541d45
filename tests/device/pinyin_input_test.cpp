// Goal: words are found by their sound, also when two sounds are one in this part of the country; nothing is learned
// from anybody, and no row of letters brings the recognizer down. Method: the real libpinyin with its own words.
#include "kiosk/device/pinyin_input.h"

#include <doctest/doctest.h>
#include <stdlib.h>

#include <algorithm>
#include <filesystem>
#include <random>

#include "tests/support/must.h"
#include "tests/support/temp_folder.h"

namespace {

using kiosk::PinyinAsk;
using kiosk::PinyinInput;
using kiosk::WritingAnswer;

struct Speller {
    std::unique_ptr<PinyinInput> input = must(PinyinInput::open(PinyinInput::usual_words()));

    WritingAnswer spell(const std::string& letters) const { return input->words_of({7, letters}); }
    std::string first(const std::string& letters) const {
        const WritingAnswer answer = spell(letters);
        return answer.candidates.empty() ? "" : answer.candidates.front().text;
    }
    // Among how many candidates `text` is found; 0: not at all.
    std::size_t place(const std::string& letters, const std::string& text) const {
        const WritingAnswer answer = spell(letters);
        const auto found = std::ranges::find(answer.candidates, text, &kiosk::WritingCandidate::text);
        return found == answer.candidates.end() ? 0 : static_cast<std::size_t>(found - answer.candidates.begin()) + 1;
    }
};

// What every answer keeps to, whatever was asked.
void check_sane(const WritingAnswer& answer, const std::string& letters) {
    CAPTURE(letters);
    CHECK(answer.number == 7);
    CHECK(answer.candidates.size() <= PinyinAsk::candidates_at_most);
    for (const auto& each : answer.candidates) {
        CHECK_FALSE(each.text.empty());
        CHECK(each.letters > 0);
        CHECK(each.letters <= letters.size());
    }
}

class HomeIn {
public:
    explicit HomeIn(const std::string& folder) : before_(getenv("HOME") ? getenv("HOME") : "") {
        setenv("HOME", folder.c_str(), 1);
    }
    ~HomeIn() { setenv("HOME", before_.c_str(), 1); }
    HomeIn(const HomeIn&) = delete;
    HomeIn& operator=(const HomeIn&) = delete;

private:
    std::string before_;
};

}  // namespace

TEST_CASE("pinyin: what the village speaks of is the first candidate") {
    const Speller speller;
    CHECK(speller.first("cunguiminyue") == "村规民约");
    CHECK(speller.first("hunan") == "湖南");
    CHECK(speller.place("zhangsan", "张三") <= 5);
    CHECK(speller.place("zhangsan", "张三") >= 1);
    CHECK(speller.first("xi'an") == "西安");
    CHECK(speller.spell("cunguiminyue").candidates.front().letters == 12);
}

TEST_CASE("pinyin: sounds that are one in the south are taken for each other") {
    const Speller speller;
    for (const auto& [letters, text] : std::vector<std::pair<const char*, const char*>>{{"fulan", "湖南"},
                                                                                        {"fulan", "腐烂"},
                                                                                        {"hulan", "湖南"},
                                                                                        {"funan", "湖南"},
                                                                                        {"zongguo", "中国"},
                                                                                        {"sanshui", "山水"},
                                                                                        {"caiban", "采办"},
                                                                                        {"liunai", "牛奶"},
                                                                                        {"xinfu", "幸福"},
                                                                                        {"fangan", "方案"}}) {
        CAPTURE(letters);
        CAPTURE(text);
        const std::size_t place = speller.place(letters, text);
        CHECK(place >= 1);
        CHECK(place <= 10);
    }
}

TEST_CASE("pinyin: the letters are shown in syllables, and each candidate says how many it stands for") {
    const Speller speller;
    CHECK(speller.spell("qingyu").spelled == "qing yu");
    CHECK(speller.spell("xian").spelled == "xian");
    CHECK(speller.spell("xi'an").spelled == "xi an");
    CHECK(speller.spell("nihaov").spelled == "ni hao v");
    CHECK(speller.spell("nvren").spelled == "nv ren");
    const WritingAnswer answer = speller.spell("xi'an");
    const auto west = std::ranges::find(answer.candidates, "西", &kiosk::WritingCandidate::text);
    REQUIRE(west != answer.candidates.end());
    CHECK(west->letters == 3);  // The mark goes with it, so that "an" is left.
    const WritingAnswer led = speller.spell("'hunan");
    const auto half = std::ranges::find(led.candidates, "湖", &kiosk::WritingCandidate::text);
    REQUIRE(half != led.candidates.end());
    CHECK(half->letters == 3);
    CHECK(led.candidates.front().letters == 6);
}

TEST_CASE("pinyin: rare characters of names are there, however far behind") {
    const Speller speller;
    for (const auto& [letters, text] : std::vector<std::pair<const char*, const char*>>{{"zhe", "喆"},
                                                                                        {"kun", "堃"},
                                                                                        {"yi", "燚"},
                                                                                        {"yan", "䶮"},
                                                                                        {"yue", "玥"},
                                                                                        {"yun", "赟"},
                                                                                        {"sheng", "昇"},
                                                                                        {"ning", "甯"},
                                                                                        {"chong", "翀"},
                                                                                        {"xi", "囍"},
                                                                                        {"yan", "焱"},
                                                                                        {"biao", "骉"}}) {
        CAPTURE(letters);
        CAPTURE(text);
        CHECK(speller.place(letters, text) >= 1);
    }
}

TEST_CASE("pinyin: a long row of letters is answered for its first words; the rest waits") {
    const Speller speller;
    const std::string letters = "cunguiminyuecunguiminyuecunguiminyuecunguiminyue";
    REQUIRE(letters.size() == PinyinAsk::letters_at_most);
    const WritingAnswer answer = speller.spell(letters);
    REQUIRE_FALSE(answer.candidates.empty());
    CHECK(answer.candidates.front().text.starts_with("村规民约"));
    CHECK(answer.candidates.front().letters < letters.size());
    CHECK(answer.spelled == "cun gui min yue cun gui min yue cun gui min yue cun gui min yue");
}

TEST_CASE("pinyin: what is no spelling is no answer, and never the end of the program") {
    const Speller speller;
    for (const std::string& letters :
         {std::string(), std::string("'"), std::string("''''"), std::string("v"), std::string("vvvv"), std::string("i"),
          std::string("QING"), std::string("qing1"), std::string("qing yu"), std::string("村"),
          std::string("qing\0yu", 7), std::string("\xFF\xFE"), std::string("%s%n"), std::string("../../etc"),
          std::string("qing\n")}) {
        CAPTURE(letters);
        CHECK(speller.spell(letters).candidates.empty());
    }
    for (const std::string& letters :
         {std::string("'qing"), std::string("qing'"), std::string("a''b"), std::string("uuu"), std::string("iuv"),
          std::string("nihaoiuv"), std::string(48, 'a'), std::string(48, 'z'), std::string(48, 'n'),
          std::string(10'000, 'q'), std::string(47, '\'') + "a", std::string("xianxianxianxianxianxian")})
        check_sane(speller.spell(letters), letters);
}

TEST_CASE("pinyin: any letters at all leave it sane") {
    const Speller speller;
    const unsigned seed = std::random_device()();
    INFO("seed ", seed);
    std::mt19937 dice(seed);
    const std::string keys = "abcdefghijklmnopqrstuvwxyz''aeioungh";
    for (int i = 0; i < 150; ++i) {
        std::string letters(1 + dice() % PinyinAsk::letters_at_most, 'a');
        for (char& c : letters) c = keys[dice() % keys.size()];
        check_sane(speller.spell(letters), letters);
    }
}

TEST_CASE("pinyin: nothing is learned, and nothing is written at home") {
    const TempFolder home;
    const HomeIn there(home.path().string());
    const Speller speller;
    const WritingAnswer before = speller.spell("fulan");
    for (int i = 0; i < 40; ++i)
        for (const char* letters : {"fulan", "hulan", "cungui", "zhangsan"}) static_cast<void>(speller.spell(letters));
    const WritingAnswer after = speller.spell("fulan");
    CHECK(after.candidates == before.candidates);
    CHECK(after.spelled == before.spelled);
    CHECK(std::filesystem::is_empty(home.path()));
}

TEST_CASE("pinyin: words that are not there are an answer to the installer, not the end") {
    const TempFolder empty;
    const auto opened = PinyinInput::open(empty.path().string());
    REQUIRE_FALSE(opened.has_value());
    CHECK(opened.error().code == kiosk::ErrorCode::device);
}
