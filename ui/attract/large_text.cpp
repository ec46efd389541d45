#include "ui/attract/large_text.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {
constexpr float line_factor = 1.3F, step = 0.94F;
}

Fitted fitted(const Paint& paint, std::string_view words, float width, const LargeText& look) {
    const float body = paint.scale.text_px(TextSize::body);  // Nothing is smaller than that, in large mode neither.
    const float most = std::max(body, std::round(paint.mm(look.most_mm))),
                least = std::max(body, std::round(paint.mm(look.least_mm)));
    for (int lines = 1;; ++lines) {
        const float smallest = lines == look.lines ? least : std::max(least, most * look.worth_a_line);
        for (float em = most; em >= smallest; em = std::floor(em * step)) {
            const SetText& set = paint.setter.set(words, look.face, em, width, lines);
            if (set.shortened) continue;
            const float line = std::round(em * line_factor);
            return {em, line, line * static_cast<float>(set.lines.size()), lines};
        }
        if (lines < look.lines) continue;
        const SetText& set = paint.setter.set(words, look.face, least, width, lines);
        const float line = std::round(least * line_factor);
        return {least, line, line * static_cast<float>(set.lines.size()), lines};
    }
}

float large_text(const Paint& paint, const Rect& box, std::string_view words, const LargeText& look) {
    if (words.empty()) return 0;
    const Fitted size = fitted(paint, words, box.width(), look);
    const SetText& set = paint.setter.set(words, look.face, size.em_px, box.width(), size.lines);
    return paint.lines(box, words, set, {look.face, size.em_px, size.line_px, paint.color(look.tone), look.align});
}

void wall_heading(const Paint& paint, Rect& place, std::string_view title, std::string_view sentence) {
    const LargeText large{.tone = Tone::gink, .most_mm = 20, .least_mm = 12};
    LargeText small{.face = Face::text, .tone = Tone::gsoft, .most_mm = 10, .least_mm = 8};
    const Fitted head = fitted(paint, title, place.width(), large);
    const float beside = paint.setter.width(title, large.face, head.em_px) + paint.mm(10);
    const Rect line = place.cut_top(large_text(paint, place, title, large));
    const Rect right{line.l + beside, line.t + head.line_px * 0.42F, line.r, line.b};
    if (!paint.scale.portrait() && paint.setter.width(sentence, small.face, paint.mm(small.most_mm)) < right.width()) {
        large_text(paint, right, sentence, small);
    } else {
        place.cut_top(paint.mm(1.5F));
        place.cut_top(large_text(paint, place, sentence, small));
    }
    place.cut_top(paint.mm(6));
}

}  // namespace ui
