#include "ui/low_page.h"

#include <cmath>

#include "ui/widgets/scene.h"

namespace ui {

namespace {
// Its bar and heading, which nobody touches, are some 12 % of the display.
constexpr float part = 0.57F;
}  // namespace

Rect low_page(const Rect& screen) {
    Rect page = screen;
    page.cut_top(std::round(screen.height() * (1 - part)));
    return page;
}

void draw_above_low_page(const Paint& paint, const Rect& screen) {
    Rect above = screen;
    above.b = low_page(screen).t;
    paint.clip(above);
    attract_scene(paint, above, AttractScene::village, above.b - paint.mm(34));
    paint.end_clip();
}

}  // namespace ui
