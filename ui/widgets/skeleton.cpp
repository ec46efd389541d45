#include "ui/widgets/skeleton.h"

#include <algorithm>
#include <array>

#include "ui/widgets/card.h"
#include "ui/widgets/progress.h"

namespace ui {

namespace {

constexpr float pad_mm = 8, row_mm = 29, seal_mm = 20;
// Words are of different lengths; the same ones each time.
constexpr std::array lengths{0.42F, 0.58F, 0.36F, 0.5F};

void row(const Paint& paint, const Rect& box, float length) {
    const float size = paint.mm(seal_mm), top = box.middle().y - size / 2, x = box.l + size + paint.mm(6),
                room = box.r - x;
    paint.fill(rect_at(box.l, top, size, size), Tone::sunk, paint.mm(2));
    paint.fill(rect_at(x, top + paint.mm(2), room * length, paint.mm(6.5F)), Tone::sunk, paint.mm(2));
    paint.fill(rect_at(x, top + paint.mm(12), room * std::min(0.9F, length + 0.24F), paint.mm(5)), Tone::sunk,
               paint.mm(2));
}

}  // namespace

void skeleton(const Paint& paint, const Rect& place, std::string_view sentence) {
    card(paint, place);
    Rect rest = place.inset(paint.mm(pad_mm));
    const Rect words = rest.cut_bottom(2 * paint.scale.line_px(TextSize::body));
    for (std::size_t i = 0; rest.height() >= paint.mm(row_mm); ++i)
        row(paint, rest.cut_top(paint.mm(row_mm)), lengths[i % lengths.size()]);
    progress_waiting(paint, words, sentence);
}

}  // namespace ui
