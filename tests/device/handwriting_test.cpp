// Goal: what a villager writes with a finger is among the ten, in whatever order and however unsteadily; no ink brings
// the reader down. Method: strokes of hanzi-writer-data (see assets/writing/README.md) under seeded unsteady hands.
#include "kiosk/device/handwriting.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <limits>
#include <random>

#include "kiosk/base/files.h"
#include "kiosk/command/bench/ink_composed.h"
#include "kiosk/command/bench/ink_sample.h"
#include "kiosk/device/recognizer.h"
#include "tests/support/must.h"
#include "tests/support/source_dir.h"
#include "tests/support/temp_folder.h"

namespace {

using kiosk::Handwriting;
using kiosk::Stroke;
using kiosk::bench::Hand;
using kiosk::bench::InkSample;

const Handwriting::Files both = kiosk::usual_recognizer_files().handwriting;

std::vector<InkSample> fixture() {
    return must(kiosk::bench::read_ink_samples(std::string(kiosk_source_dir()) + "/tests/device/strokes"));
}

std::vector<Stroke> strokes_of(const std::string& character) {
    const auto samples = fixture();
    const auto found = std::ranges::find(samples, character, &InkSample::character);
    REQUIRE(found != samples.end());
    return found->strokes;
}

bool among_ten(Handwriting& reader, const std::vector<Stroke>& strokes, const std::string& character) {
    const auto answer = reader.characters_of({1, strokes});
    CHECK(answer.candidates.size() <= 10);
    return std::ranges::find(answer.candidates, character, &kiosk::WritingCandidate::text) != answer.candidates.end();
}

// Each character is written ten times by this hand; at most so many of a hundred are not among the ten.
void check_missed(Handwriting& reader, const std::vector<InkSample>& samples, const Hand& hand, int percent) {
    const unsigned seed = std::random_device()();
    CAPTURE(seed);
    kiosk::SeededRandom random(seed);
    int missed = 0;
    for (int i = 0; i < 10; ++i)
        for (const InkSample& sample : samples)
            if (!among_ten(reader, written(sample.strokes, hand, random), sample.character)) ++missed;
    CHECK(missed * 100 <= percent * 10 * static_cast<int>(samples.size()));
}

Stroke line(int x1, int y1, int x2, int y2) { return {{x1, y1}, {(x1 + x2) / 2, (y1 + y2) / 2}, {x2, y2}}; }

}  // namespace

TEST_CASE("handwriting: every character of the village rules is among the ten, under any hand") {
    const auto reader = must(Handwriting::open(both));
    const auto samples = fixture();
    check_missed(*reader, samples, {1, 0, 0, false}, 2);
    check_missed(*reader, samples, {1, 15, 0, false}, 3);  // The finger stays down now and then.
    check_missed(*reader, samples, {1, 0, 0, true}, 2);    // In an order of the writer's own.
    check_missed(*reader, samples, {1.5F, 20, 3, true}, 8);
}

TEST_CASE("handwriting: rare characters of names can be written, those that were put together too") {
    const auto reader = must(Handwriting::open(both));
    auto samples = fixture();
    REQUIRE(kiosk::bench::add_composed(samples, "玥 ⿰王月\n赟 ⿱斌贝\n䶮 ⿱龙天\n翀 ⿰羽中\n燚 ⿰炎炎\n").has_value());
    std::erase_if(samples, [](const InkSample& each) {
        return std::string("喆堃昇甯玥赟䶮翀燚").find(each.character) == std::string::npos;
    });
    REQUIRE(samples.size() == 9);
    check_missed(*reader, samples, {1, 10, 0, true}, 5);
}

TEST_CASE("handwriting: a stroke too many, too few, or two in one is forgiven") {
    const auto reader = must(Handwriting::open(both));
    for (const char* character : {"村", "规", "清", "淤", "湖", "南", "党", "积"}) {
        CAPTURE(character);
        const auto right = strokes_of(character);
        auto extra = right, fewer = right, joined = right;
        extra.push_back(line(480, 480, 520, 520));
        fewer.erase(fewer.begin() + 1);
        joined[0].insert(joined[0].end(), joined[1].begin(), joined[1].end());
        joined.erase(joined.begin() + 1);
        CHECK(among_ten(*reader, right, character));
        CHECK(among_ten(*reader, extra, character));
        CHECK(among_ten(*reader, fewer, character));
        CHECK(among_ten(*reader, joined, character));
    }
}

TEST_CASE("handwriting: small or large, and anywhere on the pad, is the same character") {
    const auto reader = must(Handwriting::open(both));
    for (const int size : {80, 250, 600})
        for (const int at : {0, 200, 390}) {
            auto strokes = strokes_of("村");
            for (Stroke& stroke : strokes)
                for (auto& point : stroke) point = {at + point.x * size / 1000, at / 2 + point.y * size / 1000};
            CAPTURE(size);
            CAPTURE(at);
            CHECK(among_ten(*reader, strokes, "村"));
        }
}

TEST_CASE("handwriting: what differs by the length of one stroke is told apart") {
    const auto reader = must(Handwriting::open(both));
    for (const char* character : {"土", "未", "末", "己", "已", "一", "水"}) {
        CAPTURE(character);
        const auto answer = reader->characters_of({1, strokes_of(character)});
        REQUIRE(answer.candidates.size() >= 3);
        const auto end = answer.candidates.begin() + 3;
        CHECK(std::find_if(answer.candidates.begin(), end, [&](const auto& each) { return each.text == character; }) !=
              end);
    }
}

TEST_CASE("handwriting: each reader alone is enough, and without both the installer is told") {
    const TempFolder empty;
    const std::string gone = empty / "gone";
    for (const auto& files : {Handwriting::Files{both.shapes, gone}, Handwriting::Files{gone, both.zinnia}}) {
        const auto reader = must(Handwriting::open(files));
        CHECK(among_ten(*reader, strokes_of("村"), "村"));
    }
    const auto neither = Handwriting::open({gone, gone});
    REQUIRE_FALSE(neither.has_value());
    CHECK(neither.error().code == kiosk::ErrorCode::device);
}

TEST_CASE("handwriting: no ink is no answer, and no ink is too much") {
    const auto reader = must(Handwriting::open(both));
    constexpr int least = std::numeric_limits<int>::min(), most = std::numeric_limits<int>::max();
    const Stroke far{{least, most}, {most, least}, {0, 0}}, dot{{500, 500}}, same(300, {500, 500});
    Stroke scribble;
    for (int i = 0; i < 10'000; ++i) scribble.push_back({i * 37 % 1000, i * 91 % 1000});
    CHECK(reader->characters_of({1, {}}).candidates.empty());
    CHECK(reader->characters_of({1, {{}, {}, {}}}).candidates.empty());
    for (const auto& strokes : std::vector<std::vector<Stroke>>{{dot},
                                                                {dot, dot, dot},
                                                                {same},
                                                                {far},
                                                                {far, {}, dot},
                                                                {scribble},
                                                                std::vector<Stroke>(500, scribble),
                                                                std::vector<Stroke>(5000, dot),
                                                                {line(0, 0, 0, 0)},
                                                                {line(999, 0, 999, 999)},
                                                                {line(0, 5, 999, 5)}}) {
        const auto answer = reader->characters_of({9, strokes});
        CHECK(answer.number == 9);
        CHECK(answer.candidates.size() <= 10);
        for (const auto& each : answer.candidates) CHECK_FALSE(each.text.empty());
    }
}

TEST_CASE("handwriting: ink is kept on the pad and within its bounds") {
    const auto ink = kiosk::readable_ink(std::vector<Stroke>(90, Stroke(1000, {-5, 5000})));
    CHECK(ink.size() == kiosk::HandwritingAsk::strokes_at_most);
    CHECK(ink.front().size() == kiosk::HandwritingAsk::points_at_most);
    CHECK(ink.front().front().x == 0);
    CHECK(ink.front().front().y == kiosk::ink_side - 1);
    Stroke long_way;
    for (int i = 0; i < 1000; ++i) long_way.push_back({i, 0});
    const auto thinned = kiosk::readable_ink({long_way});
    CHECK(thinned.front().front().x == 0);
    CHECK(thinned.front().back().x == 999);  // Thinned, not cut off.
}

TEST_CASE("handwriting: a damaged model is refused") {
    const std::string sound = must(kiosk::read_file(both.shapes, 1U << 24U));
    REQUIRE(kiosk::ShapeModel::open(both.shapes).has_value());
    auto renamed = sound, counted = sound, listed = sound;
    renamed[3] ^= 1;
    counted[20] ^= 1;  // The number of characters.
    listed[24] ^= 1;   // How long their list is.
    const TempFolder folder;
    const std::string file = folder / "characters.model";
    for (const std::string& damaged : {std::string(), sound.substr(0, 20), sound.substr(0, 30'000),
                                       sound.substr(0, sound.size() - 1), sound + "x", renamed, counted, listed}) {
        CAPTURE(damaged.size());
        std::ofstream(file, std::ios::binary) << damaged;
        const auto opened = kiosk::ShapeModel::open(file);
        REQUIRE_FALSE(opened.has_value());
        CHECK(opened.error().code == kiosk::ErrorCode::bad_input);
    }
}

TEST_CASE("handwriting: a line that cannot be put together is named") {
    auto samples = fixture();
    for (const char* line : {"玥", "玥 ", "玥 ⿰王", "玥 ⿰王月月", "玥 ⿰王犭", "玥 王⿰月", "⿰⿰⿰⿰"}) {
        CAPTURE(line);
        const auto added = kiosk::bench::add_composed(samples, line);
        REQUIRE_FALSE(added.has_value());
        CHECK(added.error().what.find(line) != std::string::npos);
    }
    REQUIRE(kiosk::bench::add_composed(samples, "# a remark\n\n玥 ⿰王月").has_value());
    const auto made = std::ranges::find(samples, "玥", &InkSample::character);
    REQUIRE(made != samples.end());
    CHECK(made->strokes.size() == 8);
}
