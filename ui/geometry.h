// Points and rectangles on the screen, in pixels; x grows right, y grows down.
#pragma once

#include <algorithm>

namespace ui {

struct Point {
    float x = 0, y = 0;
    Point operator+(Point o) const { return {x + o.x, y + o.y}; }
    Point operator-(Point o) const { return {x - o.x, y - o.y}; }
    bool operator==(const Point&) const = default;
};

// Left, top, right, bottom; right and bottom are just outside.
struct Rect {
    float l = 0, t = 0, r = 0, b = 0;

    float width() const { return r - l; }
    float height() const { return b - t; }
    Point middle() const { return {(l + r) / 2, (t + b) / 2}; }
    bool holds(Point p) const { return p.x >= l && p.x < r && p.y >= t && p.y < b; }
    bool empty() const { return r <= l || b <= t; }
    bool operator==(const Rect&) const = default;

    Rect moved(float dx, float dy) const { return {l + dx, t + dy, r + dx, b + dy}; }
    Rect inset(float by) const { return {l + by, t + by, r - by, b - by}; }
    Rect inset(float dx, float dy) const { return {l + dx, t + dy, r - dx, b - dy}; }
    Rect common(const Rect& o) const {
        return {std::max(l, o.l), std::max(t, o.t), std::min(r, o.r), std::min(b, o.b)};
    }

    // Cuts a strip off one side: returns the strip and keeps the rest.
    Rect cut_top(float h) { return {l, t, r, t = std::min(b, t + h)}; }
    Rect cut_bottom(float h) {
        const float old = b;
        b = std::max(t, b - h);
        return {l, b, r, old};
    }
    Rect cut_left(float w) { return {l, t, l = std::min(r, l + w), b}; }
    Rect cut_right(float w) {
        const float old = r;
        r = std::max(l, r - w);
        return {r, t, old, b};
    }
};

inline Rect rect_at(float x, float y, float w, float h) { return {x, y, x + w, y + h}; }

}  // namespace ui
