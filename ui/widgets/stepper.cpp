#include "ui/widgets/stepper.h"

#include <algorithm>

#include "ui/icons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/pad_key.h"

namespace ui {

namespace {

constexpr float key_mm = 27;
constexpr TextStyle number{Face::bold, TextSize::head, Tone::gink, Align::center, 1};

float middle(const Frame& frame, const std::string& value) {
    return std::max(frame.mm(30), frame.paint.width_of(value, number) + frame.mm(8));
}

bool sign(Frame& frame, const Rect& box, const Stepper& stepper, int by, bool can) {
    const std::string label = by < 0 ? frame.tr("One less") : frame.tr("One more");
    const bool tapped = pad_key(frame, box, {stepper.name, by, label, false, !can});
    frame.paint.icon(box.middle(), by < 0 ? icon::remove : icon::add, frame.mm(14),
                     can ? Tone::voice_text : Tone::faint);
    return tapped;
}

}  // namespace

float stepper_height(const Frame& frame) { return frame.mm(key_mm); }

float stepper_width(const Frame& frame, const std::string& value) {
    return 2 * frame.mm(key_mm) + middle(frame, value);
}

int stepper(Frame& frame, const Rect& box, const Stepper& stepper) {
    const Paint& paint = frame.paint;
    const TextStyle why{Face::text, TextSize::body, Tone::gsoft, Align::left, 2};
    const float key = frame.mm(key_mm);
    Rect rest = box;
    const bool less = sign(frame, rest.cut_left(key), stepper, -1, stepper.can_less);
    const Rect value = rest.cut_left(middle(frame, stepper.value));
    paint.text({value.middle().x, value.middle().y - paint.scale.line_px(TextSize::head) / 2}, stepper.value, number);
    const bool more = sign(frame, rest.cut_left(key), stepper, 1, stepper.can_more);
    rest.cut_left(frame.mm(6));
    if (!stepper.limit.empty()) {
        const float high = paint.height_of(stepper.limit, rest.width(), why);
        paint.paragraph({rest.l, rest.middle().y - high / 2, rest.r, rest.b}, stepper.limit, why);
    }
    return less ? -1 : more ? 1 : 0;
}

}  // namespace ui
