#include "ui/widgets/reading_text.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace ui {

float reading_text(Frame& frame, const Rect& place, const std::string& text) {
    const Paint& paint = frame.paint;
    const float em = std::round(frame.mm(paint.scale.large() ? 12 : 8)), line = std::round(em * 1.5F);
    const Paint::LineStyle style{Face::text, em, line, paint.color(Tone::gink)};
    float y = place.t;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        const std::string_view passage = std::string_view(text).substr(from, end - from);
        const Rect rest{place.l, y, place.r, place.b};
        y += paint.lines(rest, passage, paint.set(passage, Face::text, em, place.width()), style);
        y += frame.mm(3.5F);
        from = end + 1;
    }
    return y - place.t;
}

}  // namespace ui
