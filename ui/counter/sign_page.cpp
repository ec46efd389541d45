#include "ui/counter/sign_page.h"

#include <algorithm>

#include "kiosk/model/signature.h"
#include "ui/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/wording.h"

namespace ui {

namespace {

constexpr float gap_mm = 5, edge_mm = 7;

void figure_row(Frame& frame, Rect& place, const std::string& what, const std::string& figure, Tone tone) {
    const Paint& paint = frame.paint;
    const TextStyle left{Face::text, TextSize::body, Tone::soft, Align::left, 1},
        right{Face::bold, TextSize::title, tone, Align::right};
    const Rect row = place.cut_top(paint.scale.line_px(TextSize::title) + frame.mm(2));
    paint.text({row.r, row.t}, figure, right);
    const float room = row.width() - paint.width_of(figure, right) - frame.mm(3),
                drop = paint.scale.line_px(TextSize::title) - paint.scale.line_px(TextSize::body);
    paint.paragraph({row.l, row.t + drop / 2, row.l + room, row.b}, what, left);
}

float sums_height(const Frame& frame) {
    return 4 * (frame.paint.scale.line_px(TextSize::title) + frame.mm(2)) + 2 * frame.mm(edge_mm);
}

void sums(Frame& frame, const Rect& box, const kiosk::DayFigures& today, std::int64_t differing) {
    card(frame.paint, box);
    Rect place = box.inset(frame.mm(edge_mm));
    const Wording& wording = frame.wording;
    figure_row(frame, place, frame.tr("Handed over"), wording.number(today.redemptions), Tone::ink);
    figure_row(frame, place, frame.tr("Points spent"), wording.points(today.points), Tone::ink);
    figure_row(frame, place, frame.tr("Points given back"), wording.points(today.points_back), Tone::ink);
    figure_row(frame, place, frame.tr("Goods that differ"), wording.number(differing),
               differing > 0 ? Tone::voice_text : Tone::done_text);
}

// With the line of words above it.
float pad_height(const Frame& frame, float width) {
    return frame.paint.scale.line_px(TextSize::body) + frame.mm(2) + width / kiosk::signature_aspect;
}

}  // namespace

std::vector<std::byte> SignPage::signature() const { return kiosk::signature_bytes(ink_.strokes()); }

// Three times as wide as high, as large as there is room.
void SignPage::draw_pad(Frame& frame, Rect place) {
    const TextStyle style{Face::text, TextSize::body, Tone::gsoft, Align::left, 1};
    frame.paint.paragraph(place.cut_top(frame.paint.scale.line_px(TextSize::body) + frame.mm(2)),
                          frame.tr("Sign here with your finger"), style);
    const float high = std::min(place.height(), place.width() / kiosk::signature_aspect),
                width = high * kiosk::signature_aspect;
    if (ink_.draw(frame, rect_at(place.l, place.t, width, high), "signature")) frame.animate();
}

SignPage::Tap SignPage::draw(Frame& frame, Rect place, const kiosk::Counter& counter, const Differing& differing) {
    const float gap = frame.mm(gap_mm);
    Rect foot = place.cut_bottom(button_height(frame));
    place.cut_bottom(gap);
    Tap tap = Tap::none;
    const float width = (foot.width() - 2 * gap) * 0.3F;
    if (button(frame, foot.cut_left(width), {"count_again", frame.tr("Count again"), icon::undo})) tap = Tap::back;
    foot.cut_left(gap);
    const ButtonState inked = ink_.empty() ? ButtonState::off : ButtonState::ready;
    if (button(frame, foot.cut_left(width),
               {"sign_again", frame.tr("Sign anew"), icon::draw, "", ButtonLook::plain, false, 0, inked})) {
        ink_.clear();
        frame.animate();
    }
    foot.cut_left(gap);
    if (button(frame, foot,
               {"close_day", frame.tr("Close the day"), icon::done_all, "", ButtonLook::main, false, 0, inked}))
        tap = Tap::sign;
    Rect said = frame.upright() ? place.cut_top(place.height() - pad_height(frame, place.width()))
                                : place.cut_left(place.width() * 0.36F);
    if (!frame.upright()) place.cut_left(gap);
    sums(frame, said.cut_top(sums_height(frame)), counter.today, differing.kinds);
    said.cut_top(gap);
    said.cut_bottom(gap);
    const int lines = static_cast<int>(said.height() / frame.paint.scale.line_px(TextSize::body));
    if (lines > 0)
        frame.paint.paragraph(said, differing.words, {Face::bold, TextSize::body, Tone::gvoice, Align::left, lines});
    draw_pad(frame, place);
    return tap;
}

}  // namespace ui
