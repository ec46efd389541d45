// What is to be heard: one sentence at a time, so that it can be marked while it is spoken and stopped at once.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "kiosk/model/voice_clip.h"

namespace kiosk {

struct Speech {
    std::uint64_t id = 0;           // Given back when it was spoken to its end.
    std::string words;              // As they stand on the screen.
    bool chinese = true;            // Else English.
    float characters_per_s = 3.5F;  // 2.5 to 4.5 (interface.md, "Read aloud").
};

// A recording of the office, in the voice's place, or what a resident said; given back as a Speech is.
struct PlayRecording {
    std::uint64_t id = 0;
    std::string file;  // Its name in the hall's recordings.
    std::int64_t from_ms = 0;
    VoiceClip clip = {};  // With a sound: this, and no file.
};

// What is known once it was looked for.
struct RecordingFound {
    std::uint64_t id = 0;
    std::int64_t lasts_ms = 0;  // 0: it is not there or cannot be played, and will not be given back.
};

// How loud the voice is from now on, also in the middle of a sentence: so many steps beside the hall's own volume.
struct Loudness {
    static constexpr int quietest = -2, usual = 0, loudest = 2;
    int steps = usual;
};

// 0 to 100, where `hall_percent` is the volume the hall was given; a step is heard as clearly as the one before.
constexpr int percent_at(int hall_percent, Loudness loudness) {
    constexpr int parts[] = {35, 60, 100, 160, 250};
    const int percent = hall_percent * parts[loudness.steps - Loudness::quietest] / 100;
    return percent > 100 ? 100 : percent;
}

// Be silent now; what was being spoken is not given back.
struct Hush {};

using SpeechOrder = std::variant<Speech, PlayRecording, Hush, Loudness>;

}  // namespace kiosk
