// What a textured primitive reads: a glyph atlas (coverage) or a picture (colors). Owned elsewhere, alive for the
// frame.
#pragma once

#include <algorithm>
#include <cstdint>

#include "ui/raster/span.h"

namespace ui::raster {

struct Texture {
    const std::uint8_t* coverage = nullptr;  // One of the two is set.
    const std::uint32_t* argb = nullptr;
    int width = 0, height = 0;

    bool valid() const { return (coverage || argb) && width > 0 && height > 0; }

    // Nearest texel as a straight-alpha color; coverage reads as white.
    std::uint32_t texel(int x, int y) const {
        x = std::clamp(x, 0, width - 1);
        y = std::clamp(y, 0, height - 1);
        const std::ptrdiff_t at = static_cast<std::ptrdiff_t>(y) * width + x;
        return argb ? argb[at] : static_cast<std::uint32_t>(coverage[at]) << 24 | 0x00FFFFFFU;
    }

    // Bilinear; u and v in texels, 1/256 fixed point, measured from the texel's centre.
    std::uint32_t smooth(std::int64_t u, std::int64_t v) const {
        const auto x = static_cast<int>(u >> 8), y = static_cast<int>(v >> 8);
        const auto fx = static_cast<std::uint32_t>(u & 0xFF), fy = static_cast<std::uint32_t>(v & 0xFF);
        const auto mix = [](std::uint32_t a, std::uint32_t b, std::uint32_t f) {
            const std::uint32_t rb = ((a & 0x00FF00FFU) * (256 - f) + (b & 0x00FF00FFU) * f) >> 8 & 0x00FF00FFU;
            const std::uint32_t ag = ((a >> 8 & 0x00FF00FFU) * (256 - f) + (b >> 8 & 0x00FF00FFU) * f) & 0xFF00FF00U;
            return rb | ag;
        };
        return mix(mix(texel(x, y), texel(x + 1, y), fx), mix(texel(x, y + 1), texel(x + 1, y + 1), fx), fy);
    }
};

}  // namespace ui::raster
