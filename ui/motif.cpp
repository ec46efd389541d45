#include "ui/motif.h"

#include <array>
#include <cmath>
#include <vector>

namespace ui::motif {

namespace {

using Points = std::vector<Point>;

Points placed(std::initializer_list<Point> shape, Point at, float ux, float uy) {
    Points points;
    for (const Point& p : shape) points.push_back({at.x + p.x * ux, at.y + p.y * uy});
    return points;
}

void window(const Paint& paint, Point at, float u, Tone ink) {
    const Rect pane = rect_at(at.x, at.y, 24 * u, 24 * u);
    paint.frame(pane, ink, std::max(1.5F, 3 * u));
    paint.line({pane.middle().x, pane.t}, {pane.middle().x, pane.b}, ink, std::max(1.0F, 2 * u));
    paint.line({pane.l, pane.middle().y}, {pane.r, pane.middle().y}, ink, std::max(1.0F, 2 * u));
}

}  // namespace

void arc_to(std::vector<Point>& points, Point b, float radius, bool left, int steps, bool large) {
    const Point a = points.back();
    const float dx = b.x - a.x, dy = b.y - a.y, half = std::hypot(dx, dy) / 2;
    if (half <= 0) return;
    const float r = std::max(radius, half);
    const float to_hub = std::sqrt(std::max(0.0F, r * r - half * half)) * (left != large ? 1.0F : -1.0F);
    const Point hub{(a.x + b.x) / 2 - dy / (2 * half) * to_hub, (a.y + b.y) / 2 + dx / (2 * half) * to_hub};
    const float from = std::atan2(a.y - hub.y, a.x - hub.x);
    float turn = std::atan2(b.y - hub.y, b.x - hub.x) - from;
    constexpr float full = 6.2831853F;
    if (left && turn < 0) turn += full;
    if (!left && turn > 0) turn -= full;
    for (int i = 1; i <= steps; ++i) {
        const float angle = from + turn * static_cast<float>(i) / static_cast<float>(steps);
        points.push_back({hub.x + r * std::cos(angle), hub.y + r * std::sin(angle)});
    }
}

void hill(const Paint& paint, float x0, float x1, float base_y, float height, Tone tone) {
    const float chord = x1 - x0;
    const float radius = (chord * chord / 4 + height * height) / (2 * height);
    Points points{{x0, base_y}};
    arc_to(points, {x1, base_y}, radius, true, 48);
    paint.polygon(points, tone);
}

void house(const Paint& paint, Point at, float u, Tone wall, Tone ink) {
    paint.polygon(placed({{0, 150},
                          {0, 66},
                          {44, 66},
                          {44, 40},
                          {92, 40},
                          {92, 14},
                          {148, 14},
                          {148, 40},
                          {196, 40},
                          {196, 66},
                          {240, 66},
                          {240, 150}},
                         at, u, u),
                  wall);
    struct Cap {
        float from, to, height;
    };
    for (const Cap& cap : {Cap{-2, 46, 66}, Cap{42, 94, 40}, Cap{90, 150, 14}, Cap{146, 198, 40}, Cap{194, 242, 66}})
        paint.polyline(placed({{cap.from - 12, cap.height - 9},
                               {cap.from - 4, cap.height - 1},
                               {cap.to + 4, cap.height - 1},
                               {cap.to + 12, cap.height - 9}},
                              at, u, u),
                       ink, 6 * u);
    window(paint, {at.x + 40 * u, at.y + 92 * u}, u, ink);
    window(paint, {at.x + 176 * u, at.y + 92 * u}, u, ink);
    Points door = placed({{100, 150}, {100, 104}}, at, u, u);
    arc_to(door, {at.x + 140 * u, at.y + 104 * u}, 20 * u, true, 12);
    door.push_back({at.x + 140 * u, at.y + 150 * u});
    paint.polyline(door, ink, std::max(1.5F, 3 * u));
}

void wave(const Paint& paint, Point from, float chord, int n, float sagitta, Tone tone, float width) {
    const float radius = (chord * chord / 4 + sagitta * sagitta) / (2 * sagitta);
    Points points{from};
    for (int i = 0; i < n; ++i)
        arc_to(points, {from.x + chord * static_cast<float>(i + 1), from.y}, radius, i % 2 == 0, 7);
    paint.polyline(points, tone, width);
}

void dragon_boat(const Paint& paint, Point at, float u, Tone tone) {
    const auto p = [&](float x, float y) { return Point{at.x + x * u, at.y + y * u}; };
    Points hull{p(0, -6)};
    arc_to(hull, p(336, -4), 640 * u, false, 24);
    for (const Point& point : placed({{352, -40},
                                      {366, -36},
                                      {392, -40},
                                      {398, -50},
                                      {374, -54},
                                      {396, -60},
                                      {388, -68},
                                      {358, -72},
                                      {342, -60},
                                      {322, -18}},
                                     at, u, u))
        hull.push_back(point);
    arc_to(hull, p(10, -18), 600 * u, true, 24);
    paint.polygon(hull, tone);
    paint.polyline(placed({{354, -70}, {342, -82}, {326, -84}}, at, u, u), tone, 4 * u);
    paint.polyline(placed({{6, -12}, {-14, -38}, {-8, -54}, {4, -50}}, at, u, u), tone, 5 * u);
    for (int i = 0; i < 6; ++i) {
        const float x = 60 + static_cast<float>(i) * 42;
        paint.line(p(x + 4, -14), p(x - 20, 34), tone, 4 * u);
        paint.disc(p(x, -32), 9 * u, tone);
    }
}

void rice_ear(const Paint& paint, Point at, float u, bool flip, Tone tone) {
    const float fx = flip ? -u : u;
    const auto p = [&](float x, float y) { return Point{at.x + x * fx, at.y + y * u}; };
    Points stalk{at};
    arc_to(stalk, p(92, -118), 170 * u, !flip, 20);
    paint.polyline(stalk, tone, 4 * u);
    struct Grain {
        float x, y, dx, dy;
    };
    constexpr std::array<Grain, 8> grains{{{92, -118, 18, 4},
                                           {74, -116, 8, -16},
                                           {80, -106, 14, 14},
                                           {54, -108, 2, -18},
                                           {60, -94, 16, 12},
                                           {38, -94, -6, -18},
                                           {42, -78, 17, 9},
                                           {26, -76, -12, -15}}};
    for (const Grain& g : grains) {
        const float nx = -g.dy * 0.32F, ny = g.dx * 0.32F;
        paint.polygon(
            Points{p(g.x, g.y), p(g.x + g.dx * 0.55F + nx, g.y + g.dy * 0.55F + ny),
                   p(g.x + g.dx * 1.25F, g.y + g.dy * 1.25F), p(g.x + g.dx * 0.55F - nx, g.y + g.dy * 0.55F - ny)},
            tone);
    }
}

void corner(const Paint& paint, Point at, float dx, float dy, float u, Tone tone, float width) {
    const float ux = dx * u, uy = dy * u, thin = std::max(1.5F, width * 0.75F);
    paint.polyline(placed({{0, 150}, {0, 0}, {150, 0}}, at, ux, uy), tone, width);
    paint.polyline(placed({{22, 118}, {22, 22}, {118, 22}}, at, ux, uy), tone, thin);
    paint.polyline(placed({{22, 62}, {62, 62}, {62, 22}}, at, ux, uy), tone, thin);
    const Point near{at.x + 62 * ux, at.y + 62 * uy}, far{at.x + 100 * ux, at.y + 100 * uy};
    const bool left = dx * dy > 0;
    Points bud{near};
    arc_to(bud, far, 46 * u, left, 8);
    arc_to(bud, near, 46 * u, left, 8);
    paint.polyline(bud, tone, thin);
}

void corners(const Paint& paint, const Rect& rect, float inset, float u, Tone tone, float width, bool top,
             bool bottom) {
    const Rect r = rect.inset(inset);
    if (top) {
        corner(paint, {r.l, r.t}, 1, 1, u, tone, width);
        corner(paint, {r.r, r.t}, -1, 1, u, tone, width);
    }
    if (bottom) {
        corner(paint, {r.l, r.b}, 1, -1, u, tone, width);
        corner(paint, {r.r, r.b}, -1, -1, u, tone, width);
    }
}

}  // namespace ui::motif
