#include "ui/widgets/sheet.h"

namespace ui {

namespace {

constexpr float margin_mm = 12, head_mm = 12, foot_mm = 10, radius_mm = 5;
constexpr float widest_mm = 250;  // A hand's reach; on its side the screen is wider.

}  // namespace

void sheet_surface(const Paint& paint, const Rect& box, bool from_foot) {
    const float radius = paint.mm(radius_mm), grip = paint.mm(15), y = box.t + paint.mm(4);
    paint.shadow(box, paint.mm(12), from_foot ? -paint.mm(1.5F) : 0, 0.24F);
    if (from_foot)
        paint.fill_top_rounded(box, Tone::g1, radius);
    else
        paint.fill(box, Tone::g1);
    if (paint.palette.framed_cards)
        paint.frame({box.l, box.t, box.r, box.b + radius}, Tone::gborder, paint.mm(0.75F), from_foot ? radius : 0);
    if (from_foot)
        paint.fill({box.middle().x - grip, y, box.middle().x + grip, y + paint.mm(1.5F)}, Tone::gline, paint.mm(0.75F));
}

float sheet_width(const Frame& frame, const Rect& screen) {
    return std::min(screen.width() - 2 * frame.mm(margin_mm), frame.mm(widest_mm));
}

Sheet sheet(Frame& frame, const Rect& screen, std::string_view name, float height) {
    const Paint& paint = frame.paint;
    frame.touch.cover();
    paint.clip(screen);
    paint.faded(paint.palette.scrim_alpha).fill(screen, Tone::scrim);
    Rect rest = screen;
    const Rect box = rest.cut_bottom(height + frame.mm(head_mm + foot_mm));
    const bool dismissed = frame.target(name, -1, rest, frame.tr("Close")).tapped;
    sheet_surface(paint, box, true);
    paint.end_clip();
    const float width = sheet_width(frame, screen);
    return {rect_at(box.middle().x - width / 2, box.t + frame.mm(head_mm), width, height), dismissed};
}

}  // namespace ui
