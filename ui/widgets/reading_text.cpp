#include "ui/widgets/reading_text.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace ui {

float reading_text(Frame& frame, const Rect& place, const std::string& text) {
    const Paint& paint = frame.paint;
    const float em = std::round(frame.mm(paint.scale.large() ? 12 : 8)), line = std::round(em * 1.5F);
    float y = place.t;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        const SetText& set =
            paint.setter.set(std::string_view(text).substr(from, end - from), Face::text, em, place.width());
        for (const SetLine& words : set.lines) {
            paint.text_px({place.l, y}, words.text, Face::text, em, line, paint.color(Tone::gink));
            y += line;
        }
        y += frame.mm(3.5F);
        from = end + 1;
    }
    return y - place.t;
}

}  // namespace ui
