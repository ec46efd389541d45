// Blends one row of pixels. Integer arithmetic with exact rounding (x / 255), so every machine makes the same picture.
//
// Colors are 0xAARRGGBB, alpha straight; the destination counts as opaque.
#pragma once

#include <algorithm>
#include <cstdint>

namespace ui::raster {

// s over d, alpha 0..255: (s * a + d * (255 - a)) / 255 rounded, two channels at a time.
inline std::uint32_t blend(std::uint32_t d, std::uint32_t s, std::uint32_t a) {
    const std::uint32_t rest = 255 - a;
    std::uint32_t rb = (d & 0x00FF00FFU) * rest + (s & 0x00FF00FFU) * a + 0x00800080U;
    rb = ((rb + ((rb >> 8) & 0x00FF00FFU)) >> 8) & 0x00FF00FFU;
    std::uint32_t g = ((d >> 8) & 0xFFU) * rest + ((s >> 8) & 0xFFU) * a + 0x80U;
    g = ((g + (g >> 8)) >> 8) & 0xFFU;
    return 0xFF000000U | rb | g << 8;
}

inline std::uint32_t times(std::uint32_t a, std::uint32_t b) {
    const std::uint32_t x = a * b + 128;
    return (x + (x >> 8)) >> 8;
}

// A channel that changes evenly along a row, in 1/65536 of its 0..255.
struct Ramp {
    std::int32_t start = 0, step = 0;  // Within 256 each; a row is at most a tile long.
    std::uint32_t byte(int i) const { return static_cast<std::uint32_t>(std::clamp((start + step * i) >> 16, 0, 255)); }
};

void fill_span(std::uint32_t* row, int n, std::uint32_t color);
// The color's own alpha does not count.
void fading_span(std::uint32_t* row, int n, std::uint32_t color, Ramp alpha);
// A glyph's row: its coverage times the color's alpha.
void glyph_span(std::uint32_t* row, const std::uint8_t* coverage, int n, std::uint32_t color);
// A picture's row, one texel a pixel, modulated by alpha 0..255.
void picture_span(std::uint32_t* row, const std::uint32_t* texels, int n, std::uint32_t alpha);

}  // namespace ui::raster
