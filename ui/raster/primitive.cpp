#include "ui/raster/primitive.h"

#include <imgui.h>

#include <cmath>
#include <cstring>

#include "ui/pictures.h"

namespace ui::raster {

namespace {

// ImGui packs 0xAABBGGRR.
std::uint32_t argb(ImU32 color) { return (color & 0xFF00FF00U) | (color & 0xFFU) << 16 | (color >> 16 & 0xFFU); }

// The first pixel whose centre is not left of x.
int pixel(float x) { return static_cast<int>(std::ceil(x - 0.5F)); }

class Hasher {
public:
    template <class T>
    Hasher& add(const T& value) {
        static_assert(sizeof(T) % 4 == 0);
        std::array<std::uint32_t, sizeof(T) / 4> words;
        std::memcpy(words.data(), &value, sizeof value);
        for (const std::uint32_t word : words) state_ = (state_ ^ word) * 0x9E3779B97F4A7C15U, state_ ^= state_ >> 29;
        return *this;
    }
    std::uint64_t value() const { return state_; }

private:
    std::uint64_t state_ = 0x243F6A8885A308D3U;
};

struct Reader {
    const ImDrawData& data;
    const Area& screen;
    std::vector<Primitive>& out;
    Area clip;
    Texture texture;
    std::uint64_t texture_key = 0;

    void use(const ImDrawCmd& command);
    void quad(const ImDrawVert* v);
    void triangle(const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c);
    void push(Primitive& primitive);
    bool white(const ImDrawVert& v) const;
};

void Reader::use(const ImDrawCmd& command) {
    clip = Area{static_cast<int>(command.ClipRect.x), static_cast<int>(command.ClipRect.y),
                static_cast<int>(command.ClipRect.z), static_cast<int>(command.ClipRect.w)}
               .common(screen);
    texture_key = command.GetTexID();
    texture = {};
    if (data.Textures)
        for (const ImTextureData* atlas : *data.Textures)
            if (atlas->TexID == texture_key && atlas->Pixels) {
                if (atlas->Format == ImTextureFormat_Alpha8)
                    texture = {atlas->Pixels, nullptr, atlas->Width, atlas->Height};
                return;
            }
    if (const auto* picture = reinterpret_cast<const Picture*>(static_cast<std::uintptr_t>(texture_key)))
        texture = {nullptr, picture->argb.data(), picture->width_px, picture->height_px};
}

bool Reader::white(const ImDrawVert& v) const {
    if (!texture.coverage) return false;
    return texture.texel(static_cast<int>(v.uv.x * static_cast<float>(texture.width)),
                         static_cast<int>(v.uv.y * static_cast<float>(texture.height))) == 0xFFFFFFFFU;
}

void Reader::push(Primitive& p) {
    p.box = p.box.common(clip);
    if (p.box.empty()) return;
    Hasher hash;
    hash.add(static_cast<std::uint32_t>(p.kind))
        .add(p.box)
        .add(p.whole)
        .add(p.color)
        .add(p.color2)
        .add(p.tex_x)
        .add(p.tex_y);
    if (p.kind == Kind::triangle || p.kind == Kind::picture) hash.add(p.corners);
    if (p.texture.valid()) hash.add(texture_key);
    p.hash = hash.value();
    out.push_back(p);
}

bool same_uv(const ImDrawVert& a, const ImDrawVert& b) { return a.uv.x == b.uv.x && a.uv.y == b.uv.y; }

bool whole_number(float x) { return x == std::floor(x); }

// Four corners of an upright rectangle, clockwise from the top left, as PrimRect and AddText write them.
void Reader::quad(const ImDrawVert* v) {
    Primitive p;
    p.whole = p.box = {pixel(v[0].pos.x), pixel(v[0].pos.y), pixel(v[2].pos.x), pixel(v[2].pos.y)};
    p.color = argb(v[0].col);
    p.color2 = argb(v[2].col);
    const bool flat = same_uv(v[0], v[2]);
    if (flat && (!texture.valid() || white(v[0]))) {
        if (v[0].col != v[1].col || v[2].col != v[3].col) return triangle(v[0], v[1], v[2]), triangle(v[0], v[2], v[3]);
        p.kind = p.color == p.color2 ? Kind::flat : Kind::shaded;
        return push(p);
    }
    p.texture = texture;
    const float w = static_cast<float>(texture.width), h = static_cast<float>(texture.height);
    const float tx = std::round(v[0].uv.x * w), ty = std::round(v[0].uv.y * h), tw = v[2].uv.x * w - v[0].uv.x * w,
                th = v[2].uv.y * h - v[0].uv.y * h;
    const bool one_to_one = std::abs(tw - (v[2].pos.x - v[0].pos.x)) < 0.02F &&
                            std::abs(th - (v[2].pos.y - v[0].pos.y)) < 0.02F && whole_number(v[0].pos.x) &&
                            whole_number(v[0].pos.y);
    if (texture.coverage && one_to_one) {
        p.kind = Kind::glyph;
        p.tex_x = static_cast<int>(tx);
        p.tex_y = static_cast<int>(ty);
        return push(p);
    }
    if (!texture.argb) return triangle(v[0], v[1], v[2]), triangle(v[0], v[2], v[3]);
    p.kind = Kind::picture;
    p.corners[0] = {v[0].pos.x, v[0].pos.y, v[0].uv.x, v[0].uv.y, p.color};
    p.corners[2] = {v[2].pos.x, v[2].pos.y, v[2].uv.x, v[2].uv.y, p.color2};
    push(p);
}

void Reader::triangle(const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c) {
    if (((a.col | b.col | c.col) & 0xFF000000U) == 0) return;
    Primitive p;
    p.kind = Kind::triangle;
    const std::array<const ImDrawVert*, 3> corners{&a, &b, &c};
    float l = a.pos.x, t = a.pos.y, r = l, bottom = t;
    for (std::size_t i = 0; i < 3; ++i) {
        const ImDrawVert& v = *corners[i];
        p.corners[i] = {v.pos.x, v.pos.y, v.uv.x, v.uv.y, argb(v.col)};
        l = std::min(l, v.pos.x);
        t = std::min(t, v.pos.y);
        r = std::max(r, v.pos.x);
        bottom = std::max(bottom, v.pos.y);
    }
    p.box = {static_cast<int>(std::floor(l)), static_cast<int>(std::floor(t)), static_cast<int>(std::ceil(r)) + 1,
             static_cast<int>(std::ceil(bottom)) + 1};
    p.color = argb(a.col);
    const bool flat = same_uv(a, b) && same_uv(a, c) && (!texture.valid() || white(a));
    if (!flat) p.texture = texture;
    push(p);
}

bool upright(const ImDrawVert* v) {
    return v[0].pos.y == v[1].pos.y && v[1].pos.x == v[2].pos.x && v[2].pos.y == v[3].pos.y &&
           v[3].pos.x == v[0].pos.x && v[0].pos.x <= v[2].pos.x && v[0].pos.y <= v[2].pos.y;
}

// Six indices that make a quad of four vertices in a row.
bool quad_indices(const ImDrawIdx* i) {
    return i[1] == i[0] + 1 && i[2] == i[0] + 2 && i[3] == i[0] && i[4] == i[0] + 2 && i[5] == i[0] + 3;
}

}  // namespace

void read_primitives(const ImDrawData& data, const Area& screen, std::vector<Primitive>& out) {
    Reader reader{data, screen, out, {}, {}};
    for (const ImDrawList* list : data.CmdLists)
        for (const ImDrawCmd& command : list->CmdBuffer) {
            if (command.UserCallback) continue;
            reader.use(command);
            if (reader.clip.empty()) continue;
            const ImDrawIdx* index = list->IdxBuffer.Data + command.IdxOffset;
            const ImDrawVert* vertex = list->VtxBuffer.Data + command.VtxOffset;
            for (unsigned i = 0; i + 3 <= command.ElemCount;) {
                if (i + 6 <= command.ElemCount && quad_indices(index + i) && upright(vertex + index[i])) {
                    reader.quad(vertex + index[i]);
                    i += 6;
                } else {
                    reader.triangle(vertex[index[i]], vertex[index[i + 1]], vertex[index[i + 2]]);
                    i += 3;
                }
            }
        }
}

}  // namespace ui::raster
