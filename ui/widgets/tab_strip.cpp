#include "ui/widgets/tab_strip.h"

#include "ui/widgets/card.h"

namespace ui {

namespace {

void tab_face(Frame& frame, const Rect& box, const Tab& tab, bool chosen, bool held) {
    const Paint& paint = frame.paint;
    if (chosen || held) paint.fill(box, chosen ? Tone::voice : Tone::sunk, corner_radius(paint));
    TextStyle style{Face::title, TextSize::title, chosen ? Tone::on_voice : Tone::soft, Align::left, 1};
    const float icon = frame.mm(9.4F), gap = frame.mm(3);
    float width = paint.width_of(tab.words, style) + icon + gap;
    const bool tight = width > box.width();
    if (tight) {
        style = {Face::text, TextSize::body, style.tone, Align::left, 1};
        width = std::min(box.width(), paint.width_of(tab.words, style) + icon + gap);
    }
    const float x = box.middle().x - width / 2, line = paint.scale.line_px(style.size);
    paint.icon({x + icon / 2, box.middle().y}, tab.icon, icon, style.tone);
    paint.paragraph({x + icon + gap, box.middle().y - line / 2, box.r, box.b}, tab.words, style);
}

}  // namespace

int tab_strip(Frame& frame, const Rect& box, std::string_view name, std::span<const Tab> tabs, int chosen) {
    card(frame.paint, box);
    const float pad = frame.mm(2), gap = frame.mm(2);
    const float each =
        (box.width() - 2 * pad - gap * static_cast<float>(tabs.size() - 1)) / static_cast<float>(tabs.size());
    int tapped = -1;
    for (std::size_t i = 0; i < tabs.size(); ++i) {
        const float left = box.l + pad + static_cast<float>(i) * (each + gap);
        const Rect place{left, box.t + pad, left + each, box.b - pad};
        const Press press = frame.target(name, static_cast<std::int64_t>(i), place, tabs[i].words);
        tab_face(frame, place, tabs[i], static_cast<int>(i) == chosen, press.held);
        if (press.tapped) tapped = static_cast<int>(i);
    }
    return tapped;
}

}  // namespace ui
