#include "ui/widgets/empty_state.h"

#include "ui/motif.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/card.h"

namespace ui {

void empty_state(Frame& frame, const Rect& place, std::string_view icon_name, std::string_view sentence,
                 std::string_view advice) {
    const Paint& paint = frame.paint;
    card(paint, place);
    motif::corners(paint.faded(0.5F), place, frame.mm(6), frame.mm(0.18F), Tone::honor, frame.mm(1));
    const Point middle = place.middle();
    const float size = frame.mm(32);
    badge(paint, {middle.x, middle.y - frame.mm(22)}, size, icon_name, accent::honor);
    const Rect text{place.l + frame.mm(20), middle.y, place.r - frame.mm(20), place.b};
    const float high = paint.paragraph(text, sentence, {Face::title, TextSize::title, Tone::ink, Align::center, 2});
    paint.paragraph({text.l, text.t + high + frame.mm(3), text.r, text.b}, advice,
                    {Face::text, TextSize::body, Tone::soft, Align::center, 3});
}

}  // namespace ui
