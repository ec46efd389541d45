#include "ui/reading_panel.h"

#include <algorithm>
#include <cmath>

#include "ui/icons.h"
#include "ui/listening_parts.h"
#include "ui/widgets/progress.h"
#include "ui/wording.h"

namespace ui {

using namespace listening;

namespace {

constexpr std::size_t most_pieces = 20;  // More sentences than that are one bar.

std::string speed_word(const Frame& frame, float speed) {
    return frame.tr(speed < 3.25F ? msgid("Slowly") : speed > 3.75F ? msgid("Briskly") : msgid("At an easy pace"));
}

std::string speed_number(float speed) {
    const int tenths = static_cast<int>(std::lround(speed * 10));
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

std::string time_left(const Frame& frame, const Reading& reading) {
    const auto seconds = static_cast<int>(std::ceil(reading.seconds_left()));
    if (seconds < 90) return frame.wording.fill(frame.tr("{n} s left"), {{"n", std::to_string(seconds)}});
    return frame.wording.fill(frame.tr("about {n} min left"), {{"n", std::to_string((seconds + 30) / 60)}});
}

// A piece for each sentence, the one that is heard half filled.
void progress(const Frame& frame, const Rect& box, const Reading& reading) {
    const auto all = static_cast<float>(std::max<std::size_t>(1, reading.of())),
               now = static_cast<float>(reading.number()) - 0.5F;
    if (reading.of() > most_pieces) return progress_track(frame.paint, box, now / all, Tone::voice);
    const float gap = frame.mm(1.5F), width = (box.width() - gap * (all - 1)) / all;
    for (std::size_t i = 0; i < reading.of(); ++i) {
        const Rect piece = rect_at(box.l + static_cast<float>(i) * (width + gap), box.t, width, box.height());
        progress_track(frame.paint, piece, now - static_cast<float>(i), Tone::voice);
    }
}

Words words_of(const Frame& frame, const Reading& reading) {
    return {frame.wording.fill(frame.tr("Reading sentence {n}"), {{"n", std::to_string(reading.number())}}),
            frame.wording.fill(frame.tr("of {n}"), {{"n", std::to_string(reading.of())}}), time_left(frame, reading)};
}

// The word for it and the number below; in large letters the first of both that has room.
void speed_words(const Frame& frame, const Rect& box, float speed) {
    const Paint paint = frame.paint.unspoken();
    const std::string number = speed_number(speed),
                      rate = frame.wording.fill(frame.tr("{n} syllables a second"), {{"n", number}});
    const TextStyle bold{Face::bold, TextSize::body, Tone::ink, Align::center, 1},
        soft{Face::text, TextSize::body, Tone::soft, Align::center, 1};
    const float line = words_height(frame), room = box.width() - frame.mm(2);
    std::string word = speed_word(frame, speed);
    const bool two = !paint.scale.large() && paint.width_of(rate, soft) <= room;
    if (paint.width_of(word, bold) > room) word = number;
    paint.paragraph({box.l, box.middle().y - (two ? line * 0.95F : line / 2), box.r, box.b}, word, bold);
    if (two) paint.paragraph({box.l, box.middle().y - line * 0.08F, box.r, box.b}, rate, soft);
}

void speed(Frame& frame, const Rect& box, Reading& reading) {
    Rect inside;
    const int by = stepped(frame, box,
                           {"read_slower", "read_faster", msgid("Slower"), msgid("Faster"),
                            reading.speed() <= Reading::slowest, reading.speed() >= Reading::fastest},
                           inside);
    speed_words(frame, inside, reading.speed());
    if (by != 0) reading.change_speed(static_cast<float>(by) * Reading::speed_step);
}

// Pause, a sentence back, one on; cut from the row's left.
void going(Frame& frame, Rect& row, Reading& reading) {
    const float each = row.height(), gap = frame.mm(listening::gap_mm);
    if (pause_key(frame, row, reading.paused())) reading.paused() ? reading.go_on() : reading.pause();
    if (sign(frame, row.cut_left(each), "read_back", icon::skip_previous, msgid("Sentence before"),
             reading.number() == 1))
        reading.skip(-1);
    row.cut_left(gap);
    if (sign(frame, row.cut_left(each), "read_on", icon::skip_next, msgid("Next sentence"),
             reading.number() == reading.of()))
        reading.skip(1);
    row.cut_left(gap);
}

void tall(Frame& frame, Rect inner, Reading& reading) {
    words_line(frame, inner.cut_top(words_height(frame)), words_of(frame, reading));
    inner.cut_top(frame.mm(between_mm));
    Rect row = inner.cut_top(key(frame));
    going(frame, row, reading);
    by_touch(frame, row);
    inner.cut_top(frame.mm(listening::gap_mm));
    row = inner.cut_top(key(frame));
    reading.change_loudness(loudness(frame, row.cut_right(loudness_width(frame, row.height())), reading.loudness()));
    row.cut_right(frame.mm(listening::gap_mm));
    speed(frame, row, reading);
}

void wide(Frame& frame, Rect row, Reading& reading) {
    going(frame, row, reading);
    reading.change_loudness(loudness(frame, row.cut_right(loudness_width(frame, row.height())), reading.loudness()));
    row.cut_right(frame.mm(listening::gap_mm));
    speed(frame, row.cut_right(std::min(row.width(), frame.mm(96))), reading);
    row.cut_right(frame.mm(listening::gap_mm));
    by_touch(frame, row.cut_right(by_touch_width(frame, row)));
    row.cut_right(frame.mm(listening::gap_mm));
    words_block(frame, row, words_of(frame, reading));
}

}  // namespace

float reading_panel_height(const Frame& frame) { return panel_height(frame); }

void reading_panel(Frame& frame, const Rect& box, Reading& reading) {
    Rect inner = surface(frame, box);
    progress(frame, inner.cut_top(frame.mm(bar_mm)), reading);
    inner.cut_top(frame.mm(between_mm));
    frame.portrait() ? tall(frame, inner, reading) : wide(frame, inner, reading);
}

}  // namespace ui
