#include "ui/widgets/pad_key.h"

#include "ui/widgets/card.h"

namespace ui {

bool pad_key(Frame& frame, const Rect& box, const Key& key) {
    const Press press = frame.target(key.name, key.row, box, key.label);
    const Paint& paint = frame.paint;
    const float radius = corner_radius(paint);
    if (key.off && !key.bare) {
        paint.fill(box, Tone::sunk, radius);
        paint.frame(box, Tone::line, paint.mm(0.75F), radius);
    } else if (!key.bare) {
        card(paint, box);
    }
    if (press.held && !key.off) {
        if (key.bare)  // What is written on the ground stays readable there.
            paint.frame(box, Tone::gborder, paint.mm(1.25F), radius);
        else
            paint.fill(box, Tone::sunk, radius);
    }
    return press.tapped && !key.off;
}

Rect pad_place(const Frame& frame, const Rect& grid, int rows, int index) {
    const int row = index / 3, column = index % 3;
    const float gap = frame.mm(pad_gap_mm), width = (grid.width() - 2 * gap) / 3,
                height = (grid.height() - static_cast<float>(rows - 1) * gap) / static_cast<float>(rows);
    return rect_at(grid.l + static_cast<float>(column) * (width + gap),
                   grid.t + static_cast<float>(row) * (height + gap), width, height);
}

}  // namespace ui
