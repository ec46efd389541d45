// What lies over a screen: sheet and dialog, each on a small stage of its own.
#include <array>

#include "ui/gallery/section.h"
#include "ui/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/picture_box.h"
#include "ui/widgets/scene.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/stepper.h"

namespace ui::gallery {

namespace {

Rect stage(const Frame& frame, const Rect& place, float height_mm) {
    const Rect box = rect_at(place.l, place.t, place.width(), frame.mm(height_mm));
    frame.paint.gradient(box, Tone::g1, Tone::g2);
    home_scene(frame.paint, box, true, {});
    frame.paint.frame(box, Tone::gborder, frame.mm(0.75F));
    return box;
}

void sum_row(const Frame& frame, Rect& place, const char* english, const std::string& amount) {
    const Paint& paint = frame.paint;
    hairline(paint, place.l, place.r, place.t, Tone::gline);
    const Rect row = place.cut_top(std::max(frame.mm(17), paint.scale.line_px(TextSize::title) + frame.mm(3)));
    const float y = row.middle().y;
    paint.text({row.l, y - paint.scale.line_px(TextSize::body) / 2}, frame.tr(english), {.tone = Tone::gsoft});
    paint.text({row.r, y - paint.scale.line_px(TextSize::title) / 2}, amount,
               {Face::bold, TextSize::title, Tone::gink, Align::right});
}

// Picture, title, how many.
void goods(Frame& frame, Rect& place) {
    const Paint& paint = frame.paint;
    Rect row = place.cut_top(frame.mm(68));
    picture_box(frame, row.cut_left(frame.mm(62)), "");
    row.cut_left(frame.mm(8));
    row.cut_top(paint.paragraph(row, frame.tr("Reserve an umbrella"),
                                {Face::title, TextSize::head, Tone::gink, Align::left, 1}));
    row.cut_top(paint.paragraph(row, frame.tr("60 points; six are left at the counter"),
                                {Face::text, TextSize::body, Tone::gsoft, Align::left, 2}));
    stepper(frame, row.cut_bottom(stepper_height(frame)), {"gallery_umbrellas", "1", false, true});
    place.cut_top(frame.mm(6));
}

float sheets(Frame& frame, const Rect& place, Tries& /*tries*/) {
    const Rect box = stage(frame, place, frame.paint.scale.large() ? 225 : 196);
    const Sheet up = sheet(frame, box, "gallery_sheet",
                           frame.mm(68 + 6 + 5) +
                               2 * std::max(frame.mm(17), frame.paint.scale.line_px(TextSize::title) + frame.mm(3)) +
                               two_line_button_height(frame));
    Rect inside = up.inside;
    goods(frame, inside);
    sum_row(frame, inside, msgid("To spend now"), "126");
    sum_row(frame, inside, msgid("Left afterwards"), "66");
    Rect row = inside.cut_bottom(two_line_button_height(frame));
    const Rect left = row.cut_left(row.width() * 0.36F);
    row.cut_left(frame.mm(5));
    button(frame, left, {"gallery_sheet_close", frame.tr("Look on"), icon::close});
    button(frame, row,
           {"gallery_sheet_main", frame.tr("Reserve this one"), icon::check, frame.tr("Next: your PIN"),
            ButtonLook::main});
    return box.height();
}

float questions(Frame& frame, const Rect& place, Tries& /*tries*/) {
    const Rect box = stage(frame, place, frame.paint.scale.large() ? 215 : 165);
    dialog(frame, box,
           {"gallery_dialog", icon::print, accent::info, frame.tr("Print a slip?"),
            frame.tr("Your balance will stand on it; take it with you when you go."), frame.tr("Print it"), icon::check,
            frame.tr("Not now"), icon::close});
    return box.height();
}

float news(Frame& frame, const Rect& place, Tries& /*tries*/) {
    const Rect box = stage(frame, place, frame.paint.scale.large() ? 200 : 150);
    dialog(frame, box,
           {"gallery_dialog_2", icon::check_circle, accent::done, frame.tr("The umbrella is kept for you"),
            frame.tr("Come to the counter with your card within two days."), frame.tr("Understood"), icon::check, ""});
    return box.height();
}

constexpr std::array all_sections{
    Section{msgid("A sheet"), msgid("One more step of the same matter; a tap beside it closes it"), &sheets},
    Section{msgid("A question"), msgid("Must be answered; the main action is right and filled"), &questions},
    Section{msgid("Something to know"), msgid("One button, one way on"), &news}};

}  // namespace

std::span<const Section> overlays_sections() { return all_sections; }

}  // namespace ui::gallery
