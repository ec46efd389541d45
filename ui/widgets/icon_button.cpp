#include "ui/widgets/icon_button.h"

#include "ui/widgets/card.h"

namespace ui {

bool icon_button(Frame& frame, const Rect& box, const IconButton& button) {
    const Paint& paint = frame.paint;
    const float icon = frame.mm(paint.scale.large() ? 14.9F : 11.4F);
    if (button.off) {
        paint.faded(0.35F).icon(box.middle(), button.icon, icon, Tone::soft);
        return false;
    }
    const Press press = frame.target(button.name, 0, box, button.label);
    paint.fill(box, press.held ? Tone::sunk : Tone::card, corner_radius(paint));
    paint.frame(box, Tone::border, frame.mm(0.75F), corner_radius(paint));
    paint.icon(box.middle(), button.icon, icon, Tone::ink);
    return press.tapped;
}

}  // namespace ui
