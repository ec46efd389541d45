#include "ui/widgets/button.h"

#include <algorithm>

#include "ui/icons.h"
#include "ui/widgets/card.h"

namespace ui {

namespace {

struct Look {
    Tone fill, pressed, words;
    bool border;
    Tone edge = Tone::border;
};

Look look_of(const Button& button, bool held) {
    if (button.state == ButtonState::off) return {Tone::sunk, Tone::sunk, Tone::faint, true, Tone::line};
    switch (button.look) {
        case ButtonLook::main: return {Tone::voice, Tone::voice_press, Tone::on_voice, false};
        case ButtonLook::done: return {Tone::done, Tone::done_press, Tone::on_done, false};
        case ButtonLook::quiet: return {Tone::g1, Tone::voice_tint, held ? Tone::voice_text : Tone::gvoice, false};
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
    if (look.border) paint.frame(box, look.edge, paint.mm(0.75F), radius);
}

std::string_view icon_of(const Button& button) {
    return button.state == ButtonState::busy ? icon::hourglass_empty : button.icon;
}

struct Words {
    TextStyle first, second;
    float icon = 0, width = 0;
};

// Too long for the button: without the icon, then smaller, then on two lines.
Words words_of(const Frame& frame, const Rect& box, const Button& button, Tone tone) {
    const Paint& paint = frame.paint;
    Words words{{Face::title, TextSize::title, tone, Align::left, 2}, {Face::text, TextSize::body, tone}};
    words.icon = icon_of(button).empty() ? 0 : frame.mm(11.4F);
    const auto width = [&] {
        return std::max(paint.width_of(button.words, words.first),
                        button.second_line.empty() ? 0 : paint.width_of(button.second_line, words.second));
    };
    const float room = box.width() - frame.mm(8);
    if (width() + words.icon + frame.mm(4.5F) > room) words.icon = 0;
    if (width() > room) words.first.size = TextSize::body;
    words.width = std::min(width() + 1, room);
    return words;
}

void lettering(const Frame& frame, const Paint& paint, const Rect& box, const Button& button, Tone tone) {
    const Words words = words_of(frame, box, button, tone);
    const float gap = words.icon > 0 ? frame.mm(4.5F) : 0;
    float x = box.middle().x - (words.width + words.icon + gap) / 2;
    const float icon_x = button.icon_last ? x + words.width + gap + words.icon / 2 : x + words.icon / 2;
    if (words.icon > 0) paint.icon({icon_x, box.middle().y}, icon_of(button), words.icon, tone);
    if (!button.icon_last) x += words.icon + gap;
    const float high = paint.height_of(button.words, words.width, words.first),
                low = button.second_line.empty() ? 0 : paint.scale.line_px(TextSize::body) * 0.86F;
    const float y = box.middle().y - (high + low) / 2;
    paint.paragraph({x, y, x + words.width, box.b}, button.words, words.first);
    if (low > 0) paint.text({x, y + high - frame.mm(0.8F)}, button.second_line, words.second);
}

}  // namespace

float button_height(const Frame& frame) { return frame.mm(frame.paint.scale.large() ? 30.0F : 24.8F); }

float two_line_button_height(const Frame& frame) { return frame.mm(frame.paint.scale.large() ? 40.0F : 32.2F); }

bool button(Frame& frame, const Rect& box, const Button& button) {
    const Press press = frame.target(button.name, button.row, box, button.words);
    const bool ready = button.state == ButtonState::ready;
    const Look look = look_of(button, press.held && ready);
    const Paint paint = frame.paint.unspoken();
    surface(paint, box, look, press.held && ready,
            button.look == ButtonLook::quiet && button.state != ButtonState::off);
    if (button.icon_only)
        paint.icon(box.middle(), icon_of(button), frame.mm(paint.scale.large() ? 14.9F : 11.4F), look.words);
    else
        lettering(frame, paint, box, button, look.words);
    return press.tapped && ready;
}

}  // namespace ui
