// The end of the day: what is unfinished first, then the shelf is counted, then somebody signs. Without the end of the
// day (argument 1) the shelf is only counted.
#include "ui/counter/counter_page.h"
#include "ui/counter/goods_figures.h"
#include "ui/counter/sign_page.h"
#include "ui/counter/unfinished.h"
#include "ui/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/heading.h"
#include "ui/wording.h"

namespace ui {

namespace {

class CounterCloseScreen final : public CounterPage {
public:
    explicit CounterCloseScreen(bool only_count) : CounterPage(kiosk::CounterPage::till), only_count_(only_count) {}
    void draw(Frame& frame) override;
    void forget() override { *this = CounterCloseScreen(only_count_); }

private:
    void draw_count(Frame& frame, Rect place, const kiosk::Counter& counter);
    void draw_sign(Frame& frame, Rect place, const kiosk::Counter& counter);
    void draw_done(Frame& frame, Rect place);
    void hear(const kiosk::Counter& counter);

    bool only_count_;
    GoodsFigures figures_{GoodsFigures::For::counting};
    SignPage sign_;
    bool signing_ = false;
    std::uint64_t heard_turn_ = 0;
};

void CounterCloseScreen::draw_count(Frame& frame, Rect place, const kiosk::Counter& counter) {
    const std::int64_t differing = figures_.changed(frame);
    const std::string differ =
        differing == 0
            ? std::string(frame.tr("Nothing differs from the books"))
            : frame.wording.fill(frame.tr("{n} differs from the books", "{n} differ from the books", differing),
                                 {{"n", frame.wording.number(differing)}});
    const Button next{"counted", frame.tr(only_count_ ? msgid("Counted, write it down") : msgid("Counted, sign now")),
                      only_count_ ? icon::check : icon::draw, differ, ButtonLook::main};
    const bool tapped = button(frame, place.cut_bottom(two_line_button_height(frame)), next);
    place.cut_bottom(frame.mm(4));
    told(frame, place, counter);
    if (frame.boards.goods.empty())
        empty_state(frame, place, icon::storefront, frame.tr("There is nothing to count"),
                    frame.tr("The office brings in the list of goods."));
    else
        figures_.draw(frame, place);
    if (!tapped) return;
    if (only_count_) return frame.ask(kiosk::TakeStock{figures_.counted(frame)});
    signing_ = true;
    frame.animate();
}

void CounterCloseScreen::draw_sign(Frame& frame, Rect place, const kiosk::Counter& counter) {
    told(frame, place, counter);
    const SignPage::Tap tap = sign_.draw(frame, place, counter, {figures_.changed(frame), figures_.differences(frame)});
    if (tap == SignPage::Tap::none) return;
    if (tap == SignPage::Tap::sign)
        frame.ask(kiosk::CloseDay{figures_.counted(frame), sign_.signature()});
    else
        signing_ = false;
    frame.animate();
}

void CounterCloseScreen::draw_done(Frame& frame, Rect place) {
    if (button(frame, place.cut_bottom(button_height(frame)),
               {"to_counter", frame.tr("Back to the counter"), icon::storefront, "", ButtonLook::main}))
        frame.navigation.go_back();
    place.cut_bottom(frame.mm(5));
    empty_state(frame, place, icon::done_all, frame.tr("The day is closed"),
                frame.tr("The slip is for the office; what follows is tomorrow's."));
}

// What was counted is in the books now; counting begins with them again.
void CounterCloseScreen::hear(const kiosk::Counter& counter) {
    if (counter.turn == heard_turn_) return;
    heard_turn_ = counter.turn;
    if (counter.done == kiosk::CounterDone::stock_taken) figures_.clear();
    if (std::holds_alternative<kiosk::StockFault>(counter.fault)) signing_ = false;
}

void CounterCloseScreen::draw(Frame& frame) {
    Rect place = frame.content.inset(frame.mm(10), frame.mm(5.5F));
    if (only_count_)
        heading(frame, place, frame.tr("Count the shelf"), frame.tr("What is put aside for somebody counts too"));
    else
        heading(frame, place, frame.tr("Close the day"),
                frame.tr(signing_ ? msgid("Look at the sums, then sign") : msgid("Count what stands on the shelf")));
    const kiosk::Counter* counter = at_work(frame, place);
    if (!counter) return;
    hear(*counter);
    if (!only_count_ && counter->day_closed) return draw_done(frame, place);
    if (signing_) return draw_sign(frame, place, *counter);
    draw_count(frame, place, *counter);
    if (!only_count_ && !counter->unfinished.empty())
        ask_unfinished(frame, counter->unfinished.front());
    else
        figures_.draw_sheet(frame);
}

}  // namespace

std::unique_ptr<Screen> make_counter_close_screen(const Route& route) {
    return std::make_unique<CounterCloseScreen>(route.argument == 1);
}

}  // namespace ui
