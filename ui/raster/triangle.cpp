#include "ui/raster/triangle.h"

#include <cmath>
#include <span>

#include "ui/raster/span.h"
#include "ui/raster/tiles.h"

namespace ui::raster {

namespace {

constexpr int sub = 16;  // Corners snap to 1/16 pixel.

struct Spot {
    std::int64_t x, y;
};

Spot snapped(const Corner& c) { return {std::llround(c.x * sub), std::llround(c.y * sub)}; }

// a * x + b * y + c >= 0 on the inner side, in sub-pixels squared; top and left edges own their points.
struct Edge {
    std::int64_t a, b, c;
    Edge(Spot from, Spot to) : a(from.y - to.y), b(to.x - from.x), c(-(a * from.x + b * from.y)) {
        const bool top_left = a > 0 || (a == 0 && b > 0);
        if (!top_left) --c;
    }
    std::int64_t at(int px, int py) const { return a * (px * sub + sub / 2) + b * (py * sub + sub / 2) + c; }
    // Of all pixels of a box: the one furthest inside, and the one furthest outside.
    std::int64_t most(const Area& box) const { return at(a > 0 ? box.r - 1 : box.l, b > 0 ? box.b - 1 : box.t); }
    std::int64_t least(const Area& box) const { return at(a > 0 ? box.l : box.r - 1, b > 0 ? box.t : box.b - 1); }
};

// The edges that run through a box; most boxes lie wholly on one side of an edge, and rows need not ask it again.
class Crossing {
public:
    Crossing(const std::array<Edge, 3>& edges, const Area& box) {
        for (const Edge& edge : edges) {
            if (edge.most(box) < 0) outside_ = true;
            if (edge.least(box) < 0) edges_[count_++] = &edge;
        }
    }
    bool outside() const { return outside_; }
    std::span<const Edge* const> edges() const { return {edges_.data(), count_}; }

private:
    std::array<const Edge*, 3> edges_{};
    std::size_t count_ = 0;
    bool outside_ = false;
};

// The pixels of a row between x0 and x1 on the inner side of these edges.
void inner_span(std::span<const Edge* const> edges, int y, int& x0, int& x1) {
    for (const Edge* through : edges) {
        const Edge& edge = *through;
        const std::int64_t step = edge.a * sub, start = edge.at(0, y);
        if (step == 0) {
            if (start < 0) x1 = x0;
        } else if (step > 0) {  // Inside from some x on.
            const std::int64_t first = start >= 0 ? -(start / step) : (-start + step - 1) / step;
            if (first > x0) x0 = static_cast<int>(std::min<std::int64_t>(first, x1));
        } else {  // Inside up to some x.
            const std::int64_t last = start >= 0 ? start / -step : -1 - (-start - 1) / -step;
            if (last < x1 - 1) x1 = static_cast<int>(std::max<std::int64_t>(last + 1, x0));
        }
    }
}

// Color (and texture place) as planes over the triangle.
struct Planes {
    struct Plane {
        float at0 = 0, dx = 0, dy = 0;
        float at(float x, float y) const { return at0 + dx * x + dy * y; }
    };
    Plane a, r, g, b, u, v;

    // A triangle of one color that fades needs no more than the first.
    Planes(const std::array<Corner, 3>& c, bool only_alpha) {
        const float x1 = c[1].x - c[0].x, y1 = c[1].y - c[0].y, x2 = c[2].x - c[0].x, y2 = c[2].y - c[0].y;
        const float area = x1 * y2 - x2 * y1, inverse = area != 0 ? 1 / area : 0;
        const auto plane = [&](float p0, float p1, float p2) {
            const float d1 = p1 - p0, d2 = p2 - p0;
            Plane out{0, (d1 * y2 - d2 * y1) * inverse, (d2 * x1 - d1 * x2) * inverse};
            out.at0 = p0 - out.dx * c[0].x - out.dy * c[0].y;
            return out;
        };
        const auto channel = [&](int shift) {
            const auto of = [&](std::size_t i) { return static_cast<float>(c[i].color >> shift & 0xFFU); };
            return plane(of(0), of(1), of(2));
        };
        a = channel(24);
        if (only_alpha) return;
        r = channel(16);
        g = channel(8);
        b = channel(0);
        u = plane(c[0].u, c[1].u, c[2].u);
        v = plane(c[0].v, c[1].v, c[2].v);
    }

    // Along a row of pixels from (x, y) on.
    static Ramp ramp(const Plane& plane, float x, float y) {
        constexpr float one = 65536, most = 256 * one;  // Slivers have steep planes; none of their rows is long.
        const auto fixed = [](float v) { return static_cast<std::int32_t>(v); };
        return {fixed(std::clamp(plane.at(x, y) * one + one / 2, -most, most)),
                fixed(std::clamp(plane.dx * one, -most, most))};
    }
};

std::uint32_t textured(const Texture& texture, const Planes& planes, float x, float y, std::uint32_t color) {
    const auto u =
        static_cast<std::int64_t>(std::lround((planes.u.at(x, y) * static_cast<float>(texture.width) - 0.5F) * 256));
    const auto v =
        static_cast<std::int64_t>(std::lround((planes.v.at(x, y) * static_cast<float>(texture.height) - 0.5F) * 256));
    const std::uint32_t texel = texture.smooth(u, v);
    std::uint32_t out = 0;
    for (int shift = 0; shift < 32; shift += 8) out |= times(texel >> shift & 0xFFU, color >> shift & 0xFFU) << shift;
    return out;
}

void colored_span(std::uint32_t* row, int x0, int x1, int y, const Primitive& triangle, const Planes& planes) {
    const float fx = static_cast<float>(x0) + 0.5F, fy = static_cast<float>(y) + 0.5F;
    const Ramp a = Planes::ramp(planes.a, fx, fy), r = Planes::ramp(planes.r, fx, fy),
               g = Planes::ramp(planes.g, fx, fy), b = Planes::ramp(planes.b, fx, fy);
    for (int x = x0, i = 0; x < x1; ++x, ++i) {
        std::uint32_t color = a.byte(i) << 24 | r.byte(i) << 16 | g.byte(i) << 8 | b.byte(i);
        if (triangle.texture.valid())
            color = textured(triangle.texture, planes, static_cast<float>(x) + 0.5F, fy, color);
        row[x] = blend(row[x], color, color >> 24);
    }
}

// A picture that is not tinted: along a row the place in it moves evenly.
void picture_row(std::uint32_t* row, int x0, int x1, int y, const Primitive& triangle, const Planes& planes) {
    constexpr float one = 65536;
    const Texture& texture = triangle.texture;
    const float fx = static_cast<float>(x0) + 0.5F, fy = static_cast<float>(y) + 0.5F;
    const auto w = static_cast<float>(texture.width), h = static_cast<float>(texture.height);
    std::int64_t u = std::llround((planes.u.at(fx, fy) * w - 0.5F) * one),
                 v = std::llround((planes.v.at(fx, fy) * h - 0.5F) * one);
    const std::int64_t du = std::llround(planes.u.dx * w * one), dv = std::llround(planes.v.dx * h * one);
    std::uint32_t texels[tile_px];
    for (int i = 0; i < x1 - x0; ++i, u += du, v += dv) texels[i] = texture.smooth(u >> 8, v >> 8);
    picture_span(row + x0, texels, x1 - x0, triangle.color >> 24);
}

enum class Shade : std::uint8_t { flat, fading, picture, colored };

// Most triangles are rims and shadows: one color that fades.
Shade shade_of(const Primitive& triangle) {
    const auto& c = triangle.corners;
    const std::uint32_t differ = (c[0].color ^ c[1].color) | (c[0].color ^ c[2].color);
    if (triangle.texture.argb && differ == 0 && (c[0].color & 0x00FFFFFFU) == 0x00FFFFFFU) return Shade::picture;
    if (triangle.texture.valid() || (differ & 0x00FFFFFFU) != 0) return Shade::colored;
    return differ == 0 ? Shade::flat : Shade::fading;
}

void shaded_span(std::uint32_t* row, int x0, int x1, int y, const Primitive& triangle, const Planes& planes,
                 Shade shade) {
    switch (shade) {
        case Shade::flat: return fill_span(row + x0, x1 - x0, triangle.color);
        case Shade::fading:
            return fading_span(row + x0, x1 - x0, triangle.color,
                               Planes::ramp(planes.a, static_cast<float>(x0) + 0.5F, static_cast<float>(y) + 0.5F));
        case Shade::picture: return picture_row(row, x0, x1, y, triangle, planes);
        case Shade::colored: return colored_span(row, x0, x1, y, triangle, planes);
    }
}

}  // namespace

void fill_triangle(const Surface& surface, const Area& area, const Primitive& triangle) {
    Spot p0 = snapped(triangle.corners[0]), p1 = snapped(triangle.corners[1]), p2 = snapped(triangle.corners[2]);
    const std::int64_t turn = (p1.x - p0.x) * (p2.y - p0.y) - (p2.x - p0.x) * (p1.y - p0.y);
    if (turn == 0) return;
    if (turn < 0) std::swap(p1, p2);
    const std::array edges{Edge(p0, p1), Edge(p1, p2), Edge(p2, p0)};
    const Area box = area.common(triangle.box);
    if (box.empty()) return;
    const Crossing crossing(edges, box);
    if (crossing.outside()) return;
    const Shade shade = shade_of(triangle);
    const Planes planes(triangle.corners, shade < Shade::picture);
    for (int y = box.t; y < box.b; ++y) {
        int x0 = box.l, x1 = box.r;
        inner_span(crossing.edges(), y, x0, x1);
        if (x0 < x1) shaded_span(surface.row(y), x0, x1, y, triangle, planes, shade);
    }
}

}  // namespace ui::raster
