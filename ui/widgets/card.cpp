#include "ui/widgets/card.h"

namespace ui {

namespace {
void ground(const Paint& paint, const Rect& rect, Height height) {
    if (paint.palette.framed_cards) return;
    if (height == Height::raised) return paint.shadow(rect, paint.mm(6), paint.mm(1.5F), 0.22F);
    paint.shadow(rect, paint.mm(3.5F), paint.mm(0.75F), 0.13F);
}
void border(const Paint& paint, const Rect& rect) {
    if (paint.palette.framed_cards) paint.frame(rect, Tone::border, paint.mm(0.75F), corner_radius(paint));
}
}  // namespace

float corner_radius(const Paint& paint) { return paint.mm(3); }

void card(const Paint& paint, const Rect& rect, Height height) {
    ground(paint, rect, height);
    paint.fill(rect, Tone::card, corner_radius(paint));
    border(paint, rect);
}

void honor_card(const Paint& paint, const Rect& rect) {
    ground(paint, rect, Height::flat);
    paint.gradient(rect, Tone::honor_tint, Tone::card, corner_radius(paint));
    border(paint, rect);
}

void filled_card(const Paint& paint, const Rect& rect, Tone fill, Height height) {
    ground(paint, rect, height);
    paint.fill(rect, fill, corner_radius(paint));
}

void hairline(const Paint& paint, float left, float right, float y, Tone tone) {
    paint.fill({left, y - 1, right, y + std::max(1.0F, paint.mm(0.5F)) - 1}, tone);
}

}  // namespace ui
