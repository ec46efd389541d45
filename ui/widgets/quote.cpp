#include "ui/widgets/quote.h"

#include "ui/motif.h"
#include "ui/verse.h"
#include "ui/widgets/card.h"

namespace ui {

namespace {

constexpr float pad_mm = 14, gap_mm = 4;
constexpr TextStyle words_style{Face::title, TextSize::head, Tone::ink, Align::center, 5},
    who_style{Face::text, TextSize::body, Tone::soft, Align::right, 1};

float inner_width(const Frame& frame, float width) { return width - 2 * frame.mm(pad_mm); }

std::string lines_of(const Frame& frame, float width, std::string_view words) {
    return in_lines_that(words, [&](std::string_view line) {
        return frame.paint.width_of(line, words_style) <= inner_width(frame, width);
    });
}

}  // namespace

float quote_height(const Frame& frame, float width, std::string_view words, std::string_view who) {
    const float high = frame.paint.height_of(lines_of(frame, width, words), inner_width(frame, width), words_style);
    const float below = who.empty() ? 0 : frame.paint.scale.line_px(TextSize::body) + frame.mm(gap_mm);
    return high + below + 2 * frame.mm(pad_mm);
}

void quote(Frame& frame, const Rect& box, std::string_view words, std::string_view who) {
    const Paint& paint = frame.paint;
    card(paint, box);
    motif::corners(paint.faded(0.6F), box, frame.mm(5), frame.mm(0.11F), Tone::voice_text, frame.mm(0.8F));
    Rect place = box.inset(frame.mm(pad_mm));
    place.cut_top(paint.paragraph(place, lines_of(frame, box.width(), words), words_style) + frame.mm(gap_mm));
    place.r -= frame.mm(8);  // Clear of the corner.
    if (!who.empty()) paint.paragraph(place, who, who_style);
}

}  // namespace ui
