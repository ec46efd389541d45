// One thing to draw, cut down from ImGui's triangles to what it really is: most are flat rectangles and glyphs.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "ui/raster/surface.h"
#include "ui/raster/texture.h"

struct ImDrawData;

namespace ui::raster {

struct Corner {
    float x = 0, y = 0, u = 0, v = 0;  // Pixels; texture coordinates in 0..1.
    std::uint32_t color = 0;           // 0xAARRGGBB
};

enum class Kind : std::uint8_t {
    flat,     // One color over `whole`.
    shaded,   // From color at the top of `whole` to color2 at its bottom.
    glyph,    // Coverage from (tex_x, tex_y), one texel a pixel.
    picture,  // Texture stretched over `whole`, colors from corners[0].u.. to corners[2].v
    triangle,
};

struct Primitive {
    Kind kind = Kind::flat;
    Area box;    // What it may touch: clipped, on the surface.
    Area whole;  // Before clipping.
    std::uint32_t color = 0, color2 = 0;
    Texture texture;
    int tex_x = 0, tex_y = 0;
    std::array<Corner, 3> corners;  // triangle: its corners; picture: corners 0 and 2 hold the texture coordinates.
    std::uint64_t hash = 0;         // Of all that decides its pixels.

    bool opaque() const {
        return (kind == Kind::flat && color >> 24 == 255) || (kind == Kind::shaded && (color & color2) >> 24 == 255);
    }
};

// Reads ImGui's lists in drawing order. `screen`: what is left of anything outside is dropped.
void read_primitives(const ImDrawData& data, const Area& screen, std::vector<Primitive>& out);

}  // namespace ui::raster
