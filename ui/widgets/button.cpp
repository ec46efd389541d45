#include "ui/widgets/button.h"

#include "ui/widgets/card.h"

namespace ui {

namespace {

struct Look {
    Tone fill, pressed, words;
    bool border;
};

Look look_of(ButtonLook look) {
    switch (look) {
        case ButtonLook::main: return {Tone::voice, Tone::voice_press, Tone::on_voice, false};
        case ButtonLook::done: return {Tone::done, Tone::done_press, Tone::on_done, false};
        case ButtonLook::quiet: return {Tone::g1, Tone::sunk, Tone::gvoice, false};
        case ButtonLook::plain: break;
    }
    return {Tone::card, Tone::sunk, Tone::ink, true};
}

void surface(const Paint& paint, const Rect& box, const Look& look, bool held, bool quiet) {
    const float radius = corner_radius(paint);
    if (quiet && !held) return;
    if (!look.border && !quiet && !held && !paint.palette.framed_cards)
        paint.shadow(box, paint.mm(6), paint.mm(1.5F), 0.22F);
    paint.fill(box, held ? look.pressed : look.fill, radius);
    if (look.border) paint.frame(box, Tone::border, paint.mm(0.75F), radius);
}

}  // namespace

float button_height(const Frame& frame) { return frame.mm(frame.paint.scale.large() ? 30.0F : 24.8F); }

bool button(Frame& frame, const Rect& box, const Button& button) {
    const Press press = frame.target(button.name, button.row, box, button.words);
    const Look look = look_of(button.look);
    const Paint& paint = frame.paint;
    surface(paint, box, look, press.held, button.look == ButtonLook::quiet);

    const TextStyle first{Face::title, TextSize::title, look.words};
    const TextStyle second{Face::text, TextSize::body, look.words};
    const float icon = button.icon.empty() ? 0 : frame.mm(11.4F), gap = button.icon.empty() ? 0 : frame.mm(4.5F);
    const float words = std::max(paint.width_of(button.words, first),
                                 button.second_line.empty() ? 0 : paint.width_of(button.second_line, second));
    float x = box.middle().x - (words + icon + gap) / 2;
    const float icon_x = button.icon_last ? x + words + gap + icon / 2 : x + icon / 2;
    if (!button.icon.empty()) paint.icon({icon_x, box.middle().y}, button.icon, icon, look.words);
    if (!button.icon_last) x += icon + gap;
    const float high = paint.scale.line_px(TextSize::title),
                low = button.second_line.empty() ? 0 : paint.scale.line_px(TextSize::body) * 0.86F;
    float y = box.middle().y - (high + low) / 2;
    paint.text({x, y}, button.words, first);
    if (low > 0) paint.text({x, y + high - frame.mm(0.8F)}, button.second_line, second);
    return press.tapped;
}

}  // namespace ui
