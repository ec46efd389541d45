// A signature drawn with a finger, as bytes that are kept with what was signed.
//
//   "SG1", then for each stroke: 2 bytes how many points, and for each point 2 bytes x and 2 bytes y, all big-endian;
//   0 to ink_side from the top left of a pad three times as wide as it is high.
//
// At most 64 KiB; a longer one is cut after the last whole stroke that fits.
#pragma once

#include <cstddef>
#include <expected>
#include <vector>

#include "kiosk/base/error.h"
#include "kiosk/model/writing.h"

namespace kiosk {

inline constexpr float signature_aspect = 3;
inline constexpr std::size_t most_signature_bytes = 65536;

// Empty for no ink.
std::vector<std::byte> signature_bytes(const std::vector<Stroke>& strokes);
// bad_input: not a signature's bytes.
Result<std::vector<Stroke>> read_signature(const std::vector<std::byte>& bytes);

}  // namespace kiosk
