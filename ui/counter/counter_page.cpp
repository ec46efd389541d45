#include "ui/counter/counter_page.h"

#include "ui/counter/fault_words.h"
#include "ui/icons.h"
#include "ui/widgets/accent.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"

namespace ui {

const kiosk::Counter* CounterPage::at_work(Frame& frame, const Rect& place) {
    const kiosk::Counter* counter = frame.counter;
    if (!counter || counter->closed || counter->step != kiosk::CounterStep::at_work) {
        empty_state(frame, place, icon::badge, frame.tr("Nobody is signed in here"),
                    frame.tr("Go back, and hold your staff card to the scanner."));
        return nullptr;
    }
    if (counter->page != page_ && asked_turn_ != counter->turn) {
        asked_turn_ = counter->turn;
        frame.ask(kiosk::TurnToPage{page_});
    }
    if (counter->slip && !shows_slips() && slip_turn_ != counter->turn) {
        slip_turn_ = counter->turn;
        frame.go("counter_slip");
    }
    return counter;
}

void told(Frame& frame, Rect& place, const kiosk::Counter& counter) {
    const std::string fault = fault_words(frame, counter.fault), done = done_words(frame, counter.done);
    tell_line(frame, place, fault.empty() ? done : fault, fault.empty());
}

void tell_line(Frame& frame, Rect& place, const std::string& words, bool done) {
    const Paint& paint = frame.paint;
    if (words.empty()) return;
    const Accent& look = done ? accent::done : accent::voice;
    const float edge = frame.mm(5), sign = frame.mm(10);
    const TextStyle style{Face::bold, TextSize::body, look.text, Align::left, 2};
    const float high = paint.height_of(words, place.width() - sign - 3 * edge, style);
    const Rect box = place.cut_bottom(high + frame.mm(6));
    place.cut_bottom(frame.mm(4));
    paint.fill(box, look.tint, corner_radius(paint));
    paint.icon({box.l + edge + sign / 2, box.middle().y}, done ? icon::check_circle : icon::warning, sign, look.text);
    paint.paragraph({box.l + sign + 2 * edge, box.middle().y - high / 2, box.r - edge, box.b}, words, style);
}

}  // namespace ui
