#include "ui/explore_strip.h"

#include "ui/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"

namespace ui {

namespace {

constexpr float edge_mm = 4, gap_mm = 4;

float key(const Frame& frame) { return frame.mm(frame.paint.scale.large() ? 26 : 22); }
float words_height(const Frame& frame) { return frame.paint.scale.line_px(TextSize::body); }

void words(const Frame& frame, const Rect& box) {
    frame.paint.unspoken().paragraph({box.l, box.middle().y - words_height(frame) / 2, box.r, box.b},
                                     frame.tr("Touch to hear it, tap twice to do it"),
                                     {Face::bold, TextSize::body, Tone::ink, Align::left, 1});
}

}  // namespace

float explore_strip_height(const Frame& frame) {
    const float line = frame.portrait() ? words_height(frame) + frame.mm(2) : 0;
    return frame.mm(3 * edge_mm) + line + key(frame);
}

void explore_strip(Frame& frame, const Rect& box, Explore& explore) {
    const Rect surface{box.l + frame.mm(10), box.t, box.r - frame.mm(10), box.b - frame.mm(edge_mm)};
    card(frame.paint, surface, Height::raised);
    Rect row = surface.inset(frame.mm(edge_mm + 2), frame.mm(edge_mm));
    if (frame.portrait()) {
        words(frame, row.cut_top(words_height(frame)));
        row.cut_top(frame.mm(2));
    } else {
        words(frame, row.cut_left(row.width() * 0.38F));
        row.cut_left(frame.mm(gap_mm));
    }
    const float each = (row.width() - 2 * frame.mm(gap_mm)) / 3.6F;
    if (button(frame, row.cut_left(each), {"explore_up", frame.tr("Further up"), icon::arrow_upward}))
        explore.turn_page(-1);
    row.cut_left(frame.mm(gap_mm));
    if (button(frame, row.cut_left(each), {"explore_down", frame.tr("Further down"), icon::arrow_downward}))
        explore.turn_page(1);
    row.cut_left(frame.mm(gap_mm));
    if (button(frame, row, {"explore_leave", frame.tr("Leave listening by touch"), icon::close}))
        frame.navigation.explore = true;
}

}  // namespace ui
