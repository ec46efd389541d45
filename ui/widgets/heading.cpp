#include "ui/widgets/heading.h"

#include <algorithm>

#include "ui/widgets/word_pair.h"

namespace ui {

void heading(Frame& frame, Rect& place, std::string_view title, std::string_view sentence, const Chip* mark,
             float kept_free) {
    const Paint& paint = frame.paint;
    const TextStyle large{Face::title, TextSize::head, Tone::gink, Align::left, 1};
    TextStyle small{Face::text, TextSize::body, Tone::gsoft, Align::left, 1};
    const float high = paint.scale.line_px(TextSize::head), low = paint.scale.line_px(TextSize::body);
    const float right = std::max(kept_free, mark ? chip_width(paint, *mark) + frame.mm(5) : 0);
    const Rect box = place.cut_top(high);
    if (mark) chip_to_left(paint, {box.r, box.t + high / 2}, *mark);
    paint.paragraph({box.l, box.t, box.r - right, box.b}, title, large);
    const float beside = box.l + std::min(paint.width_of(title, large), box.width() - right) + frame.mm(7);
    if (!frame.portrait() && beside + paint.width_of(sentence, small) <= box.r - right) {
        paint.text({beside, box.t + (high - low) * 0.62F}, sentence, small);
        place.cut_top(frame.mm(5));
        return;
    }
    small.max_lines = 2;
    place.cut_top(frame.mm(1.5F));
    place.cut_top(paragraph_without_orphan(paint, place, sentence, small) + frame.mm(frame.portrait() ? 6.5F : 4));
}

}  // namespace ui
