#include "ui/widgets/focus_ring.h"

#include "ui/widgets/card.h"

namespace ui {

void focus_ring(const Paint& paint, const Rect& box) {
    // Light within dark: one of the two stands out from whatever ground the theme has.
    const float thin = paint.mm(1), wide = paint.mm(1.25F), radius = corner_radius(paint);
    paint.frame(box.inset(-thin), Tone::card, thin, radius + thin);
    paint.frame(box.inset(-thin - wide), Tone::info_text, wide, radius + thin + wide);
}

}  // namespace ui
