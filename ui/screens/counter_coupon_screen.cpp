// A paper coupon, given out when the power was gone: its serial is typed or scanned, and it is claimed once, for
// whoever brings it.
#include "ui/counter/counter_page.h"
#include "ui/counter/customer_card.h"
#include "ui/counter/serial_keys.h"
#include "ui/icons.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/word_pair.h"
#include "ui/wording.h"

namespace ui {

namespace {

class CounterCouponScreen final : public CounterPage {
public:
    CounterCouponScreen() : CounterPage(kiosk::CounterPage::coupons) {}
    void draw(Frame& frame) override;
    void forget() override { *this = CounterCouponScreen(); }

private:
    void draw_foot(Frame& frame, Rect row, const kiosk::Counter& counter);

    std::string serial_;
    std::string put_away_;  // The one that was shown last, when another is wanted.
};

std::string worth_of(const Frame& frame, const kiosk::CouponFound& found) {
    if (!found.coupon.goods) return frame.wording.points(found.coupon.points);
    return found.goods + " " + std::to_string(found.coupon.quantity) + found.unit;
}

std::string state_of(const Frame& frame, const kiosk::CouponFound& found) {
    if (found.claimed_ms == 0) return frame.tr("Nobody has claimed it yet");
    return frame.wording.fill(frame.tr("Claimed on {time}, by {name}: nothing more is given for it"),
                              {{"time", frame.wording.day_and_time(found.claimed_ms)}, {"name", found.claimed_by}});
}

void draw_found(Frame& frame, const Rect& place, const kiosk::CouponFound& found) {
    const Paint& paint = frame.paint;
    const bool claimed = found.claimed_ms > 0;
    card(paint, place);
    const TextStyle serial{Face::bold, TextSize::body, Tone::soft, Align::center, 1},
        worth{Face::title, TextSize::head, Tone::ink, Align::center, 2},
        state{Face::bold, TextSize::body, claimed ? Tone::voice_text : Tone::done_text, Align::center, 3};
    Rect words = place.inset(frame.mm(12), frame.mm(8));
    const std::string what = worth_of(frame, found), said = state_of(frame, found);
    const float high = frame.mm(32 + 6) + paint.scale.line_px(serial.size) +
                       paint.height_of(what, words.width(), worth) + paint.height_of(said, words.width(), state);
    words.t = std::max(words.t, place.middle().y - high / 2);
    badge(paint, {words.middle().x, words.t + frame.mm(14)}, frame.mm(28),
          claimed ? icon::warning : icon::confirmation_number, claimed ? accent::voice : accent::done);
    words.cut_top(frame.mm(32));
    words.cut_top(paint.paragraph(words, found.coupon.serial, serial));
    words.cut_top(paint.paragraph(words, what, worth) + frame.mm(3));
    paint.paragraph(words, said, state);
}

void CounterCouponScreen::draw_foot(Frame& frame, Rect row, const kiosk::Counter& counter) {
    if (!counter.coupon || counter.coupon->coupon.serial == put_away_) {
        const ButtonState state = serial_.size() == serial_letters ? ButtonState::ready : ButtonState::off;
        if (!button(frame, row, {"look", frame.tr("Look it up"), icon::search, "", ButtonLook::main, false, 0, state}))
            return;
        frame.ask(kiosk::FindCoupon{serial_});
        put_away_.clear();
        return;
    }
    if (button(frame, row.cut_left(row.width() * 0.36F), {"another", frame.tr("Another coupon"), icon::dialpad})) {
        serial_.clear();
        put_away_ = counter.coupon->coupon.serial;
        frame.animate();
    }
    row.cut_left(frame.mm(5));
    const bool may = counter.customer && counter.coupon->claimed_ms == 0;
    const std::string words =
        counter.customer ? frame.wording.fill(frame.tr("Give it to {name}"), {{"name", counter.customer->shown_name}})
                         : std::string(frame.tr("First the resident's card"));
    if (button(
            frame, row,
            {"claim", words, icon::check, "", ButtonLook::main, false, 0, may ? ButtonState::ready : ButtonState::off}))
        frame.ask(kiosk::ClaimCoupon{counter.coupon->coupon.serial});
}

void CounterCouponScreen::draw(Frame& frame) {
    Rect place = frame.content.inset(frame.mm(10), frame.mm(5.5F));
    heading(frame, place, frame.tr("Paper coupon"), frame.tr("Scan it, or type its ten letters"));
    const kiosk::Counter* counter = at_work(frame, place);
    if (!counter) return;
    draw_foot(frame, place.cut_bottom(button_height(frame)), *counter);
    place.cut_bottom(frame.mm(5));
    told(frame, place, *counter);
    if (counter->customer) {
        customer_card(frame, place.cut_top(customer_card_height(frame)), *counter->customer, {});
        place.cut_top(frame.mm(5));
    }
    if (counter->coupon && counter->coupon->coupon.serial != put_away_)
        draw_found(frame, place, *counter->coupon);
    else
        serial_keys(frame, place, serial_);
}

}  // namespace

std::unique_ptr<Screen> make_counter_coupon_screen(const Route& /*route*/) {
    return std::make_unique<CounterCouponScreen>();
}

}  // namespace ui
