#include <espeak-ng/speak_lib.h>

#include <algorithm>
#include <mutex>

#include "kiosk/device/voice.h"

namespace kiosk {

namespace {

constexpr const char *mandarin = "cmn-latn-pinyin", *english = "en";
// espeak-ng counts words a minute, and what that is in Mandarin syllables differs from release to release. So a
// sentence of known length is spoken at two rates, unheard; in between it is nearly a straight line.
constexpr int slow_rate = 110, fast_rate = 230;
constexpr const char* trial =
    "cūn lǐ dìng zài xīng qī sì qīng yū, shàng wǔ bā diǎn dào shí diǎn, èr zǔ hé sān zǔ tíng shuǐ.";
constexpr float trial_syllables = 24;
constexpr std::size_t longest_bytes = 4000;

int take(short* samples, int count, espeak_EVENT* events) {
    auto* out = static_cast<VoiceSamples*>(events->user_data);
    if (samples && out) out->insert(out->end(), samples, samples + count);
    return 0;
}

// espeak-ng is one for the whole program, and is not ended: after a second start its end may wait for ever (1.51).
std::once_flag started;
int started_rate_hz = 0;

void start() {
    started_rate_hz = espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, 0, nullptr, espeakINITIALIZE_DONT_EXIT);
    espeak_SetSynthCallback(take);
}

VoiceSamples spoken(const std::string& words, int rate) {
    espeak_SetParameter(espeakRATE, std::clamp(rate, espeakRATE_MINIMUM, espeakRATE_MAXIMUM), 0);
    VoiceSamples samples;
    if (espeak_Synth(words.c_str(), words.size() + 1, 0, POS_CHARACTER, 0, espeakCHARS_UTF8, nullptr, &samples) !=
        EE_OK)
        samples.clear();
    return samples;
}

}  // namespace

Result<std::unique_ptr<Voice>> Voice::open(const std::string& readings) {
    std::call_once(started, start);
    if (started_rate_hz != rate_hz) return fail(ErrorCode::device, "espeak-ng cannot be used");
    if (espeak_SetVoiceByName(mandarin) != EE_OK)
        return fail(ErrorCode::device, "espeak-ng has no Mandarin voice that reads pinyin");
    const auto trial_speed = [](int rate) {
        return trial_syllables * rate_hz / static_cast<float>(std::max<std::size_t>(1, spoken(trial, rate).size()));
    };
    const float slow = trial_speed(slow_rate), fast = trial_speed(fast_rate);
    if (fast <= slow) return fail(ErrorCode::device, "espeak-ng does not speak faster when it is told to");
    return std::unique_ptr<Voice>(new Voice(readings, slow, fast));
}

VoiceSamples Voice::say(const Speech& speech) {
    std::string words = speech.words.substr(0, longest_bytes);
    if (speech.chinese) words = pinyin_.of(numbers_.of(words));
    espeak_SetVoiceByName(speech.chinese ? mandarin : english);
    const float wanted = std::clamp(speech.characters_per_s, 2.5F, 4.5F), part = (wanted - slow_) / (fast_ - slow_);
    return spoken(words, slow_rate + static_cast<int>(part * static_cast<float>(fast_rate - slow_rate)));
}

}  // namespace kiosk
