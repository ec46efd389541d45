#include "ui/counter/fault_words.h"

#include "ui/pin/pin_words.h"
#include "ui/shop/shop_words.h"
#include "ui/wording.h"

namespace ui {

namespace {

std::string vouch_words(const Frame& frame, const kiosk::VouchAboveLimit& above) {
    return frame.wording.fill(frame.tr("Staff may answer for {points} more; above it, the PIN"),
                              {{"points", frame.wording.points(above.left_today)}});
}

// As the resident at the terminal is told it.
std::string redemption_words(const Frame& frame, kiosk::RedemptionWhy why) {
    const ShopNotice said = refusal_words(frame, why);
    return frame.wording.fill(frame.tr("{title}. {sentence}"), {{"title", said.title}, {"sentence", said.sentence}});
}

std::string coupon_words(const Frame& frame, kiosk::CouponFault why) {
    switch (why) {
        case kiosk::CouponFault::unknown: return frame.tr("There is no such coupon; look at the letters again");
        case kiosk::CouponFault::claimed: return frame.tr("This coupon was claimed before; nothing was given");
        case kiosk::CouponFault::goods_gone: return frame.tr("The goods are not there; the coupon stays good");
        case kiosk::CouponFault::storage: break;
    }
    return frame.tr("It was not written down; tell the office");
}

std::string stock_words(const Frame& frame, kiosk::StockFault why) {
    switch (why) {
        case kiosk::StockFault::reserved: return frame.tr("Fewer than are put aside for somebody; not written down");
        case kiosk::StockFault::bad_entry: return frame.tr("This note has other numbers already; not written down");
        case kiosk::StockFault::storage: break;
    }
    return frame.tr("It was not written down; tell the office");
}

std::string reset_words(const Frame& frame, kiosk::ResetRefused why) {
    switch (why) {
        case kiosk::ResetRefused::same_person: return frame.tr("Two different people are needed");
        case kiosk::ResetRefused::own_pin: return frame.tr("Nobody helps with their own PIN");
        case kiosk::ResetRefused::not_staff: return frame.tr("This is not the card of somebody who works here");
        case kiosk::ResetRefused::none_set: break;
    }
    return frame.tr("No PIN is set yet");
}

}  // namespace

std::string done_words(const Frame& frame, kiosk::CounterDone done) {
    using kiosk::CounterDone;
    switch (done) {
        case CounterDone::undone: return frame.tr("Undone: points and goods are back");
        case CounterDone::brought_back: return frame.tr("Taken back: the points are the resident's again");
        case CounterDone::slip_queued: return frame.tr("The slip is on its way to the printer");
        case CounterDone::stock_taken: return frame.tr("Counted and written down");
        case CounterDone::delivered: return frame.tr("Entered: it stands on the shelf now");
        case CounterDone::delivered_before: return frame.tr("This note was entered before; nothing was added");
        case CounterDone::coupon_claimed: return frame.tr("Claimed; strike the coupon through and keep it");
        case CounterDone::pin_cleared: return frame.tr("Cleared; a new PIN is chosen at the points shop");
        case CounterDone::day_closed: return frame.tr("The day is closed");
        case CounterDone::nothing: break;
    }
    return {};
}

std::string fault_words(const Frame& frame, const kiosk::CounterFault& fault) {
    if (const auto* why = std::get_if<kiosk::RedemptionFault>(&fault)) return redemption_words(frame, why->why);
    if (const auto* pin = std::get_if<kiosk::PinAnswer>(&fault)) return pin_words(frame, *pin);
    if (std::holds_alternative<kiosk::RefusedWhy>(fault)) return frame.tr("This card does not count here; scan again");
    if (std::holds_alternative<kiosk::NotStaffCard>(fault))
        return frame.tr("This is not the card of somebody who works here");
    if (const auto* above = std::get_if<kiosk::VouchAboveLimit>(&fault)) return vouch_words(frame, *above);
    if (std::holds_alternative<kiosk::VouchRefused>(fault)) return frame.tr("Nobody answers for their own points");
    if (const auto* coupon = std::get_if<kiosk::CouponFault>(&fault)) return coupon_words(frame, *coupon);
    if (const auto* stock = std::get_if<kiosk::StockFault>(&fault)) return stock_words(frame, *stock);
    if (const auto* reset = std::get_if<kiosk::ResetRefused>(&fault)) return reset_words(frame, *reset);
    if (const auto* proof = std::get_if<kiosk::StaffPinNotRight>(&fault)) return pin_words(frame, proof->answer);
    return {};
}

}  // namespace ui
