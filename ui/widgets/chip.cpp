#include "ui/widgets/chip.h"

#include <string>

namespace ui {

namespace {
constexpr float pad_mm = 5, gap_mm = 2;
float icon_size(const Paint& paint) { return paint.scale.text_px(TextSize::body) * 1.1F; }
TextStyle style_of(const Chip& chip) {
    return {chip.bold ? Face::bold : Face::text, TextSize::body, chip.filled ? chip.look.on_fill : chip.look.text};
}
}  // namespace

float chip_height(const Paint& paint) { return paint.scale.text_px(TextSize::body) + paint.mm(6.2F); }

float chip_width(const Paint& paint, const Chip& chip) {
    const float icon = chip.icon.empty() ? 0 : icon_size(paint) + paint.mm(gap_mm);
    return paint.width_of(chip.words, style_of(chip)) + icon + 2 * paint.mm(pad_mm);
}

float chip(const Paint& paint, Point left_middle, const Chip& chip) {
    const float height = chip_height(paint), width = chip_width(paint, chip);
    const Rect box = rect_at(left_middle.x, left_middle.y - height / 2, width, height);
    paint.fill(box, chip.filled ? chip.look.fill : chip.look.tint, height / 2);
    float x = box.l + paint.mm(pad_mm);
    if (!chip.icon.empty()) {
        const float icon = icon_size(paint);
        paint.icon({x + icon / 2, left_middle.y}, chip.icon, icon, style_of(chip).tone);
        x += icon + paint.mm(gap_mm);
    }
    paint.text({x, left_middle.y - paint.scale.line_px(TextSize::body) / 2}, chip.words, style_of(chip));
    return width;
}

float chip_to_left(const Paint& paint, Point right_middle, const Chip& capsule) {
    return chip(paint, {right_middle.x - chip_width(paint, capsule), right_middle.y}, capsule);
}

void chip_centered(const Paint& paint, const Rect& place, const Chip& capsule) {
    Chip fitted = capsule;
    const float width = chip_width(paint, capsule), more = width - place.width();
    std::string shorter;
    if (more > 0) {
        const TextStyle style = style_of(capsule);
        const SetText& set = paint.setter.set(capsule.words, style.face, paint.scale.text_px(style.size),
                                              paint.width_of(capsule.words, style) - more, 1);
        shorter = set.lines.empty() ? "" : set.lines.front().text;
        fitted.words = shorter;
    }
    chip(paint, {place.middle().x - chip_width(paint, fitted) / 2, place.middle().y}, fitted);
}

}  // namespace ui
