// What has been painted so far in this frame, as areas: answers which color lies at a point, so that the contrast of
// words can be judged from lists, without pixels.
//
// Only kept where somebody measures (TerminalOptions::measures_contrast); the hall itself paints without it.
#pragma once

#include <span>
#include <vector>

#include "ui/geometry.h"
#include "ui/theme.h"

namespace ui {

class Grounds {
public:
    void clear() { areas_.clear(); }
    // From the color at its upper edge to that at its lower; both may be half transparent.
    void rect(const Rect& whole, const Rect& seen, Color top, Color bottom);
    void disc(Point middle, float radius, const Rect& seen, Color color);
    void polygon(std::span<const Point> points, const Rect& seen, Color color);

    // All areas that hold the point, one over the other; black where nothing was painted.
    Color at(Point point) const;
    // Of words in this color in this box, at their worst place: 1 to 21 (WCAG 2.2).
    float contrast(const Rect& words, Color color) const;

private:
    struct Area {
        Rect seen;
        Color top, bottom;
        Rect whole;                  // Over which the colors change.
        std::vector<Point> outline;  // Empty: the rectangle itself.
        bool holds(Point point) const;
        Color at(float y) const;
    };
    std::vector<Area> areas_;
};

}  // namespace ui
