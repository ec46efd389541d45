// How large this display is: whoever installs it holds a bank card to the glass and makes the drawn one as large.
//
// A bank card is 85.60 x 53.98 mm everywhere (ISO/IEC 7810, ID-1), so nobody needs a ruler. From the answer follow all
// sizes in millimetres. Opened by `run --screen measure`; residents are not led here.
#include <algorithm>
#include <cmath>

#include "ui/icons.h"
#include "ui/screen.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/heading.h"
#include "ui/wording.h"

namespace ui {

namespace {

constexpr float card_width_mm = 85.60F, card_height_mm = 53.98F, card_corner_mm = 3.18F;
constexpr float step = 1.01F;  // Under a millimetre of the card.

class MeasureScreen final : public Screen {
public:
    void draw(Frame& frame) override;

private:
    void draw_card(Frame& frame, const Rect& place) const;
    void draw_buttons(Frame& frame, Rect row);
    void draw_answer(Frame& frame, const Rect& box) const;
    void resize(float factor) { inch_ = std::clamp(inch_ * factor, smallest_inch, largest_inch); }
    float inch_ = 0;
};

void MeasureScreen::draw_card(Frame& frame, const Rect& place) const {
    const Paint& paint = frame.paint;
    const float px_per_mm = true_px_per_mm({paint.scale.display().width_px, paint.scale.display().height_px, inch_});
    const float w = card_width_mm * px_per_mm, h = card_height_mm * px_per_mm;
    const Rect box = rect_at(std::round(place.middle().x - w / 2), std::round(place.middle().y - h / 2), w, h);
    paint.fill(box, Tone::card, card_corner_mm * px_per_mm);
    paint.frame(box, Tone::gvoice, std::max(2.0F, frame.mm(0.5F)), card_corner_mm * px_per_mm);
    paint.icon({box.middle().x, box.middle().y - frame.mm(6)}, icon::credit_card, frame.mm(16), Tone::soft);
    const std::string inches = frame.wording.fill(
        frame.tr("{n} inch"),
        {{"n", std::to_string(std::lround(inch_ * 10) / 10) + "." + std::to_string(std::lround(inch_ * 10) % 10)}});
    paint.text({box.middle().x, box.middle().y + frame.mm(4)}, inches,
               {Face::bold, TextSize::body, Tone::ink, Align::center});
}

// A smaller card on the glass means a larger display.
void MeasureScreen::draw_buttons(Frame& frame, Rect row) {
    const float gap = frame.mm(5), half = (row.width() - gap) / 2;
    if (button(frame, row.cut_left(half), {"smaller", frame.tr("Smaller"), icon::remove})) resize(step);
    row.cut_left(gap);
    if (button(frame, row, {"larger", frame.tr("Larger"), icon::add})) resize(1 / step);
}

void MeasureScreen::draw_answer(Frame& frame, const Rect& box) const {
    if (!button(frame, box, {"fits", frame.tr("They are the same size"), icon::check, "", ButtonLook::main})) return;
    frame.navigation.diagonal_inch = inch_;
    frame.navigation.go_home();
}

void MeasureScreen::draw(Frame& frame) {
    if (inch_ == 0) inch_ = frame.paint.scale.display().diagonal_inch;
    Rect place = frame.content.inset(frame.mm(10), frame.mm(5.5F));
    heading(frame, place, frame.tr("How large is this display?"),
            frame.tr("Hold a bank card to the glass and make the drawn one as large"));
    draw_answer(frame, place.cut_bottom(button_height(frame)));
    place.cut_bottom(frame.mm(5));
    draw_buttons(frame, place.cut_bottom(button_height(frame)));
    draw_card(frame, place);
}

}  // namespace

std::unique_ptr<Screen> make_measure_screen(const Route& /*route*/) { return std::make_unique<MeasureScreen>(); }

}  // namespace ui
