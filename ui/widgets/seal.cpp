#include "ui/widgets/seal.h"

#include <cmath>
#include <optional>

namespace ui {

namespace {

struct Cut {
    std::optional<Tone> fill;
    Tone ink;
    std::optional<Tone> edge;
};

Cut cut_of(SealCut cut) {
    switch (cut) {
        case SealCut::voice: return {Tone::voice, Tone::on_voice, {}};
        case SealCut::done: return {Tone::done, Tone::on_done, {}};
        case SealCut::honor: return {Tone::honor, Tone::on_honor, {}};
        case SealCut::gold_line: return {Tone::honor_tint, Tone::honor_text, Tone::honor};
        case SealCut::line: break;
    }
    return {{}, Tone::voice_text, Tone::voice_text};
}

std::size_t characters_in(std::string_view text) {
    std::size_t n = 0;
    for (const char c : text) n += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    return n;
}

}  // namespace

void seal(const Paint& paint, const Rect& rect, std::string_view characters, SealCut cut) {
    const Cut look = cut_of(cut);
    const float size = rect.width(), radius = size * 0.09F;
    if (look.fill) paint.fill(rect, *look.fill, radius);
    if (look.edge)
        paint.frame(rect, *look.edge, std::max(1.5F, paint.mm(0.75F)), radius);
    else
        paint.frame(rect.inset(size * 0.066F), look.ink, std::max(1.5F, paint.mm(0.5F)), radius * 0.6F);
    const float room = size * 0.84F;
    float em = std::round(size * (characters_in(characters) > 1 ? 0.40F : 0.62F));
    const bool wide = paint.setter.width(characters, Face::title, em) > room;
    if (wide) em = std::round(size * 0.36F);
    const float line = std::round(em * 1.08F);
    // Three characters and more stand in two lines; what is still too wide (an emoji of many parts) ends at the edge.
    const SetText& set = paint.setter.set(characters, Face::title, em, room, wide ? 2 : 0);
    paint.clip(rect);
    float y = rect.middle().y - em * 0.56F - line * (static_cast<float>(set.lines.size()) - 1) / 2;
    for (const SetLine& part : set.lines) {
        paint.text_px({rect.middle().x - part.width_px / 2, y}, part.text, Face::title, em, line,
                      paint.color(look.ink));
        y += line;
    }
    paint.end_clip();
}

}  // namespace ui
