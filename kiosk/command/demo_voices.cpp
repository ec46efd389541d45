#include "kiosk/command/demo_voices.h"

#include <array>

#include "kiosk/base/files.h"
#include "kiosk/desk/voice_message_desk.h"
#include "kiosk/device/resampler.h"
#include "kiosk/device/voice.h"
#include "kiosk/device/voice_encoder.h"

namespace kiosk {

namespace {

struct Said {
    const char* words;
    VoiceAbout about;
    std::int64_t before_ms;  // How long ago.
    std::optional<ResidentId> by;
};

Result<VoiceClip> spoken(Voice& voice, const char* words) {
    Resampler resampler(Voice::rate_hz, voice_rate_hz);
    std::vector<std::int16_t> samples;
    for (const std::int16_t sample : voice.say({1, words}))
        resampler.put(static_cast<float>(sample) / 32768.0F, samples);
    return encode_voice(samples);
}

}  // namespace

Status leave_demo_voices(Hall& hall, const Moment& now) {
    constexpr std::int64_t hour_ms = 3'600'000;
    const std::array all{
        Said{"我家门口的路灯三天没亮了，晚上走路看不见，请村里派人来看一看。", VoiceAbout::help, 5 * hour_ms,
             ResidentId{1}},
        Said{"我想找去年修水渠的那张通知，翻来翻去没有找到，请帮我查一下。", VoiceAbout::notices, hour_ms, {}}};
    const auto readings = read_file(assets_folder() + "/speech/readings.txt", 1U << 20U);
    auto voice = Voice::open(readings.value_or(""));
    if (!voice) return {};
    for (const Said& said : all) {
        auto clip = spoken(**voice, said.words);
        if (!clip) return {};
        const Moment then = hall.moment(now.utc_ms - said.before_ms);
        const auto left = VoiceMessageDesk(hall).leave({std::move(*clip), said.about, {}}, said.by, then);
        if (left.refusal != VoiceRefusal::none)
            return fail(ErrorCode::storage, "the demo village's voice messages could not be kept");
    }
    return {};
}

}  // namespace kiosk
