#include "ui/recital_panel.h"

#include <algorithm>

#include "ui/icons.h"
#include "ui/listening_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/progress.h"
#include "ui/wording.h"

namespace ui {

using namespace listening;

namespace {

Words words_of(const Frame& frame, const Recital& recital) {
    if (recital.lasts_ms() == 0) return {frame.tr("The recording is being fetched"), "", ""};
    const std::int64_t at = recital.at_ms(frame.steady_ms);
    return {frame.tr("A recording of the office"), frame.wording.length(at),
            frame.wording.fill(frame.tr("of {time}"), {{"time", frame.wording.length(recital.lasts_ms())}})};
}

float part_heard(const Frame& frame, const Recital& recital) {
    return static_cast<float>(recital.at_ms(frame.steady_ms)) /
           static_cast<float>(std::max<std::int64_t>(1, recital.lasts_ms()));
}

void going(Frame& frame, Rect& row, Recital& recital) {
    if (pause_key(frame, row, recital.paused()))
        recital.paused() ? recital.go_on(frame.steady_ms) : recital.pause(frame.steady_ms);
    if (button(frame, row.cut_left(frame.mm(frame.paint.scale.large() ? 104 : 74)),
               {"recording_back", frame.tr("Ten seconds back"), icon::replay}))
        recital.back(frame.steady_ms);
    row.cut_left(frame.mm(listening::gap_mm));
}

}  // namespace

void recital_panel(Frame& frame, const Rect& box, Recital& recital, int loudness_now, int& louder) {
    Rect inner = surface(frame, box);
    progress_track(frame.paint, inner.cut_top(frame.mm(bar_mm)), part_heard(frame, recital), Tone::voice);
    inner.cut_top(frame.mm(between_mm));
    const Words words = words_of(frame, recital);
    const auto volume = [&](Rect& row) {
        louder = loudness(frame, row.cut_right(loudness_width(frame, row.height())), loudness_now);
        row.cut_right(frame.mm(listening::gap_mm));
    };
    if (!frame.portrait()) {
        Rect row = inner.cut_top(key(frame));
        going(frame, row, recital);
        volume(row);
        by_touch(frame, row.cut_right(by_touch_width(frame, row)));
        row.cut_right(frame.mm(listening::gap_mm));
        return words_block(frame, row, words);
    }
    words_line(frame, inner.cut_top(words_height(frame)), words);
    inner.cut_top(frame.mm(between_mm));
    Rect row = inner.cut_top(key(frame));
    going(frame, row, recital);
    inner.cut_top(frame.mm(listening::gap_mm));
    row = inner.cut_top(key(frame));
    volume(row);
    by_touch(frame, row);
}

}  // namespace ui
