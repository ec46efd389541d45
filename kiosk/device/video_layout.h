// How a camera lays its pictures out in memory, and the brightness taken from it. No I/O.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "kiosk/device/grey_image.h"

namespace kiosk {

struct VideoLayout {
    std::uint32_t width = 0, height = 0;
    std::uint32_t stride = 0;  // Bytes from one row to the next.
    std::uint32_t first = 0;   // The first brightness byte of a row,
    std::uint32_t step = 1;    // and how far it is to the next.

    // Of a Video4Linux format code; nothing for formats without plain brightness in them (compressed ones, RGB).
    static std::optional<VideoLayout> of(std::uint32_t fourcc, std::uint32_t width, std::uint32_t height,
                                         std::uint32_t stride);

    // False: `bytes` are too few for a whole picture; `image` is as before.
    bool brightness(std::span<const std::uint8_t> bytes, GreyImage& image) const;
};

}  // namespace kiosk
