#include "ui/widgets/tab_strip.h"

#include <algorithm>

#include "ui/widgets/card.h"

namespace ui {

namespace {

constexpr float icon_mm = 9.4F, icon_gap_mm = 3, pad_mm = 2, gap_mm = 2, row_mm = 20.8F;

struct Plan {
    std::size_t rows = 1, columns = 1;
    TextStyle style;
    float each = 0;  // A tab's width.
};

Plan plan_with(const Frame& frame, float width, std::size_t tabs, std::size_t rows, const TextStyle& style) {
    const std::size_t columns = (tabs + rows - 1) / rows;
    const auto n = static_cast<float>(columns);
    return {rows, columns, style, (width - 2 * frame.mm(pad_mm) - frame.mm(gap_mm) * (n - 1)) / n};
}

// One row of large words, else of small ones; where even those are too wide, two rows.
Plan plan_of(const Frame& frame, float width, std::span<const Tab> tabs) {
    const TextStyle large{Face::title, TextSize::title, Tone::soft, Align::left, 1},
        small{Face::text, TextSize::body, Tone::soft, Align::left, 1};
    const auto fits = [&](const Plan& plan) {
        return std::ranges::all_of(tabs, [&](const Tab& tab) {
            return frame.paint.width_of(tab.words, plan.style) + frame.mm(icon_mm + icon_gap_mm) <= plan.each;
        });
    };
    for (const std::size_t rows : {1U, 2U})
        for (const TextStyle& style : {large, small})
            if (const Plan plan = plan_with(frame, width, tabs.size(), rows, style); fits(plan)) return plan;
    return plan_with(frame, width, tabs.size(), 2, small);
}

void tab_face(Frame& frame, const Rect& box, const Tab& tab, const Plan& plan, bool chosen, bool held) {
    const Paint paint = frame.paint.unspoken();
    if (chosen || held) paint.fill(box, chosen ? Tone::voice : Tone::sunk, corner_radius(paint));
    TextStyle style = plan.style;
    if (chosen) style.tone = Tone::on_voice;
    const float icon = frame.mm(icon_mm), gap = frame.mm(icon_gap_mm),
                width = std::min(box.width(), paint.width_of(tab.words, style) + icon + gap);
    const float x = box.middle().x - width / 2, line = paint.scale.line_px(style.size);
    paint.icon({x + icon / 2, box.middle().y}, tab.icon, icon, style.tone);
    paint.paragraph({x + icon + gap, box.middle().y - line / 2, box.r, box.b}, tab.words, style);
}

}  // namespace

float tab_strip_height(const Frame& frame, float width, std::span<const Tab> tabs) {
    const auto rows = static_cast<float>(plan_of(frame, width, tabs).rows);
    return rows * frame.mm(row_mm) + (rows - 1) * frame.mm(gap_mm) + 2 * frame.mm(pad_mm);
}

int tab_strip(Frame& frame, const Rect& box, std::string_view name, std::span<const Tab> tabs, int chosen) {
    card(frame.paint, box);
    const Plan plan = plan_of(frame, box.width(), tabs);
    const float pad = frame.mm(pad_mm), gap = frame.mm(gap_mm), row = frame.mm(row_mm);
    int tapped = -1;
    for (std::size_t i = 0; i < tabs.size(); ++i) {
        const std::size_t line = i / plan.columns, column = i % plan.columns;
        const Rect place = rect_at(box.l + pad + static_cast<float>(column) * (plan.each + gap),
                                   box.t + pad + static_cast<float>(line) * (row + gap), plan.each, row);
        const Press press = frame.target(name, static_cast<std::int64_t>(i), place, tabs[i].words);
        tab_face(frame, place, tabs[i], plan, static_cast<int>(i) == chosen, press.held);
        if (press.tapped) tapped = static_cast<int>(i);
    }
    return tapped;
}

}  // namespace ui
