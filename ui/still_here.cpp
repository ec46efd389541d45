#include "ui/still_here.h"

#include "ui/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/wording.h"

namespace ui {

void still_here(Frame& frame, const Rect& screen) {
    const Paint& paint = frame.paint;
    frame.touch.cover();
    paint.faded(paint.palette.scrim_alpha).fill(screen, Tone::scrim);
    frame.target("still_here_anywhere", 0, screen, frame.tr("I am still here"));
    const TextStyle question{Face::title, TextSize::head, Tone::ink, Align::center, 2},
        number{Face::title, TextSize::display, Tone::voice_text, Align::center, 1},
        sentence{Face::text, TextSize::body, Tone::soft, Align::center, 3};
    const std::string left = std::to_string((frame.visit_ends_in_ms + 999) / 1000),
                      asked = frame.tr("Are you still there?"),
                      closes = frame.wording.fill(frame.tr("This page closes by itself in {n} s"), {{"n", left}});
    const float width = std::min(frame.mm(200), screen.width() - frame.mm(20)), inner = width - frame.mm(20),
                height = paint.height_of(asked, inner, question) + paint.height_of(left, inner, number) +
                         paint.height_of(closes, inner, sentence) + button_height(frame) + frame.mm(35);
    const Rect sheet = rect_at(screen.middle().x - width / 2,
                               screen.middle().y - height / 2 + frame.mm(frame.portrait() ? 30 : 0), width, height);
    paint.shadow(sheet, frame.mm(12), frame.mm(2), 0.35F);
    paint.fill(sheet, Tone::card, frame.mm(5));
    if (paint.palette.framed_cards) paint.frame(sheet, Tone::border, frame.mm(0.75F), frame.mm(5));
    Rect place = sheet.inset(frame.mm(10));
    place.cut_top(paint.paragraph(place, asked, question) + frame.mm(3));
    place.cut_top(paint.paragraph(place, left, number));
    paint.paragraph(place, closes, sentence);
    button(frame, place.cut_bottom(button_height(frame)),
           {"still_here", frame.tr("I am still here"), icon::touch_app, "", ButtonLook::main});
}

}  // namespace ui
