#include "ui/widgets/empty_state.h"

#include <algorithm>

#include "ui/motif.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/card.h"
#include "ui/widgets/word_pair.h"

namespace ui {

void empty_state(Frame& frame, const Rect& place, std::string_view icon_name, std::string_view sentence,
                 std::string_view advice) {
    const Paint& paint = frame.paint;
    card(paint, place);
    motif::corners(paint.faded(0.5F), place, frame.mm(6), frame.mm(0.18F), Tone::honor, frame.mm(1));
    const TextStyle head{Face::title, TextSize::title, Tone::ink, Align::center, 2},
        body{Face::text, TextSize::body, Tone::soft, Align::center, 3};
    const float size = frame.mm(32), side = std::min(frame.mm(20), place.width() * 0.12F);
    Rect text = place.inset(side, 0);
    // Higher where many words would else reach the lower corners.
    const float high =
        paint.height_of(sentence, text.width(), head) + paint.height_of(advice, text.width(), body) + frame.mm(12);
    text.t = place.middle().y - std::max(0.0F, high - place.height() / 2);
    badge(paint, {place.middle().x, text.t - frame.mm(22)}, size, icon_name, accent::honor);
    text.cut_top(paragraph_without_orphan(paint, text, sentence, head) + frame.mm(3));
    paragraph_without_orphan(paint, text, advice, body);
}

}  // namespace ui
