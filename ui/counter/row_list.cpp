#include "ui/counter/row_list.h"

namespace ui {

namespace {

constexpr float gap_mm = 4, bar_mm = 5;  // Beside the rows stands the scroll bar.

}  // namespace

float even_row_height(const Frame& frame) {
    const Scale& scale = frame.paint.scale;
    const float sentence = scale.line_px(TextSize::body) * (scale.large() ? 2.0F : 1.0F);
    return 2 * scale.line_px(TextSize::title) + sentence + frame.mm(8);
}

void RowList::draw(Frame& frame, const Rect& place, const Plan& plan,
                   const std::function<void(std::size_t, const Rect&)>& row) {
    const float gap = frame.mm(gap_mm), step = plan.height + gap;
    const auto columns = static_cast<float>(plan.columns);
    const float width = (place.width() - frame.mm(bar_mm) - gap * (columns - 1)) / columns;
    const std::size_t lines = (plan.rows + plan.columns - 1) / plan.columns;
    const Rect region{place.l - frame.mm(1), place.t, place.r, place.b};
    const float top =
        place.t - scroll_.begin(frame, target_id(plan.name), region, static_cast<float>(lines) * step - gap);
    for (std::size_t i = 0; i < plan.rows; ++i) {
        const std::size_t line = i / plan.columns;
        const auto across = static_cast<float>(i % plan.columns), down = static_cast<float>(line);
        const Rect box = rect_at(place.l + across * (width + gap), top + down * step, width, plan.height);
        if (frame.in_sight(box, region)) row(i, box);
    }
    scroll_.end(frame);
}

}  // namespace ui
