#include "ui/reading_panel.h"

#include <algorithm>

#include "ui/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/progress.h"
#include "ui/wording.h"

namespace ui {

namespace {

constexpr float edge_mm = 4, gap_mm = 4, key_mm = 22, bar_mm = 2.4F, below_mm = 4;

float words_height(const Frame& frame) { return frame.paint.scale.line_px(TextSize::body); }
float key(const Frame& frame) { return frame.mm(frame.paint.scale.large() ? 26 : key_mm); }

std::string speed_word(const Frame& frame, float speed) {
    return frame.tr(speed < 3.25F ? msgid("Slowly") : speed > 3.75F ? msgid("Briskly") : msgid("At an easy pace"));
}

float part_read(const Reading& reading) {
    return static_cast<float>(reading.number()) / static_cast<float>(std::max<std::size_t>(1, reading.of()));
}

bool sign(Frame& frame, const Rect& box, std::string_view name, std::string_view icon, const char* label, bool off) {
    Button button{name, frame.tr(label), icon};
    button.state = off ? ButtonState::off : ButtonState::ready;
    button.icon_only = true;
    return ui::button(frame, box, button);
}

void which_sentence(const Frame& frame, const Rect& box, const Reading& reading) {
    const Paint paint = frame.paint.unspoken();
    const std::string now = frame.wording.fill(frame.tr("Reading sentence {n}"),
                                               {{"n", std::to_string(reading.number())}}),
                      all = frame.wording.fill(frame.tr("of {n}"), {{"n", std::to_string(reading.of())}});
    const float width = paint.text({box.l, box.t}, now, {Face::bold, TextSize::body, Tone::ink});
    paint.text({box.l + width + frame.mm(4), box.t}, all, {Face::text, TextSize::body, Tone::soft});
}

// Slower, what it is now, faster.
void speed(Frame& frame, Rect box, Reading& reading) {
    const float each = key(frame);
    frame.paint.fill(box, Tone::sunk, corner_radius(frame.paint));
    Rect inner = box.inset(frame.mm(1.5F));
    const bool slowest = reading.speed() <= Reading::slowest, fastest = reading.speed() >= Reading::fastest;
    if (sign(frame, inner.cut_left(each - frame.mm(3)), "read_slower", icon::remove, msgid("Slower"), slowest))
        reading.change_speed(-Reading::speed_step);
    if (sign(frame, inner.cut_right(each - frame.mm(3)), "read_faster", icon::add, msgid("Faster"), fastest))
        reading.change_speed(Reading::speed_step);
    frame.paint.unspoken().paragraph({inner.l, inner.middle().y - words_height(frame) / 2, inner.r, inner.b},
                                     speed_word(frame, reading.speed()),
                                     {Face::bold, TextSize::body, Tone::ink, Align::center, 1});
}

void keys(Frame& frame, Rect row, Reading& reading) {
    const float each = key(frame), gap = frame.mm(gap_mm);
    const float wide = std::min(row.width() * 0.32F, frame.mm(64));
    const bool paused = reading.paused();
    if (button(frame, row.cut_left(wide),
               {"read_pause", frame.tr(paused ? msgid("Go on") : msgid("Pause")),
                paused ? icon::play_arrow : icon::pause}))
        paused ? reading.go_on() : reading.pause();
    row.cut_left(gap);
    if (sign(frame, row.cut_left(each), "read_back", icon::skip_previous, msgid("Sentence before"),
             reading.number() == 1))
        reading.skip(-1);
    row.cut_left(gap);
    if (sign(frame, row.cut_left(each), "read_on", icon::skip_next, msgid("Next sentence"),
             reading.number() == reading.of()))
        reading.skip(1);
    row.cut_left(gap);
    speed(frame, row.cut_right(std::min(row.width(), frame.mm(110))), reading);
    if (!frame.portrait())
        which_sentence(frame, row.inset(frame.mm(4), (row.height() - words_height(frame)) / 2), reading);
}

}  // namespace

float reading_panel_height(const Frame& frame) {
    const float words = frame.portrait() ? words_height(frame) + frame.mm(2) : 0;
    return frame.mm(2 * edge_mm + bar_mm + 2 + below_mm) + words + key(frame);
}

void reading_panel(Frame& frame, const Rect& box, Reading& reading) {
    const Rect surface{box.l + frame.mm(10), box.t, box.r - frame.mm(10), box.b - frame.mm(below_mm)};
    card(frame.paint, surface, Height::raised);
    Rect inner = surface.inset(frame.mm(edge_mm + 2), frame.mm(edge_mm));
    progress_track(frame.paint, inner.cut_top(frame.mm(bar_mm)), part_read(reading), Tone::voice);
    inner.cut_top(frame.mm(2));
    if (frame.portrait()) {
        which_sentence(frame, inner.cut_top(words_height(frame)), reading);
        inner.cut_top(frame.mm(2));
    }
    keys(frame, inner.cut_top(key(frame)), reading);
}

}  // namespace ui
