#include "ui/widgets/heading.h"

namespace ui {

void heading(Frame& frame, Rect& place, std::string_view title, std::string_view sentence, const Chip* mark) {
    const Paint& paint = frame.paint;
    const TextStyle large{Face::title, TextSize::head, Tone::gink, Align::left, 1};
    const TextStyle small{Face::text, TextSize::body, Tone::gsoft, Align::left, 1};
    const float high = paint.scale.line_px(TextSize::head), low = paint.scale.line_px(TextSize::body);
    const bool beside = !frame.portrait();
    const Rect box = place.cut_top(high + (beside ? 0 : low + frame.mm(1.5F)));
    const float chip_room = mark ? chip_width(paint, *mark) + frame.mm(5) : 0;
    if (mark) chip_to_left(paint, {box.r, box.t + high / 2}, *mark);
    const float width = std::min(paint.width_of(title, large), box.width() - chip_room);
    paint.paragraph({box.l, box.t, box.r - chip_room, box.t + high}, title, large);
    if (beside)
        paint.paragraph({box.l + width + frame.mm(7), box.t + (high - low) * 0.62F, box.r - chip_room, box.b}, sentence,
                        small);
    else
        paint.paragraph({box.l, box.t + high + frame.mm(1.5F), box.r, box.b}, sentence, small);
    place.cut_top(frame.mm(beside ? 5.0F : 6.5F));
}

}  // namespace ui
