#include "ui/listening_parts.h"

#include <algorithm>

#include "kiosk/model/speech.h"
#include "ui/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"

namespace ui::listening {

float words_height(const Frame& frame) { return frame.paint.scale.line_px(TextSize::body); }
float edge(const Frame& frame) { return frame.mm(frame.portrait() ? 4 : 3); }
float key(const Frame& frame) {
    const bool large = frame.paint.scale.large();
    return frame.mm(frame.portrait() ? (large ? 26 : 22) : (large ? 23 : 20));
}

float panel_height(const Frame& frame) {
    const float rows =
        frame.portrait() ? words_height(frame) + frame.mm(between_mm + gap_mm) + 2 * key(frame) : key(frame);
    return 3 * edge(frame) + frame.mm(bar_mm + between_mm) + rows;
}

Rect surface(const Frame& frame, const Rect& box) {
    const Rect place{box.l + frame.mm(10), box.t, box.r - frame.mm(10), box.b - edge(frame)};
    card(frame.paint, place, Height::raised);
    return place.inset(edge(frame) + frame.mm(2), edge(frame));
}

// One line, the time at its end.
void words_line(const Frame& frame, const Rect& box, const Words& words) {
    const Paint paint = frame.paint.unspoken();
    const float width = paint.text({box.l, box.t}, words.now, {Face::bold, TextSize::body, Tone::ink}) + frame.mm(4),
                left = paint.text({box.r, box.t}, words.left, {Face::text, TextSize::body, Tone::soft, Align::right});
    if (box.l + width + paint.width_of(words.all, {}) + frame.mm(4) > box.r - left) return;
    paint.text({box.l + width, box.t}, words.all, {Face::text, TextSize::body, Tone::soft});
}

// Two lines between the keys; where there is no room the pieces above say as much.
void words_block(const Frame& frame, const Rect& box, const Words& words) {
    const Paint paint = frame.paint.unspoken();
    const TextStyle bold{Face::bold, TextSize::body, Tone::ink}, soft{Face::text, TextSize::body, Tone::soft};
    const std::string second = words.all + frame.tr(", ") + words.left;
    const float line = words_height(frame) * 0.92F;
    if (std::max(paint.width_of(words.now, bold), paint.width_of(second, soft)) > box.width() ||
        2 * line > box.height() + frame.mm(1))
        return;
    paint.text({box.l, box.middle().y - line}, words.now, bold);
    paint.text({box.l, box.middle().y}, second, soft);
}

bool sign(Frame& frame, const Rect& box, std::string_view name, std::string_view icon, const char* label, bool off) {
    Button button{name, frame.tr(label), icon};
    button.state = off ? ButtonState::off : ButtonState::ready;
    button.icon_only = true;
    return ui::button(frame, box, button);
}

bool pause_key(Frame& frame, Rect& row, bool paused) {
    const Rect wide = row.cut_left(frame.mm(frame.paint.scale.large() ? 92 : 62));
    row.cut_left(frame.mm(gap_mm));
    return button(
        frame, wide,
        {"read_pause", frame.tr(paused ? msgid("Go on") : msgid("Pause")), paused ? icon::play_arrow : icon::pause});
}

int stepped(Frame& frame, const Rect& box, const Step& step, Rect& inside) {
    const float each = box.height() - frame.mm(3);
    frame.paint.fill(box, Tone::sunk, corner_radius(frame.paint));
    inside = box.inset(frame.mm(1.5F));
    const bool less = sign(frame, inside.cut_left(each), step.less_name, icon::remove, step.less, step.least),
               more = sign(frame, inside.cut_right(each), step.more_name, icon::add, step.more, step.most);
    return static_cast<int>(more) - static_cast<int>(less);
}

namespace {

// Five steps, each higher than the one before.
void loudness_steps(const Frame& frame, const Rect& box, int loudness) {
    constexpr int all = kiosk::Loudness::loudest - kiosk::Loudness::quietest + 1;
    const float width = frame.mm(3), gap = frame.mm(2), high = frame.mm(13),
                left = box.middle().x - (width * all + gap * (all - 1)) / 2, foot = box.middle().y + high / 2;
    for (int i = 0; i < all; ++i) {
        const float l = left + static_cast<float>(i) * (width + gap),
                    own = high * (0.36F + 0.16F * static_cast<float>(i));
        const bool reached = i <= loudness - kiosk::Loudness::quietest;
        frame.paint.fill({l, foot - own, l + width, foot}, reached ? Tone::voice : Tone::line, frame.mm(1));
    }
}

}  // namespace

int loudness(Frame& frame, const Rect& box, int now) {
    Rect inside;
    const int by = stepped(frame, box,
                           {"read_quieter", "read_louder", msgid("Quieter"), msgid("Louder"),
                            now == kiosk::Loudness::quietest, now == kiosk::Loudness::loudest},
                           inside);
    loudness_steps(frame, inside, now);
    return by;
}

float loudness_width(const Frame& frame, float high) { return 2 * (high - frame.mm(3)) + frame.mm(33); }

void by_touch(Frame& frame, const Rect& box) {
    if (button(frame, box, {"read_explore", frame.tr("Listen by touch"), icon::touch_app}))
        frame.navigation.explore = true;
}

float by_touch_width(const Frame& frame, const Rect& row) {
    return std::min(row.width(), frame.mm(frame.paint.scale.large() ? 112 : 64));
}

}  // namespace ui::listening
