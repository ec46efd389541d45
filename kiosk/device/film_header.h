// The first line of a YUV4MPEG2 film, as ffmpeg and mjpegtools write it (yuv4mpeg(5)).
#pragma once

#include <cstdint>
#include <string_view>

#include "kiosk/base/error.h"

namespace kiosk {

struct FilmHeader {
    std::uint32_t width = 0, height = 0;
    std::uint64_t colour_bytes = 0;  // After each frame's width * height bytes of brightness.
    std::int64_t frame_ms = 40;      // 10 to 1000.

    // bad_input   not this format, no size or one over 8192 a side, more than 8 bits, an unknown colour layout
    static Result<FilmHeader> parse(std::string_view line);

    bool operator==(const FilmHeader&) const = default;
};

}  // namespace kiosk
