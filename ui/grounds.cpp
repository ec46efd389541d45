#include "ui/grounds.h"

#include <algorithm>
#include <cmath>

#include "ui/contrast.h"

namespace ui {

namespace {

float channel(Color color, unsigned shift) { return static_cast<float>(color >> shift & 0xFFU); }

// The mixture with `part` of `over`; alpha is left out.
Color mixed(Color under, Color over, float part) {
    Color out = 0xFF000000U;
    for (const unsigned shift : {0U, 8U, 16U}) {
        const float value = channel(under, shift) * (1 - part) + channel(over, shift) * part;
        out |= static_cast<Color>(value + 0.5F) << shift;
    }
    return out;
}

float opacity(Color color) { return channel(color, 24) / 255; }

}  // namespace

// Crossings of a ray to the right: odd inside (Shimrat 1962).
bool Grounds::Area::holds(Point point) const {
    if (!seen.holds(point)) return false;
    if (outline.empty()) return true;
    bool inside = false;
    for (std::size_t i = 0, j = outline.size() - 1; i < outline.size(); j = i++) {
        const Point &a = outline[i], &b = outline[j];
        if ((a.y > point.y) != (b.y > point.y) && point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x)
            inside = !inside;
    }
    return inside;
}

Color Grounds::Area::at(float y) const {
    if (top == bottom || whole.height() <= 0) return top;
    const float part = std::clamp((y - whole.t) / whole.height(), 0.0F, 1.0F);
    const float alpha = opacity(top) * (1 - part) + opacity(bottom) * part;
    return with_alpha(mixed(top, bottom, part), alpha);
}

void Grounds::rect(const Rect& whole, const Rect& seen, Color top, Color bottom) {
    areas_.push_back({seen, top, bottom, whole, {}});
}

void Grounds::disc(Point middle, float radius, const Rect& seen, Color color) {
    constexpr int corners = 24;
    std::vector<Point> outline;
    for (int i = 0; i < corners; ++i) {
        const float angle = 6.2831853F * static_cast<float>(i) / corners;
        outline.push_back({middle.x + radius * std::cos(angle), middle.y + radius * std::sin(angle)});
    }
    areas_.push_back({seen, color, color, seen, std::move(outline)});
}

void Grounds::polygon(std::span<const Point> points, const Rect& seen, Color color) {
    if (points.size() >= 3) areas_.push_back({seen, color, color, seen, {points.begin(), points.end()}});
}

Color Grounds::at(Point point) const {
    Color color = 0xFF000000U;
    for (const Area& area : areas_) {
        if (!area.holds(point)) continue;
        const Color over = area.at(point.y);
        color = mixed(color, over, opacity(over));
    }
    return color;
}

float Grounds::contrast(const Rect& words, Color color) const {
    constexpr int places = 5;
    double least = 21;
    for (int i = 0; i < places; ++i) {
        const float x = words.l + words.width() * (static_cast<float>(i) + 0.5F) / places;
        const Color under = at({x, words.middle().y});
        least = std::min(least, contrast_ratio(mixed(under, color, opacity(color)), under));
    }
    return static_cast<float>(least);
}

}  // namespace ui
