#include "ui/read_aloud.h"

#include <utility>

#include "ui/reading_panel.h"

namespace ui {

void ReadAloud::draw(Frame& frame, Screen& screen) {
    page_.clear();
    frame.read_now = std::exchange(line_, std::nullopt);
    shown_turn_ = reading_.turn();
    const Rect panel = on() ? frame.content.cut_bottom(reading_panel_height(frame)) : Rect{};
    const SentenceMark mark = on() ? reading_.mark() : SentenceMark{};
    if (asked_ || on()) frame.paint.spoken = &page_;
    if (on()) frame.paint.marked = &mark;
    screen.draw(frame);
    frame.paint.spoken = nullptr;
    frame.paint.marked = nullptr;
    collected_ = asked_;
    if (!on()) return;
    line_ = place_of(page_, mark);
    reading_panel(frame, panel, reading_);
}

void ReadAloud::toggle() {
    asked_ = !on();
    reading_.stop();
}

void ReadAloud::stop() {
    asked_ = false;
    reading_.stop();
}

bool ReadAloud::after_frame(const std::string& icu_locale) {
    if (std::exchange(collected_, false) && std::exchange(asked_, false)) reading_.start(page_, icu_locale);
    return std::exchange(shown_turn_, reading_.turn()) != reading_.turn();
}

}  // namespace ui
