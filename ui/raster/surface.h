// Where pixels go and which of them: a caller-owned 32-bit picture and whole-pixel areas on it.
#pragma once

#include <algorithm>
#include <cstdint>

namespace ui::raster {

// 0xAARRGGBB a pixel, as SDL_PIXELFORMAT_ARGB8888; rows from the top. Alpha is written as 255.
struct Surface {
    std::uint32_t* pixels = nullptr;
    int width = 0, height = 0;
    int pitch_px = 0;  // Pixels from one row to the next.

    std::uint32_t* row(int y) const { return pixels + static_cast<std::ptrdiff_t>(y) * pitch_px; }
};

// Left, top, right, bottom in pixels; right and bottom are just outside.
struct Area {
    int l = 0, t = 0, r = 0, b = 0;
    bool empty() const { return r <= l || b <= t; }
    bool operator==(const Area&) const = default;
    Area common(const Area& o) const {
        return {std::max(l, o.l), std::max(t, o.t), std::min(r, o.r), std::min(b, o.b)};
    }
    bool covers(const Area& o) const { return l <= o.l && t <= o.t && r >= o.r && b >= o.b; }
};

}  // namespace ui::raster
