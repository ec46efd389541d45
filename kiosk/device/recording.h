// Somebody's voice as it is played: 16 bits, one channel, Voice::rate_hz samples a second.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kiosk {

inline constexpr int recording_rate_hz = 22'050;
inline constexpr std::int64_t longest_recording_s = 600;  // 26 MB as it is played.
inline constexpr std::size_t most_recording_samples = longest_recording_s * recording_rate_hz;

using Recording = std::vector<std::int16_t>;

}  // namespace kiosk
