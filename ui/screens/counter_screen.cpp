// The counter: staff sign in with card and PIN, then serve one resident after the other. A card says whose turn it is.
#include "ui/counter/counter_page.h"
#include "ui/counter/fault_words.h"
#include "ui/counter/hand_over.h"
#include "ui/counter/till.h"
#include "ui/counter/unfinished.h"
#include "ui/icons.h"
#include "ui/pin/pin_typing.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/heading.h"
#include "ui/wording.h"

namespace ui {

namespace {

using kiosk::CounterStep;

class CounterScreen final : public CounterPage {
public:
    CounterScreen() : CounterPage(kiosk::CounterPage::till) {}
    void draw(Frame& frame) override;
    void forget() override { *this = CounterScreen(); }

private:
    void draw_door(Frame& frame, Rect place, const kiosk::Counter* counter);
    void draw_work(Frame& frame, Rect place, const kiosk::Counter& counter);
    void draw_heading(Frame& frame, Rect& place, const kiosk::Counter& counter);
    void draw_ways(Frame& frame, Rect row, const kiosk::Counter& counter);
    void draw_first_way(Frame& frame, const Rect& box, const kiosk::Counter& counter);

    PinTyping pin_;
    Till till_;
    HandOver hand_over_;
    bool asks_unfinished_ = false;
    bool handing_ = false;  // In the last frame.
    std::int64_t handed_over_before_ = 0;
};

void CounterScreen::draw_door(Frame& frame, Rect place, const kiosk::Counter* counter) {
    heading(frame, place, frame.tr("Points counter"), frame.tr("For those who work here"));
    const std::string said = counter ? fault_words(frame, counter->fault) : std::string();
    if (!counter || counter->closed || counter->step == CounterStep::wants_card) {
        if (counter && counter->closed)
            return empty_state(frame, place, icon::lock, frame.tr("The counter is closed"),
                               frame.tr("The points are being checked; tell the office."));
        return empty_state(frame, place, icon::badge, frame.tr("Hold your staff card to the scanner"),
                           said.empty() ? std::string(frame.tr("It is your own card as a resident.")) : said);
    }
    const bool first = counter->step == CounterStep::wants_first_pin;
    const std::string words = frame.wording.fill(frame.tr(first ? msgid("{name}: choose a PIN of six digits for work")
                                                                : msgid("{name}: please type your PIN for work")),
                                                 {{"name", counter->staff}});
    const TextStyle style{Face::title, TextSize::title, Tone::gink, Align::center, 2};
    place.cut_top(frame.paint.paragraph(place, words, style) + frame.mm(4));
    if (auto pin = pin_.draw_page(frame, place, counter->pad, said)) frame.ask(kiosk::CounterPin{std::move(*pin)});
}

// What was left over comes before everything else; with nothing left the day can be closed.
void CounterScreen::draw_first_way(Frame& frame, const Rect& box, const kiosk::Counter& counter) {
    const auto left = static_cast<std::int64_t>(counter.unfinished.size());
    if (left > 0) {
        const std::string words = frame.wording.fill(frame.tr("{n} unfinished"), {{"n", frame.wording.number(left)}});
        if (!button(frame, box, {"unfinished", words, icon::history, "", ButtonLook::done})) return;
        asks_unfinished_ = true;
        return frame.animate();
    }
    if (button(frame, box,
               {"day", frame.tr(counter.day_closed ? msgid("Day is closed") : msgid("Close the day")), icon::done_all}))
        frame.go("counter_close");
}

void CounterScreen::draw_ways(Frame& frame, Rect row, const kiosk::Counter& counter) {
    const float gap = frame.mm(5), width = (row.width() - 3 * gap) / 4;
    const auto next_place = [&] {
        const Rect box = row.cut_left(width);
        row.cut_left(gap);
        return box;
    };
    draw_first_way(frame, next_place(), counter);
    if (button(frame, next_place(), {"log", frame.tr("Today's slips"), icon::receipt_long})) frame.go("counter_log");
    if (button(frame, next_place(), {"more", frame.tr("More"), icon::apps})) frame.go("counter_more");
    const ButtonState someone = counter.customer ? ButtonState::ready : ButtonState::off;
    if (button(frame, row, {"next", frame.tr("Next, please"), icon::groups, "", ButtonLook::plain, false, 0, someone}))
        frame.ask(kiosk::NextCustomer{});
}

// At its right the way to what residents said, when there is something to hear.
void CounterScreen::draw_heading(Frame& frame, Rect& place, const kiosk::Counter& counter) {
    const std::string today = frame.wording.fill(frame.tr("Today {n} handed over, {points}; {name} is here"),
                                                 {{"n", frame.wording.number(counter.today.redemptions)},
                                                  {"points", frame.wording.points(counter.today.points)},
                                                  {"name", counter.staff}});
    Rect head = place;
    const auto fresh = static_cast<std::int64_t>(std::ranges::count_if(
        counter.voices, [](const kiosk::VoiceMessage& message) { return message.heard_by.empty(); }));
    if (!counter.voices.empty() && !counter.handing) {
        const Button way{"voices",
                         fresh > 0
                             ? frame.wording.fill(frame.tr("{n} new by voice"), {{"n", frame.wording.number(fresh)}})
                             : std::string(frame.tr("Messages by voice")),
                         icon::mic, "", fresh > 0 ? ButtonLook::done : ButtonLook::plain};
        const float width = frame.paint.width_of(way.words, {Face::title, TextSize::title}) + frame.mm(30);
        const Rect column = head.cut_right(width);
        head.cut_right(frame.mm(5));
        if (button(frame,
                   rect_at(column.l, column.t, column.width(), frame.mm(frame.paint.scale.large() ? 25.0F : 20.8F)),
                   way))
            frame.go("counter_voice");
    }
    heading(frame, head, frame.tr("Points counter"), today);
    place.t = head.t;
}

void CounterScreen::draw_work(Frame& frame, Rect place, const kiosk::Counter& counter) {
    draw_heading(frame, place, counter);
    if (counter.handing) {
        handed_over_before_ = counter.today.redemptions;
        handing_ = true;
        till_.pin_done();
        return hand_over_.draw(frame, place, counter);
    }
    // It went over the counter; what did not stays in the basket, to be put right.
    if (handing_ && counter.today.redemptions > handed_over_before_) till_.clear();
    handing_ = false;
    if (!till_.asks_pin() || !counter.customer) {
        draw_ways(frame, place.cut_bottom(button_height(frame)), counter);
        place.cut_bottom(frame.mm(5));
    }
    till_.draw(frame, place, counter);
}

void CounterScreen::draw(Frame& frame) {
    const Rect place = frame.content.inset(frame.mm(10), frame.mm(5.5F));
    if (!frame.counter || frame.counter->step != CounterStep::at_work || frame.counter->closed)
        return draw_door(frame, place, frame.counter);
    const kiosk::Counter* counter = at_work(frame, place);
    if (!counter) return;
    pin_.clear();
    draw_work(frame, place, *counter);
    if (counter->unfinished.empty()) asks_unfinished_ = false;
    if (asks_unfinished_ && ask_unfinished(frame, counter->unfinished.front())) asks_unfinished_ = false;
}

}  // namespace

std::unique_ptr<Screen> make_counter_screen(const Route& /*route*/) { return std::make_unique<CounterScreen>(); }

}  // namespace ui
