#include <espeak-ng/speak_lib.h>

#include <algorithm>
#include <mutex>

#include "kiosk/base/spoken_numbers.h"
#include "kiosk/device/voice.h"

namespace kiosk {

namespace {

constexpr const char *mandarin = "cmn-latn-pinyin", *english = "en";
// espeak-ng counts words a minute; measured on Mandarin, a word of it is a syllable and a half.
constexpr float words_a_minute_per_character_a_second = 46.5F;
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

int rate(const Speech& speech) {
    const float wanted = std::clamp(speech.characters_per_s, 2.5F, 4.5F) * words_a_minute_per_character_a_second;
    return std::clamp(static_cast<int>(wanted), espeakRATE_MINIMUM, espeakRATE_MAXIMUM);
}

}  // namespace

Result<std::unique_ptr<Voice>> Voice::open(const std::string& readings) {
    std::call_once(started, start);
    if (started_rate_hz != rate_hz) return fail(ErrorCode::device, "espeak-ng cannot be used");
    if (espeak_SetVoiceByName(mandarin) != EE_OK)
        return fail(ErrorCode::device, "espeak-ng has no Mandarin voice that reads pinyin");
    return std::unique_ptr<Voice>(new Voice(readings));
}

VoiceSamples Voice::say(const Speech& speech) {
    std::string words = speech.words.substr(0, longest_bytes);
    if (speech.chinese) words = pinyin_.of(spoken_numbers(words));
    espeak_SetVoiceByName(speech.chinese ? mandarin : english);
    espeak_SetParameter(espeakRATE, rate(speech), 0);
    VoiceSamples samples;
    if (espeak_Synth(words.c_str(), words.size() + 1, 0, POS_CHARACTER, 0, espeakCHARS_UTF8, nullptr, &samples) !=
        EE_OK)
        samples.clear();
    return samples;
}

}  // namespace kiosk
