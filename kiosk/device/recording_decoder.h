// WAV, FLAC, Ogg Vorbis, Ogg Opus and MP3 bytes to a Recording, by libsndfile.
//
// The library reads what strangers made, so this is only called inside a Sandbox (see recording_file.h); nothing else
// of the program may call it with a file from outside.
#pragma once

#include <cstdint>
#include <functional>
#include <span>

#include "kiosk/base/error.h"
#include "kiosk/device/recording.h"

namespace kiosk {

// Hands over the samples piece by piece; false from `take`: no more is wanted.
// bad_input   not a recording, damaged at its beginning, silent of length, or longer than longest_recording_s
Status decode_recording(std::span<const std::uint8_t> bytes,
                        const std::function<bool(std::span<const std::int16_t>)>& take);

}  // namespace kiosk
