// Draws ImGui's frame into a picture on the CPU, and only what changed since the last one.
//
// A hall's terminal has no GPU worth the name. SDL's software renderer draws a full frame in several times the time and
// the whole of it at every change; this one knows that a hall's screen is rectangles and glyphs. The window, `snapshot`
// and the tests use the same code, so a picture is the same everywhere. Not thread-safe; one Renderer belongs to one
// surface.
#pragma once

#include <vector>

#include "ui/raster/primitive.h"
#include "ui/raster/tiles.h"

struct ImDrawData;

namespace ui::raster {

class Renderer {
public:
    // Brings `surface` up to date; it must still hold what the last call drew, unless forget() came between.
    // Returns the areas that changed, none of them overlapping.
    std::vector<Area> render(const ImDrawData& data, const Surface& surface);
    // The surface lost its pixels: everything is drawn anew at the next call.
    void forget() { tiles_.forget(); }

private:
    void draw_tile(const Surface& surface, const Area& tile, const std::vector<std::uint32_t>& list) const;

    std::vector<Primitive> primitives_;
    Tiles tiles_;
};

// Answers ImGui's texture requests (1.92): the atlas is read where it lies, so there is nothing to copy.
// True if an atlas was replaced, and with it every glyph's place.
bool accept_textures(const ImDrawData& data);

}  // namespace ui::raster
