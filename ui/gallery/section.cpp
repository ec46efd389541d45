#include "ui/gallery/section.h"

namespace ui::gallery {

void caption(const Frame& frame, Rect& place, const char* english) {
    place.cut_top(
        frame.paint.paragraph(place, frame.tr(english), {Face::text, TextSize::body, Tone::gsoft, Align::left, 1}));
    place.cut_top(frame.mm(1));
}

Rect nth(const Frame& frame, const Rect& row, int i, int n) {
    const float gap = frame.mm(5), width = (row.width() - gap * static_cast<float>(n - 1)) / static_cast<float>(n);
    return rect_at(row.l + static_cast<float>(i) * (width + gap), row.t, width, row.height());
}

HeldFinger::HeldFinger(const Frame& frame, std::string_view name, std::int64_t row, const Rect& box)
    : frame_(frame.touched_by(touch_)) {
    touch_.begin_frame();
    touch_.target(target_id(name, row), box, "");
    touch_.end_frame();
    touch_.feed({PointerEvent::Kind::down, 0, box.middle(), 0});
    touch_.begin_frame();
}

}  // namespace ui::gallery
