#include "ui/widgets/progress.h"

#include <algorithm>

#include "ui/icons.h"

namespace ui {

namespace {

constexpr float bar_mm = 5, gap_mm = 3, between_mm = 1.5F, least_piece_mm = 4;

// Words above; returns the bar's place.
Rect worded(const Paint& paint, const Rect& box, std::string_view words) {
    Rect place = box;
    const Rect line = place.cut_top(paint.scale.line_px(TextSize::body));
    paint.paragraph(line, words, {Face::text, TextSize::body, Tone::ink, Align::left, 1});
    place.cut_top(paint.mm(gap_mm));
    return place.cut_top(paint.mm(bar_mm));
}

void well(const Paint& paint, const Rect& bar) {
    paint.fill(bar, Tone::sunk, bar.height() / 2);
    paint.frame(bar, Tone::border, std::max(1.0F, paint.mm(0.4F)), bar.height() / 2);
}

}  // namespace

float progress_height(const Paint& paint) { return paint.scale.line_px(TextSize::body) + paint.mm(gap_mm + bar_mm); }

void progress_track(const Paint& paint, const Rect& bar, float part, Tone fill) {
    well(paint, bar);
    const float width = bar.width() * std::clamp(part, 0.0F, 1.0F);
    if (width > 0) paint.fill({bar.l, bar.t, bar.l + std::max(width, bar.height()), bar.b}, fill, bar.height() / 2);
}

void progress_bar(const Paint& paint, const Rect& box, float part, std::string_view words) {
    progress_track(paint, worded(paint, box, words), part);
}

void progress_steps(const Paint& paint, const Rect& box, int done, int all, std::string_view words) {
    const auto n = static_cast<float>(std::max(1, all));
    const float gap = paint.mm(between_mm), width = (box.width() - gap * (n - 1)) / n;
    if (width < paint.mm(least_piece_mm)) return progress_bar(paint, box, static_cast<float>(done) / n, words);
    const Rect bar = worded(paint, box, words);
    for (int i = 0; i < all; ++i) {
        const Rect piece = rect_at(bar.l + static_cast<float>(i) * (width + gap), bar.t, width, bar.height());
        if (i < done)
            paint.fill(piece, Tone::done, bar.height() / 2);
        else
            well(paint, piece);
    }
}

void progress_waiting(const Paint& paint, const Rect& box, std::string_view words) {
    const TextStyle style{Face::text, TextSize::body, Tone::soft, Align::left, 2};
    const float icon = paint.mm(9), gap = paint.mm(3.5F),
                width = std::min(paint.width_of(words, style) + 1, box.width() - icon - gap),
                high = paint.height_of(words, width, style), x = box.middle().x - (icon + gap + width) / 2;
    paint.icon({x + icon / 2, box.middle().y}, icon::hourglass_empty, icon, Tone::soft);
    paint.paragraph({x + icon + gap, box.middle().y - high / 2, x + icon + gap + width, box.b}, words, style);
}

}  // namespace ui
