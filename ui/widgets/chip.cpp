#include "ui/widgets/chip.h"

namespace ui {

namespace {
constexpr float pad_mm = 5, icon_mm = 7.4F, gap_mm = 2;
TextStyle style_of(const Chip& chip) {
    return {chip.bold ? Face::bold : Face::text, TextSize::body, chip.filled ? chip.look.on_fill : chip.look.text};
}
}  // namespace

float chip_height(const Paint& paint) { return paint.scale.text_px(TextSize::body) + paint.mm(6.2F); }

float chip_width(const Paint& paint, const Chip& chip) {
    const float icon = chip.icon.empty() ? 0 : paint.mm(icon_mm + gap_mm);
    return paint.width_of(chip.words, style_of(chip)) + icon + 2 * paint.mm(pad_mm);
}

float chip(const Paint& paint, Point left_middle, const Chip& chip) {
    const float height = chip_height(paint), width = chip_width(paint, chip);
    const Rect box = rect_at(left_middle.x, left_middle.y - height / 2, width, height);
    paint.fill(box, chip.filled ? chip.look.fill : chip.look.tint, height / 2);
    float x = box.l + paint.mm(pad_mm);
    if (!chip.icon.empty()) {
        paint.icon({x + paint.mm(icon_mm) / 2, left_middle.y}, chip.icon, paint.mm(icon_mm), style_of(chip).tone);
        x += paint.mm(icon_mm + gap_mm);
    }
    paint.text({x, left_middle.y - paint.scale.line_px(TextSize::body) / 2}, chip.words, style_of(chip));
    return width;
}

float chip_to_left(const Paint& paint, Point right_middle, const Chip& capsule) {
    return chip(paint, {right_middle.x - chip_width(paint, capsule), right_middle.y}, capsule);
}

}  // namespace ui
