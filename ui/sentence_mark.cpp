#include "ui/sentence_mark.h"

#include <algorithm>
#include <cmath>

#include "ui/contrast.h"
#include "ui/paint.h"

namespace ui {

namespace {

constexpr Color black = 0xFF000000U, white = 0xFFFFFFFFU;

// Light words stand on a filled tile, where the wash would hide them and vermilion may be the ground.
bool is_light(Color words) { return contrast_ratio(words, black) > contrast_ratio(words, white); }

struct Part {
    std::size_t from, until;
};

// What of the sentence stands on this line; nothing: until is not beyond from.
Part part_of(const PassageLine& line, const SentenceMark& mark) {
    return {std::max(line.from, mark.from), std::min(line.from + line.text.size(), mark.until)};
}

}  // namespace

void draw_mark(const Paint& paint, const Passage& passage, const SentenceMark& mark) {
    if (passage.text != mark.text) return;
    for (const PassageLine& line : passage.lines) {
        const Part part = part_of(line, mark);
        const auto x = [&](std::size_t at) {
            return line.box.l + paint.setter.width(line.text.substr(0, at - line.from), line.face, line.em_px);
        };
        if (part.from >= part.until) continue;
        const Rect words = Rect{x(part.from), line.box.t, x(part.until), line.box.b}.common(line.seen);
        if (words.empty()) continue;
        const bool light = is_light(line.color);
        const float line_px = std::max(2.0F, std::round(paint.mm(0.8F)));
        if (!light) paint.fill(words, Tone::honor_tint);
        paint.fill({words.l, words.b - line_px, words.r, words.b}, light ? line.color : paint.color(Tone::voice));
    }
}

std::optional<Rect> place_of(const std::vector<Passage>& page, const SentenceMark& mark) {
    if (mark.passage >= page.size() || page[mark.passage].text != mark.text) return std::nullopt;
    for (const PassageLine& line : page[mark.passage].lines)
        if (const Part part = part_of(line, mark); part.from < part.until) return line.box;
    return std::nullopt;
}

}  // namespace ui
