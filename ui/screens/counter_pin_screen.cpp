// Somebody forgot the PIN: two members of staff clear it, each by their own. The owner chooses another at the shop.
#include <optional>

#include "ui/counter/counter_page.h"
#include "ui/counter/customer_card.h"
#include "ui/counter/fault_words.h"
#include "ui/icons.h"
#include "ui/pin/pin_typing.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/heading.h"
#include "ui/wording.h"

namespace ui {

namespace {

class CounterPinScreen final : public CounterPage {
public:
    CounterPinScreen() : CounterPage(kiosk::CounterPage::pins) {}
    void draw(Frame& frame) override;
    void forget() override { *this = CounterPinScreen(); }

private:
    void hear(const kiosk::Counter& counter);
    void draw_step(Frame& frame, Rect place, const kiosk::Counter& counter);
    void draw_pad(Frame& frame, Rect place, const kiosk::Counter& counter, const kiosk::PinHelper& helper);

    PinTyping pin_;
    std::optional<kiosk::Pin> own_;  // Until the other's is typed.
    std::uint64_t heard_turn_ = 0;
};

// Whatever the desk said, both begin anew: a card may have been another's.
void CounterPinScreen::hear(const kiosk::Counter& counter) {
    if (counter.turn == heard_turn_) return;
    heard_turn_ = counter.turn;
    own_.reset();
    pin_.clear();
}

void CounterPinScreen::draw_pad(Frame& frame, Rect place, const kiosk::Counter& counter,
                                const kiosk::PinHelper& helper) {
    const bool second = own_.has_value();
    const std::string words = frame.wording.fill(frame.tr("{name}: please type your PIN for work"),
                                                 {{"name", second ? helper.shown_name : counter.staff}});
    const TextStyle style{Face::title, TextSize::title, Tone::gink, Align::center, 2};
    place.cut_top(frame.paint.paragraph(place, words, style) + frame.mm(4));
    auto pin = pin_.draw_page(frame, place, second ? helper.pad : counter.pad, fault_words(frame, counter.fault));
    if (!pin) return;
    frame.animate();
    if (!own_) {
        own_ = std::move(*pin);
        return;
    }
    frame.ask(kiosk::ClearPin{std::move(*own_), std::move(*pin)});
    own_.reset();
}

void CounterPinScreen::draw_step(Frame& frame, Rect place, const kiosk::Counter& counter) {
    if (!counter.customer)
        return empty_state(frame, place, icon::credit_card, frame.tr("First the resident's card"),
                           frame.tr("Hold it to the scanner."));
    if (counter.done == kiosk::CounterDone::pin_cleared)
        return empty_state(frame, place, icon::check_circle, frame.tr("The PIN is cleared"),
                           frame.tr("With their card at the points shop they choose a new one."));
    if (!counter.customer->pad)
        return empty_state(frame, place, icon::info, frame.tr("No PIN is set yet"),
                           frame.tr("With their card at the points shop they choose a new one."));
    if (!counter.helper)
        return empty_state(frame, place, icon::badge, frame.tr("Now the card of a second member of staff"),
                           frame.tr("Two clear a PIN together, so that nobody does it alone."));
    if (!counter.helper->pad)
        return empty_state(frame, place, icon::lock, frame.tr("This member of staff has no PIN yet"),
                           frame.tr("Hold another's card to the scanner."));
    draw_pad(frame, place, counter, *counter.helper);
}

void CounterPinScreen::draw(Frame& frame) {
    Rect place = frame.content.inset(frame.mm(10), frame.mm(5.5F));
    heading(frame, place, frame.tr("Forgotten PIN"), frame.tr("Two of the staff clear it, each by their own PIN"));
    const kiosk::Counter* counter = at_work(frame, place);
    if (!counter) return;
    hear(*counter);
    const bool typing = counter->customer && counter->customer->pad && counter->helper && counter->helper->pad;
    if (!typing) told(frame, place, *counter);
    if (counter->customer) {
        // Beside the pad where it needs the whole height.
        Rect side = frame.upright() || !typing ? place.cut_top(customer_card_height(frame))
                                               : place.cut_left(place.width() * 0.34F);
        frame.upright() || !typing ? place.cut_top(frame.mm(5)) : place.cut_left(frame.mm(5));
        customer_card(frame, side.cut_top(customer_card_height(frame)), *counter->customer, {});
    }
    draw_step(frame, place, *counter);
}

}  // namespace

std::unique_ptr<Screen> make_counter_pin_screen(const Route& /*route*/) { return std::make_unique<CounterPinScreen>(); }

}  // namespace ui
