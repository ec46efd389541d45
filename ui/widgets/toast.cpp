#include "ui/widgets/toast.h"

#include <algorithm>

#include "ui/widgets/card.h"

namespace ui {

namespace {

constexpr float edge_mm = 3.5F, icon_mm = 13, icon_left_mm = 9, words_left_mm = 27, pad_mm = 6;
constexpr TextStyle style{Face::bold, TextSize::body, Tone::ink, Align::left, 3};

float action_width(const Frame& frame, const Toast& toast) {
    if (toast.action.empty()) return 0;
    return frame.paint.width_of(toast.action, {Face::title, TextSize::title}) + frame.mm(9 + 3 + 2 * pad_mm);
}

float words_width(const Frame& frame, float width, const Toast& toast) {
    return width - frame.mm(words_left_mm) - std::max(frame.mm(pad_mm), action_width(frame, toast));
}

bool action(Frame& frame, const Rect& box, const Toast& toast) {
    const Paint& paint = frame.paint;
    const Press press = frame.target(toast.name, 0, box, toast.action);
    if (press.held) paint.fill(box, Tone::voice_tint, corner_radius(paint));
    const float icon = frame.mm(9), x = box.l + frame.mm(pad_mm);
    paint.icon({x + icon / 2, box.middle().y}, toast.action_icon, icon, Tone::voice_text);
    paint.text({x + icon + frame.mm(3), box.middle().y - paint.scale.line_px(TextSize::title) / 2}, toast.action,
               {Face::title, TextSize::title, Tone::voice_text});
    return press.tapped;
}

}  // namespace

float toast_height(const Frame& frame, float width, const Toast& toast) {
    return std::max(frame.mm(27),
                    frame.paint.height_of(toast.words, words_width(frame, width, toast), style) + frame.mm(10));
}

bool toast(Frame& frame, const Rect& box, const Toast& toast) {
    const Paint& paint = frame.paint;
    card(paint, box, Height::raised);
    paint.clip({box.l, box.t, box.l + frame.mm(edge_mm), box.b});
    paint.fill({box.l, box.t, box.l + 3 * frame.mm(edge_mm), box.b}, toast.look.fill, corner_radius(paint));
    paint.end_clip();
    const float icon = frame.mm(icon_mm), width = words_width(frame, box.width(), toast),
                high = paint.height_of(toast.words, width, style);
    paint.icon({box.l + frame.mm(icon_left_mm) + icon / 2, box.middle().y}, toast.icon, icon, toast.look.text);
    const Point at{box.l + frame.mm(words_left_mm), box.middle().y - high / 2};
    paint.paragraph({at.x, at.y, at.x + width, box.b}, toast.words, style);
    Rect rest = box;
    return !toast.action.empty() && action(frame, rest.cut_right(action_width(frame, toast)), toast);
}

}  // namespace ui
