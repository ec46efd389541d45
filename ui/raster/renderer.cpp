#include "ui/raster/renderer.h"

#include <imgui.h>

#include <cmath>

#include "ui/raster/span.h"
#include "ui/raster/triangle.h"

namespace ui::raster {

namespace {

std::uint32_t between(std::uint32_t top, std::uint32_t bottom, int step, int steps) {
    if (steps <= 1) return top;
    std::uint32_t out = 0;
    for (int shift = 0; shift < 32; shift += 8) {
        const auto a = static_cast<int>(top >> shift & 0xFFU), b = static_cast<int>(bottom >> shift & 0xFFU);
        out |= static_cast<std::uint32_t>((a * (2 * steps - 2 * step - 1) + b * (2 * step + 1) + steps) / (2 * steps))
               << shift;
    }
    return out;
}

void draw_shaded(const Surface& surface, const Area& area, const Primitive& p) {
    for (int y = area.t; y < area.b; ++y)
        fill_span(surface.row(y) + area.l, area.r - area.l,
                  between(p.color, p.color2, y - p.whole.t, p.whole.b - p.whole.t));
}

void draw_glyph(const Surface& surface, const Area& area, const Primitive& p) {
    for (int y = area.t; y < area.b; ++y) {
        const int ty = p.tex_y + y - p.whole.t, tx = p.tex_x + area.l - p.whole.l;
        if (ty < 0 || ty >= p.texture.height || tx < 0 || tx + area.r - area.l > p.texture.width) continue;
        glyph_span(surface.row(y) + area.l, p.texture.coverage + static_cast<std::ptrdiff_t>(ty) * p.texture.width + tx,
                   area.r - area.l, p.color);
    }
}

void draw_picture(const Surface& surface, const Area& area, const Primitive& p) {
    const Corner &a = p.corners[0], &b = p.corners[2];
    const float du = (b.u - a.u) * static_cast<float>(p.texture.width) / std::max(1.0F, b.x - a.x);
    const float dv = (b.v - a.v) * static_cast<float>(p.texture.height) / std::max(1.0F, b.y - a.y);
    const float u0 = a.u * static_cast<float>(p.texture.width) - 0.5F,
                v0 = a.v * static_cast<float>(p.texture.height) - 0.5F;
    std::uint32_t texels[tile_px];
    for (int y = area.t; y < area.b; ++y) {
        const auto v = static_cast<std::int64_t>(std::lround((v0 + dv * (static_cast<float>(y) + 0.5F - a.y)) * 256));
        for (int x = area.l; x < area.r; ++x)
            texels[x - area.l] =
                p.texture.smooth(std::lround((u0 + du * (static_cast<float>(x) + 0.5F - a.x)) * 256), v);
        picture_span(surface.row(y) + area.l, texels, area.r - area.l, p.color >> 24);
    }
}

void draw(const Surface& surface, const Area& area, const Primitive& p) {
    switch (p.kind) {
        case Kind::flat:
            for (int y = area.t; y < area.b; ++y) fill_span(surface.row(y) + area.l, area.r - area.l, p.color);
            return;
        case Kind::shaded: return draw_shaded(surface, area, p);
        case Kind::glyph: return draw_glyph(surface, area, p);
        case Kind::picture: return draw_picture(surface, area, p);
        case Kind::triangle: return fill_triangle(surface, area, p);
    }
}

// Runs of changed tiles in a row become one area; equal runs in neighbouring rows are joined.
void note_damage(std::vector<Area>& damage, const Area& tile) {
    if (!damage.empty() && damage.back().t == tile.t && damage.back().r == tile.l) {
        damage.back().r = tile.r;
        return;
    }
    damage.push_back(tile);
}

std::vector<Area> joined(const std::vector<Area>& runs) {
    std::vector<Area> out;
    for (const Area& run : runs) {
        bool taken = false;
        for (Area& area : out)
            if (area.l == run.l && area.r == run.r && area.b == run.t) {
                area.b = run.b;
                taken = true;
                break;
            }
        if (!taken) out.push_back(run);
    }
    return out;
}

}  // namespace

void Renderer::draw_tile(const Surface& surface, const Area& tile, const std::vector<std::uint32_t>& list) const {
    for (const std::uint32_t index : list) {
        const Primitive& p = primitives_[index];
        const Area area = p.box.common(tile);
        if (!area.empty()) draw(surface, area, p);
    }
}

std::vector<Area> Renderer::render(const ImDrawData& data, const Surface& surface) {
    if (accept_textures(data)) tiles_.forget();
    primitives_.clear();
    read_primitives(data, {0, 0, surface.width, surface.height}, primitives_);
    tiles_.fit(surface.width, surface.height);
    tiles_.sort(primitives_);
    std::vector<Area> damage;
    for (int row = 0; row < tiles_.rows(); ++row)
        for (int column = 0; column < tiles_.columns(); ++column) {
            if (!tiles_.changed(column, row)) continue;
            const Area tile = tiles_.area(column, row);
            draw_tile(surface, tile, tiles_.list(column, row));
            note_damage(damage, tile);
        }
    tiles_.shown();
    return joined(damage);
}

bool accept_textures(const ImDrawData& data) {
    bool replaced = false;
    if (!data.Textures) return false;
    for (ImTextureData* texture : *data.Textures) {
        if (texture->Status == ImTextureStatus_WantCreate) {
            texture->SetTexID(static_cast<ImTextureID>(reinterpret_cast<std::uintptr_t>(texture)));
            texture->SetStatus(ImTextureStatus_OK);
            replaced = true;
        } else if (texture->Status == ImTextureStatus_WantUpdates) {
            texture->SetStatus(ImTextureStatus_OK);
        } else if (texture->Status == ImTextureStatus_WantDestroy && texture->UnusedFrames > 0) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        }
    }
    return replaced;
}

}  // namespace ui::raster
