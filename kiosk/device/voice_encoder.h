// What the microphone took, as Ogg Opus: 24 kbit/s, good enough for a voice, a minute below 200 KB.
#pragma once

#include <cstdint>
#include <span>

#include "kiosk/base/error.h"
#include "kiosk/model/voice_clip.h"

namespace kiosk {

inline constexpr int voice_rate_hz = 16'000;  // One of those Opus takes; one channel, 16 bits.

// device: this machine's libsndfile writes no Opus; bad_input: nothing, or more than most_voice_bytes.
Result<VoiceClip> encode_voice(std::span<const std::int16_t> samples);

}  // namespace kiosk
