#include "ui/widgets/list_row.h"

#include <algorithm>

#include "ui/icons.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/card.h"
#include "ui/widgets/word_pair.h"

namespace ui {

namespace {

constexpr float mark_mm = 20, left_mm = 6, words_left_mm = 32, arrow_mm = 11, right_mm = 6, gap_mm = 4, pad_mm = 5;
constexpr float least_mm = 31;

float arrow_width(const Frame& frame, const ListRow& row) { return row.opens ? frame.mm(arrow_mm) : 0; }

// The state stands beside the words, or, where that leaves too little for them, below.
bool state_below(const Frame& frame, float width, const ListRow& row) {
    if (!row.state) return false;
    const float room = width - frame.mm(words_left_mm + right_mm + gap_mm) - arrow_width(frame, row) -
                       chip_width(frame.paint, *row.state);
    return room < 6 * frame.paint.scale.text_px(TextSize::title);
}

float words_width(const Frame& frame, float width, const ListRow& row) {
    const float room = width - frame.mm(words_left_mm + right_mm) - arrow_width(frame, row);
    if (!row.state || state_below(frame, width, row)) return room;
    return room - chip_width(frame.paint, *row.state) - frame.mm(gap_mm);
}

float state_height(const Frame& frame, float width, const ListRow& row) {
    return state_below(frame, width, row) ? chip_height(frame.paint) + frame.mm(2) : 0;
}

void mark(const Frame& frame, const Rect& box, const ListRow& row) {
    const float size = frame.mm(mark_mm);
    const Rect place = rect_at(box.l + frame.mm(left_mm), box.middle().y - size / 2, size, size);
    if (!row.seal.empty()) return seal(frame.paint, place, row.seal, row.cut);
    badge(frame.paint, place.middle(), size, row.icon, row.look);
}

}  // namespace

float list_row_height(const Frame& frame, float width, const ListRow& row) {
    const WordPair words = row_words(frame.paint, row.title, row.sentence);
    const float high = word_pair_height(frame.paint, words, words_width(frame, width, row));
    return std::max(frame.mm(least_mm), high + state_height(frame, width, row) + 2 * frame.mm(pad_mm));
}

bool list_row(Frame& frame, const Rect& box, const ListRow& row) {
    const Paint& paint = frame.paint;
    const Press press = row.opens ? frame.target(row.name, row.row, box, row.title) : Press{};
    if (press.held) paint.fill(box.inset(frame.mm(0.75F)), Tone::sunk, corner_radius(paint));
    mark(frame, box, row);
    const float left = box.l + frame.mm(words_left_mm), below = state_height(frame, box.width(), row);
    float right = box.r - frame.mm(right_mm);
    if (row.opens)
        paint.icon({right - frame.mm(arrow_mm) / 2 + frame.mm(1.5F), box.middle().y}, icon::chevron_right,
                   frame.mm(arrow_mm), Tone::faint);
    right -= arrow_width(frame, row);
    word_pair(paint, {left, box.t, left + words_width(frame, box.width(), row), box.b - below},
              row_words(paint, row.title, row.sentence));
    if (row.state && below > 0)
        chip(paint, {left, box.b - frame.mm(pad_mm) - chip_height(paint) / 2}, *row.state);
    else if (row.state)
        chip_to_left(paint, {right, box.middle().y}, *row.state);
    if (!row.last) hairline(paint, left, box.r - frame.mm(right_mm), box.b);
    return press.tapped;
}

}  // namespace ui
