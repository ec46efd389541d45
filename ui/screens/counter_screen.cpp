// The counter: staff sign in with card and PIN, then serve one resident after the other. A card says whose turn it is.
#include <algorithm>

#include "ui/counter/fault_words.h"
#include "ui/counter/hand_over.h"
#include "ui/counter/pin_panel.h"
#include "ui/counter/till.h"
#include "ui/icons.h"
#include "ui/screen.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/heading.h"
#include "ui/wording.h"

namespace ui {

namespace {

using kiosk::CounterStep;

class CounterScreen final : public Screen {
public:
    void draw(Frame& frame) override;
    // A customer's name and balance stand here.
    bool lists_people() const override { return true; }
    void forget() override { *this = CounterScreen(); }

private:
    enum class Asks { nothing, unfinished, undo, day };
    void draw_door(Frame& frame, Rect place, const kiosk::Counter* counter);
    void draw_work(Frame& frame, Rect place, const kiosk::Counter& counter);
    void draw_heading(Frame& frame, Rect& place, const kiosk::Counter& counter);
    void draw_ways(Frame& frame, Rect row, const kiosk::Counter& counter);
    void draw_question(Frame& frame, const kiosk::Counter& counter);
    void ask_unfinished(Frame& frame, const kiosk::OpenRedemption& open);
    void ask_undo(Frame& frame, const kiosk::OpenRedemption& last);
    void ask_day(Frame& frame, const kiosk::Counter& counter);

    PinPanel pin_;
    Till till_;
    HandOver hand_over_;
    Asks asks_ = Asks::nothing;
    kiosk::RedemptionId handing_;  // In the last frame; none is all zeros.
};

std::string lines_in_words(const Frame& frame, const kiosk::Redemption& redemption) {
    std::string words;
    for (const kiosk::RedemptionLine& line : redemption.lines)
        words += (words.empty() ? "" : frame.tr(", ")) + line.name + " \xC3\x97" + std::to_string(line.quantity);
    return words;
}

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
    if (auto pin = pin_.draw(frame, place, counter->pad, said)) frame.ask(kiosk::CounterPin{std::move(*pin)});
}

// Below the work: what was left over, the last one undone, the end of the day, the next in the queue.
void CounterScreen::draw_ways(Frame& frame, Rect row, const kiosk::Counter& counter) {
    const float gap = frame.mm(5), width = (row.width() - 3 * gap) / 4;
    const auto way = [&](const Button& wanted, Asks asks) {
        if (!button(frame, row.cut_left(width), wanted)) return row.cut_left(gap), void();
        row.cut_left(gap);
        asks_ = asks;
        frame.animate();
    };
    const auto left = static_cast<std::int64_t>(counter.unfinished.size());
    const ButtonState has_left = left > 0 ? ButtonState::ready : ButtonState::off,
                      may_undo = counter.last ? ButtonState::ready : ButtonState::off,
                      may_close = counter.day_closed ? ButtonState::off : ButtonState::ready;
    const std::string open = left == 0
                                 ? std::string(frame.tr("Nothing unfinished"))
                                 : frame.wording.fill(frame.tr("{n} unfinished"), {{"n", frame.wording.number(left)}});
    way({"unfinished", open, icon::history, "", left > 0 ? ButtonLook::done : ButtonLook::plain, false, 0, has_left},
        Asks::unfinished);
    way({"undo", frame.tr("Undo the last"), icon::undo, "", ButtonLook::plain, false, 0, may_undo}, Asks::undo);
    way({"day", frame.tr(counter.day_closed ? msgid("Day is closed") : msgid("Close the day")), icon::done_all, "",
         ButtonLook::plain, false, 0, may_close},
        Asks::day);
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
        handing_ = counter.handing->id;
        till_.pin_done();
        return hand_over_.draw(frame, place, counter);
    }
    if (counter.last && counter.last->redemption.id == handing_) till_.clear();
    handing_ = {};
    if (!till_.asks_pin() || !counter.customer) {
        draw_ways(frame, place.cut_bottom(button_height(frame)), counter);
        place.cut_bottom(frame.mm(5));
    }
    till_.draw(frame, place, counter);
}

// Nothing is guessed: whoever stood there says whether it was given.
void CounterScreen::ask_unfinished(Frame& frame, const kiosk::OpenRedemption& open) {
    const std::string title = frame.wording.fill(frame.tr("{name}: was it given?"), {{"name", open.shown_name}});
    const std::string sentence = frame.wording.fill(frame.tr("{what}, {points}, at {time}"),
                                                    {{"what", lines_in_words(frame, open.redemption)},
                                                     {"points", frame.wording.points(open.redemption.total())},
                                                     {"time", frame.wording.day_and_time(open.redemption.at_ms)}}) +
                                 "\n" + frame.tr("Given: the points are paid. Not given: they go back.");
    const DialogAnswer answer = dialog(frame, frame.content,
                                       {"was_given", icon::history, accent::honor, title, sentence,
                                        frame.tr("It was given"), icon::check, frame.tr("It was not"), icon::undo});
    if (answer == DialogAnswer::none) return;
    asks_ = Asks::nothing;
    if (answer == DialogAnswer::other) return frame.ask(kiosk::NotHandedOver{open.redemption.id});
    std::vector<std::int32_t> all;
    for (const kiosk::RedemptionLine& line : open.redemption.lines) all.push_back(line.quantity);
    frame.ask(kiosk::HandedOver{open.redemption.id, std::move(all)});
}

void CounterScreen::ask_undo(Frame& frame, const kiosk::OpenRedemption& last) {
    const std::string sentence = frame.wording.fill(frame.tr("{name}: {what}. {points} go back."),
                                                    {{"name", last.shown_name},
                                                     {"what", lines_in_words(frame, last.redemption)},
                                                     {"points", frame.wording.points(last.redemption.total())}});
    const DialogAnswer answer =
        dialog(frame, frame.content,
               {"undo_last", icon::undo, accent::voice, frame.tr("Undo the last one?"), sentence,
                frame.tr("Yes, undo it"), icon::undo, frame.tr("Leave it"), icon::close});
    if (answer == DialogAnswer::none) return;
    asks_ = Asks::nothing;
    if (answer == DialogAnswer::main) frame.ask(kiosk::UndoRedemption{last.redemption.id});
}

void CounterScreen::ask_day(Frame& frame, const kiosk::Counter& counter) {
    const kiosk::DayFigures& today = counter.today;
    const std::string sentence = frame.wording.fill(frame.tr("{n} handed over, {points}; {back} came back"),
                                                    {{"n", frame.wording.number(today.redemptions)},
                                                     {"points", frame.wording.points(today.points)},
                                                     {"back", frame.wording.number(today.undone + today.returns)}}) +
                                 "\n" + frame.wording.fill(frame.tr("Signed by {name}"), {{"name", counter.staff}});
    const DialogAnswer answer = dialog(frame, frame.content,
                                       {"close_day", icon::done_all, accent::done, frame.tr("Close the day?"), sentence,
                                        frame.tr("Yes, close it"), icon::check, frame.tr("Not yet"), icon::close});
    if (answer == DialogAnswer::none) return;
    asks_ = Asks::nothing;
    if (answer == DialogAnswer::main) frame.ask(kiosk::CloseDay{});
}

void CounterScreen::draw_question(Frame& frame, const kiosk::Counter& counter) {
    if (asks_ == Asks::unfinished && !counter.unfinished.empty())
        return ask_unfinished(frame, counter.unfinished.front());
    if (asks_ == Asks::undo && counter.last) return ask_undo(frame, *counter.last);
    if (asks_ == Asks::day && !counter.day_closed) return ask_day(frame, counter);
    asks_ = Asks::nothing;
}

void CounterScreen::draw(Frame& frame) {
    const Rect place = frame.content.inset(frame.mm(10), frame.mm(5.5F));
    if (!frame.counter || frame.counter->step != CounterStep::at_work || frame.counter->closed)
        return draw_door(frame, place, frame.counter);
    pin_.clear();
    draw_work(frame, place, *frame.counter);
    draw_question(frame, *frame.counter);
}

}  // namespace

std::unique_ptr<Screen> make_counter_screen(const Route& /*route*/) { return std::make_unique<CounterScreen>(); }

}  // namespace ui
