#include "ui/picker/person_tile.h"

#include <algorithm>

#include "ui/widgets/card.h"
#include "ui/widgets/seal.h"
#include "ui/widgets/word_pair.h"

namespace ui {

namespace {
constexpr float gap_mm = 3, pad_mm = 4, seal_mm = 17, narrowest_mm = 72, large_narrowest_mm = 105;
}

float person_tile_height(const Frame& frame, bool two_lines) {
    const float words =
        frame.paint.scale.line_px(TextSize::title) + (two_lines ? frame.paint.scale.line_px(TextSize::body) : 0);
    return std::max(frame.mm(frame.paint.scale.large() ? 28.0F : 24.0F), words + frame.mm(4));
}

int person_columns(const Frame& frame, float width) {
    const float each = frame.mm((frame.paint.scale.large() ? large_narrowest_mm : narrowest_mm) + gap_mm);
    return std::max(1, static_cast<int>((width + frame.mm(gap_mm)) / each));
}

Rect person_place(const Frame& frame, const Rect& grid, int columns, float height, int i) {
    const float gap = frame.mm(gap_mm),
                width = (grid.width() - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const int row = i / columns, column = i % columns;
    return rect_at(grid.l + static_cast<float>(column) * (width + gap),
                   grid.t + static_cast<float>(row) * (height + gap), width, height);
}

float person_grid_height(const Frame& frame, int columns, float height, int n) {
    const int rows = (n + columns - 1) / columns;
    return rows == 0 ? 0 : static_cast<float>(rows) * (height + frame.mm(gap_mm)) - frame.mm(gap_mm);
}

bool person_tile(Frame& frame, const Rect& box, const PersonTile& tile) {
    const Paint paint = frame.paint.unspoken();
    const Press press = frame.target(tile.name, tile.person.resident.value, box, tile.person.shown_name);
    card(paint, box);
    const float radius = corner_radius(paint), size = frame.mm(seal_mm);
    if (press.held || tile.chosen) paint.fill(box, press.held ? Tone::sunk : Tone::voice_tint, radius);
    if (tile.chosen) paint.frame(box, Tone::voice, frame.mm(1.25F), radius);
    seal(paint, rect_at(box.l + frame.mm(pad_mm), box.middle().y - size / 2, size, size), tile.person.seal,
         tile.chosen ? SealCut::voice : SealCut::line);
    WordPair words{tile.person.shown_name, tile.where};
    words.title_style.max_lines = words.sentence_style.max_lines = 1;
    word_pair(paint, {box.l + frame.mm(2 * pad_mm) + size, box.t, box.r - frame.mm(2), box.b}, words);
    return press.tapped;
}

}  // namespace ui
