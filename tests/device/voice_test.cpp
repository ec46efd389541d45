// The voice of the hall as sound: it is there, it is no silence, and it takes its time.
#include "kiosk/device/voice.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "kiosk/base/files.h"
#include "tests/support/must.h"
#include "tests/support/source_dir.h"

namespace {

std::unique_ptr<kiosk::Voice> voice() {
    return must(kiosk::Voice::open(
        must(kiosk::read_file(std::string(kiosk_source_dir()) + "/assets/speech/readings.txt", 1U << 20U))));
}

float seconds(const kiosk::VoiceSamples& samples) { return static_cast<float>(samples.size()) / kiosk::Voice::rate_hz; }

std::int16_t loudest(const kiosk::VoiceSamples& samples) {
    return samples.empty() ? std::int16_t{0} : *std::ranges::max_element(samples);
}

constexpr const char* notice = "村里定在十一月二十六日星期四清淤，上午八点到十点，二组和三组停水。";  // 31 characters

}  // namespace

TEST_CASE("voice: says a notice at the speed that was asked for") {
    const auto speaker = voice();
    for (const float speed : {2.5F, 3.5F, 4.5F}) {
        const auto said = speaker->say({1, notice, true, speed});
        CAPTURE(speed);
        CAPTURE(seconds(said));
        CHECK(loudest(said) > 3000);
        const float characters_per_s = 31 / seconds(said);
        CHECK(std::abs(characters_per_s - speed) < 0.5F);
    }
}

TEST_CASE("voice: English is said in English, and nothing is said of nothing") {
    const auto speaker = voice();
    CHECK(loudest(speaker->say({1, "Water is off on Thursday.", false})) > 3000);
    CHECK(seconds(speaker->say({2, "", true})) < 0.5F);
    CHECK(seconds(speaker->say({3, "。。。", true})) < 1.5F);
}

TEST_CASE("voice: a sentence far too long ends") {
    std::string words;
    while (words.size() < 1U << 20U) words += notice;
    CHECK(seconds(voice()->say({1, words, true, 4.5F})) < 600);
}
