#include "ui/widgets/segmented_choice.h"

#include <algorithm>

#include "ui/icons.h"
#include "ui/widgets/card.h"

namespace ui {

namespace {

constexpr float gap_mm = 4, icon_mm = 9, icon_gap_mm = 3;

struct Look {
    Tone fill, edge, words;
    float edge_mm;
};

Look look_of(const Choice& choice, bool chosen, bool held) {
    if (choice.off) return {Tone::sunk, Tone::line, Tone::faint, 0.75F};
    if (chosen) return {Tone::voice_tint, Tone::voice_text, Tone::voice_text, 1.25F};
    return {held ? Tone::sunk : Tone::card, Tone::border, Tone::ink, 0.75F};
}

void face(const Paint& paint, const Rect& box, const Choice& choice, bool chosen, const Look& look) {
    paint.fill(box, look.fill, corner_radius(paint));
    paint.frame(box, look.edge, paint.mm(look.edge_mm), corner_radius(paint));
    const std::string_view mark = chosen ? icon::check_circle : choice.icon;
    TextStyle style{Face::title, TextSize::title, look.words, Align::left, 2};
    float icon = mark.empty() ? 0 : paint.mm(icon_mm + icon_gap_mm);
    const float room = box.width() - paint.mm(5);
    if (paint.width_of(choice.words, style) + icon > room) style.size = TextSize::body;
    if (paint.width_of(choice.words, style) + icon > room && !chosen) icon = 0;
    const float width = std::min(paint.width_of(choice.words, style) + 1, room - icon),
                high = paint.height_of(choice.words, width, style), x = box.middle().x - (icon + width) / 2;
    if (icon > 0) paint.icon({x + paint.mm(icon_mm) / 2, box.middle().y}, mark, paint.mm(icon_mm), look.words);
    paint.paragraph({x + icon, box.middle().y - high / 2, x + icon + width, box.b}, choice.words, style);
}

}  // namespace

float segmented_choice_height(const Frame& frame) { return frame.mm(frame.paint.scale.large() ? 30.0F : 24.8F); }

int segmented_choice(Frame& frame, const Rect& box, std::string_view name, std::span<const Choice> choices,
                     int chosen) {
    const auto n = static_cast<float>(std::max<std::size_t>(1, choices.size()));
    const float gap = frame.mm(gap_mm), width = (box.width() - gap * (n - 1)) / n;
    int tapped = -1;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const Rect place = rect_at(box.l + static_cast<float>(i) * (width + gap), box.t, width, box.height());
        const Press press = frame.target(name, static_cast<std::int64_t>(i), place, choices[i].words);
        const bool is_chosen = static_cast<int>(i) == chosen;
        face(frame.paint, place, choices[i], is_chosen, look_of(choices[i], is_chosen, press.held));
        if (press.tapped && !choices[i].off) tapped = static_cast<int>(i);
    }
    return tapped;
}

}  // namespace ui
