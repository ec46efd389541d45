#include "ui/widgets/period_stepper.h"

#include "ui/icons.h"
#include "ui/widgets/card.h"

namespace ui {

namespace {

bool arrow(Frame& frame, const Rect& box, std::string_view name, std::string_view icon_name, const char* label,
           bool active) {
    const Paint& paint = frame.paint;
    if (!active) {
        paint.icon(box.middle(), icon_name, frame.mm(11), Tone::line);
        return false;
    }
    const Press press = frame.target(name, 0, box, frame.tr(label));
    paint.fill(box.inset(frame.mm(2)), press.held ? Tone::honor : Tone::honor_tint, corner_radius(paint));
    paint.icon(box.middle(), icon_name, frame.mm(11), press.held ? Tone::on_honor : Tone::honor_text);
    return press.tapped;
}

constexpr float arrow_mm = 20;

}  // namespace

float period_stepper_width(const Frame& frame, std::string_view words) {
    return frame.mm(2 * arrow_mm + 6) + frame.paint.width_of(words, {Face::bold});
}

int period_stepper(Frame& frame, const Rect& place, std::string_view words, bool has_earlier, bool has_later) {
    const Paint& paint = frame.paint;
    const float arrow_width = frame.mm(arrow_mm), high = frame.mm(20), width = period_stepper_width(frame, words);
    const Rect box = rect_at(place.r - width, place.t - frame.mm(1.5F), width, high);
    card(paint, box);
    Rect rest = box;
    const bool earlier = arrow(frame, rest.cut_left(arrow_width), "period_earlier", icon::chevron_left,
                               msgid("Month before"), has_earlier);
    const bool later =
        arrow(frame, rest.cut_right(arrow_width), "period_later", icon::chevron_right, msgid("Month after"), has_later);
    paint.text({rest.middle().x, rest.middle().y - paint.scale.line_px(TextSize::body) / 2}, words,
               {Face::bold, TextSize::body, Tone::honor_text, Align::center});
    return earlier ? 1 : later ? -1 : 0;
}

}  // namespace ui
