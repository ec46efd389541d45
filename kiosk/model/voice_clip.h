// What somebody said into the terminal's microphone, and what passes between it and the screens: orders out, news back.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <variant>
#include <vector>

namespace kiosk {

inline constexpr std::int64_t longest_voice_ms = 60'000;
inline constexpr std::size_t most_voice_bytes = 500'000;

// Ogg Opus. Shared, for it goes from thread to thread; never written to a file.
struct VoiceClip {
    std::shared_ptr<const std::vector<std::byte>> sound;  // Null: nothing was recorded.
    std::int64_t lasts_ms = 0;
};

// A number names one recording; news of another is dropped.
struct StartRecording {
    std::uint64_t id = 0;
};
struct StopRecording {};  // What was said comes back.
struct DropRecording {};  // It does not.
using VoiceOrder = std::variant<StartRecording, StopRecording, DropRecording>;

struct VoiceLevel {
    std::uint64_t id = 0;
    std::int64_t so_far_ms = 0;
    float level = 0;  // 0 to 1: how loud the last tenth of a second was.
};
// Also when a minute was over by itself.
struct VoiceRecorded {
    std::uint64_t id = 0;
    VoiceClip clip;
};
enum class VoiceFault {
    no_microphone,  // Unplugged, or another program holds it.
    silence,        // Nothing could be heard in it.
};
struct VoiceFailed {
    std::uint64_t id = 0;
    VoiceFault fault = VoiceFault::no_microphone;
};
using VoiceNews = std::variant<VoiceLevel, VoiceRecorded, VoiceFailed>;

}  // namespace kiosk
