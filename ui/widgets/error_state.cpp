#include "ui/widgets/error_state.h"

#include <algorithm>

#include "ui/icons.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/word_pair.h"

namespace ui {

namespace {

constexpr TextStyle sentence_style{Face::title, TextSize::title, Tone::ink, Align::center, 3},
    comfort_style{Face::text, TextSize::body, Tone::soft, Align::center, 4};
constexpr float pad_mm = 8, badge_mm = 32, below_badge_mm = 6, between_mm = 3, above_button_mm = 6,
                widest_button_mm = 90;

float words_height(const Frame& frame, float width, const ErrorState& error) {
    return frame.mm(badge_mm + below_badge_mm + between_mm) +
           frame.paint.height_of(error.sentence, width, sentence_style) +
           frame.paint.height_of(error.comfort, width, comfort_style);
}

float foot_height(const Frame& frame, const ErrorState& error) {
    return error.action.empty() ? 0 : button_height(frame) + frame.mm(above_button_mm);
}

}  // namespace

float error_state_height(const Frame& frame, float width, const ErrorState& error) {
    const float inner = width - 2 * frame.mm(pad_mm);
    return words_height(frame, inner, error) + foot_height(frame, error) + 2 * frame.mm(pad_mm);
}

bool error_state(Frame& frame, const Rect& place, const ErrorState& error) {
    const Paint& paint = frame.paint;
    card(paint, place);
    Rect inner = place.inset(frame.mm(pad_mm));
    Rect foot = inner.cut_bottom(foot_height(frame, error));
    const float size = frame.mm(badge_mm), wide = std::min(inner.width(), frame.mm(widest_button_mm));
    inner.cut_top(std::max(0.0F, (inner.height() - words_height(frame, inner.width(), error)) / 2));
    badge(paint, {inner.middle().x, inner.t + size / 2}, size, icon::priority_high, accent::voice);
    inner.cut_top(size + frame.mm(below_badge_mm));
    inner.cut_top(paragraph_without_orphan(paint, inner, error.sentence, sentence_style) + frame.mm(between_mm));
    paragraph_without_orphan(paint, inner, error.comfort, comfort_style);
    if (error.action.empty()) return false;
    foot.cut_top(frame.mm(above_button_mm));
    foot = rect_at(foot.middle().x - wide / 2, foot.t, wide, foot.height());
    return button(frame, foot, {error.name, error.action, error.action_icon, "", ButtonLook::main});
}

}  // namespace ui
