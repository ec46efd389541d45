#include "ui/read_aloud.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "ui/reading_panel.h"
#include "ui/recital_panel.h"

namespace ui {

namespace {

// All of the page is heard, so all of it is marked, and calmly: a bar beside the words.
void mark_page(const Frame& frame, const std::vector<Passage>& page, const Rect& within) {
    Rect all;
    for (const Passage& passage : page)
        for (const PassageLine& line : passage.lines) {
            const Rect seen = line.seen.common(within);
            if (seen.empty()) continue;
            all = all.empty() ? seen
                              : Rect{std::min(all.l, seen.l), std::min(all.t, seen.t), std::max(all.r, seen.r),
                                     std::max(all.b, seen.b)};
        }
    if (!all.empty())
        frame.paint.fill({within.l + frame.mm(4), all.t, within.l + frame.mm(6), all.b}, Tone::honor, frame.mm(1));
}

}  // namespace

void ReadAloud::draw(Frame& frame, Screen& screen, bool collect) {
    page_.clear();
    recording_ = screen.recording(frame.boards);
    shown_turn_ = reading_.turn();
    recital_.on() ? draw_recital(frame, screen) : draw_reading(frame, screen, collect);
    collected_ = asked_;
}

void ReadAloud::draw_reading(Frame& frame, Screen& screen, bool collect) {
    const bool reads = reading_.on();
    frame.read_now = std::exchange(line_, std::nullopt);
    const Rect panel = reads ? frame.content.cut_bottom(reading_panel_height(frame)) : Rect{};
    const SentenceMark mark = reads ? reading_.mark() : SentenceMark{};
    if (asked_ || reads || collect) frame.paint.spoken = &page_;
    if (reads) frame.paint.marked = &mark;
    screen.draw(frame);
    frame.paint.spoken = nullptr;
    frame.paint.marked = nullptr;
    if (!reads) return;
    line_ = place_of(page_, mark);
    reading_panel(frame, panel, reading_);
}

void ReadAloud::draw_recital(Frame& frame, Screen& screen) {
    const Rect panel = frame.content.cut_bottom(reading_panel_height(frame));
    const SentenceMark no_sentence;
    frame.paint.spoken = &page_;
    frame.paint.marked = &no_sentence;
    screen.draw(frame);
    frame.paint.spoken = nullptr;
    frame.paint.marked = nullptr;
    mark_page(frame, page_, frame.content);
    int louder = 0;
    recital_panel(frame, panel, recital_, reading_.loudness(), louder);
    reading_.change_loudness(louder);
}

void ReadAloud::toggle() {
    const bool begins = !on();
    stop();
    asked_ = begins;
}

void ReadAloud::stop() {
    asked_ = by_voice_ = false;
    reading_.stop();
    recital_.stop();
}

void ReadAloud::pause(std::int64_t steady_ms) {
    if (reading_.on() && !reading_.paused()) reading_.pause();
    recital_.pause(steady_ms);
}

void ReadAloud::recording_found(const kiosk::RecordingFound& found, std::int64_t steady_ms) {
    if (!recital_.found(found, steady_ms)) asked_ = by_voice_ = true;
}

bool ReadAloud::tick(std::int64_t steady_ms) {
    if (!recital_.tick(steady_ms)) asked_ = by_voice_ = true;
    return recital_.playing();
}

bool ReadAloud::after_frame(const std::string& icu_locale, std::int64_t steady_ms) {
    if (std::exchange(collected_, false) && std::exchange(asked_, false)) {
        if (recording_.empty() || std::exchange(by_voice_, false))
            reading_.start(page_, icu_locale);
        else
            recital_.start(recording_, steady_ms);
        return true;
    }
    return std::exchange(shown_turn_, reading_.turn()) != reading_.turn();
}

std::vector<kiosk::SpeechOrder> ReadAloud::take_orders() {
    std::vector<kiosk::SpeechOrder> orders = reading_.take_orders();
    std::ranges::move(recital_.take_orders(), std::back_inserter(orders));
    return orders;
}

}  // namespace ui
