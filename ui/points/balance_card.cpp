#include "ui/points/balance_card.h"

#include <algorithm>
#include <cmath>

#include "ui/motif.h"
#include "ui/widgets/card.h"
#include "ui/wording.h"

namespace ui {

namespace {

constexpr float balance_mm = 37.2F;

// Smaller when a very large number would leave the card.
float balance_em(const Frame& frame, float width, const BalanceCard& balance) {
    const float em = std::round(frame.mm(balance_mm)),
                unit = frame.mm(14) + 2 * frame.paint.scale.text_px(TextSize::head);
    const float number = frame.paint.setter.width(frame.wording.number(balance.amount.value), Face::title, em);
    return std::round(em * std::min(1.0F, (width - unit) / number));
}

TextStyle sentence_style(const BalanceCard& balance) {
    return {Face::text, TextSize::body, balance.look.on_fill, Align::center, 2};
}

void draw_ground(Frame& frame, const Rect& box, const BalanceCard& balance) {
    const Paint& paint = frame.paint;
    const Tone on = balance.look.on_fill;
    filled_card(paint, box, balance.look.fill);
    paint.clip(box);
    const Paint faint = paint.faded(0.36F);
    motif::corners(faint, box, frame.mm(6.5F), frame.mm(0.174F), on, frame.mm(1), true, false);
    const int chords = static_cast<int>(box.width() / frame.mm(11.9F)) + 3;
    motif::wave(faint, {box.l - frame.mm(5), box.b - frame.mm(14.4F)}, frame.mm(11.9F), chords, frame.mm(2), on,
                frame.mm(0.75F));
    motif::wave(faint, {box.l - frame.mm(11), box.b - frame.mm(8)}, frame.mm(11.9F), chords, frame.mm(2), on,
                frame.mm(0.75F));
    paint.end_clip();
}

// The number in the middle, its unit after it.
void draw_number(Frame& frame, const Rect& box, float y, const BalanceCard& balance) {
    const Paint& paint = frame.paint;
    const Tone on = balance.look.on_fill;
    const float em = balance_em(frame, box.width(), balance), line = std::round(em * 1.17F);
    const std::string number = frame.wording.number(balance.amount.value),
                      unit = frame.tr("point", "points", balance.amount.value);
    const float width = paint.setter.width(number, Face::title, em),
                unit_width = paint.width_of(unit, {Face::title, TextSize::head});
    const float x = box.middle().x - (width + unit_width + frame.mm(3.5F)) / 2;
    paint.text_px({x, y}, number, Face::title, em, line, paint.color(on));
    paint.text({x + width + frame.mm(3.5F), y + line - paint.scale.line_px(TextSize::head) - frame.mm(2.5F)}, unit,
               {Face::title, TextSize::head, on});
}

}  // namespace

float balance_card_height(const Frame& frame, float width, const BalanceCard& balance) {
    return frame.paint.scale.line_px(TextSize::title) + frame.mm(balance_mm * 1.17F + 24) +
           frame.paint.height_of(balance.sentence, width - frame.mm(12), sentence_style(balance));
}

void balance_card(Frame& frame, const Rect& box, const BalanceCard& balance) {
    const Paint& paint = frame.paint;
    draw_ground(frame, box, balance);
    const TextStyle small = sentence_style(balance);
    const float line = std::round(balance_em(frame, box.width(), balance) * 1.17F),
                title = paint.scale.line_px(TextSize::title),
                body = paint.height_of(balance.sentence, box.width() - frame.mm(12), small);
    float y = box.t + std::max(frame.mm(6), (box.height() - frame.mm(12) - title - line - body) / 2);
    paint.paragraph({box.l, y, box.r, box.b}, balance.title,
                    {Face::title, TextSize::title, balance.look.on_fill, Align::center, 1});
    y += title;
    draw_number(frame, box, y, balance);
    paint.paragraph({box.l + frame.mm(6), y + line, box.r - frame.mm(6), box.b}, balance.sentence, small);
}

}  // namespace ui
