// Somebody to ask: the counter, and the office's number in figures one can read across the room.
#include "ui/icons.h"
#include "ui/motif.h"
#include "ui/screen.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/heading.h"

namespace ui {

namespace {

class HelpScreen final : public Screen {
public:
    void draw(Frame& frame) override;
};

void HelpScreen::draw(Frame& frame) {
    const Paint& paint = frame.paint;
    Rect place = frame.content.inset(frame.mm(10), frame.mm(5.5F));
    heading(frame, place, frame.tr("Somebody will help you"), frame.tr("Asking costs nothing, and nothing can break"));
    if (button(frame, place.cut_bottom(button_height(frame)),
               {"back_home", frame.tr("Thank you, back home"), icon::home, "", ButtonLook::main}))
        frame.navigation.go_home();
    place.cut_bottom(frame.mm(5));
    const Rect box = rect_at(place.l, place.t, place.width(), std::min(place.height(), frame.mm(260)));
    card(paint, box, Height::raised);
    motif::corners(paint, box, frame.mm(6), frame.mm(0.178F), Tone::voice, frame.mm(1));
    const float size = frame.mm(50), title = paint.scale.line_px(TextSize::head),
                number = paint.scale.line_px(TextSize::display), body = paint.scale.line_px(TextSize::body);
    float y = box.middle().y - (size + title * 2 + number + 2 * body + frame.mm(24)) / 2;
    paint.disc({box.middle().x, y + size / 2}, size / 2, Tone::voice_tint);
    paint.icon({box.middle().x, y + size / 2}, icon::support_agent, size * 0.6F, Tone::voice_text);
    y += size + frame.mm(8);
    const Rect text = box.inset(frame.mm(14), 0);
    y += paint.paragraph({text.l, y, text.r, y}, frame.tr("Go to the service counter"),
                         {Face::title, TextSize::head, Tone::ink, Align::center, 2}) +
         frame.mm(3);
    y += paint.paragraph({text.l, y, text.r, y}, frame.tr("They know the cards, the points and every form"),
                         {Face::text, TextSize::body, Tone::soft, Align::center, 2}) +
         frame.mm(10);
    if (frame.boards.village.office_phone.empty()) return;
    y += paint.paragraph({text.l, y, text.r, y}, frame.tr("or ring the village office"),
                         {Face::text, TextSize::body, Tone::soft, Align::center, 1}) +
         frame.mm(2);
    paint.paragraph({text.l, y, text.r, y}, frame.boards.village.office_phone,
                    {Face::bold, TextSize::display, Tone::voice_text, Align::center, 1});
}

}  // namespace

std::unique_ptr<Screen> make_help_screen(const Route& /*route*/) { return std::make_unique<HelpScreen>(); }

}  // namespace ui
