// The counter desk's second half: what its other pages ask.
#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>

#include "db/redemption_store.h"
#include "db/staff_store.h"
#include "db/transaction.h"
#include "kiosk/desk/counter_desk.h"
#include "kiosk/desk/counter_slip.h"
#include "kiosk/desk/coupon_desk.h"
#include "kiosk/desk/day_close_desk.h"
#include "kiosk/desk/print_queue.h"
#include "kiosk/desk/slip_book.h"
#include "kiosk/desk/stock_desk.h"
#include "kiosk/model/names.h"

namespace kiosk {

namespace {

// In the order of UndoWhy; it stands in the resident's history.
constexpr std::array undo_reasons{"拿错了东西", "数目不对", "不要了"};

constexpr std::size_t most_note_bytes = 40, most_log = 300;

StockFault stock_fault(const Error& error) {
    spdlog::warn("counter: {}", error.what);
    if (error.code == ErrorCode::refused) return StockFault::reserved;
    return error.code == ErrorCode::storage ? StockFault::storage : StockFault::bad_entry;
}

CouponFault coupon_fault(const Error& error) {
    if (error.code == ErrorCode::not_found) return CouponFault::unknown;
    return error.code == ErrorCode::refused ? CouponFault::goods_gone : CouponFault::storage;
}

// Unlike a card's or a slip's code: ten letters.
bool may_be_serial(std::string_view scanned) { return scanned.size() >= 8 && scanned.size() <= 16; }

RedemptionFault not_written(const char* what) { return {RedemptionWhy::storage, 0, what}; }

}  // namespace

// What is in the hand is ended first, or it would be another's.
CounterPtr CounterDesk::work_card(std::string_view scanned, const Moment& now) {
    if (SlipBook::is_code(scanned)) {
        slip_ = SlipBook(hall_, random_).look(scanned);
        return answer({}, now);
    }
    if (handing_) return answer({}, now);
    if (page_ == CounterPage::coupons && may_be_serial(scanned)) return find_coupon({std::string(scanned)}, now);
    auto card = CardInHand::read(hall_, scanned);
    if (!card) return answer(card.error(), now);
    if (page_ == CounterPage::pins && work_ && customer_) helper_ = helper_of(*card, *work_, *customer_);
    if (helper_) return answer({}, now);
    customer_ = std::move(*card);
    return answer({}, now);
}

// Somebody else who works here, and whose PIN it is not.
std::optional<StaffMember> CounterDesk::helper_of(const CardInHand& card, const StaffSession& worker,
                                                  const CardInHand& owner) {
    const auto found = db::StaffStore(hall_.connection()).at_work(card.resident().id);
    if (!found) return {};
    const std::optional<StaffMember>& member = *found;
    if (!member || member->id == worker.staff || !may_act(member->role)) return {};
    if (member->resident == owner.resident().id) return {};
    return member;
}

CounterPtr CounterDesk::turn_to(const TurnToPage& wish, const Moment& now) {
    page_ = wish.page;
    helper_.reset();
    serial_.clear();
    return answer({}, now);
}

CounterPtr CounterDesk::undo(const UndoRedemption& wish, const Moment& now) {
    if (!work_) return answer({}, now);
    const auto done = redemptions_.undo(wish.redemption, by(undo_reasons.at(static_cast<std::size_t>(wish.why))), now);
    if (!done) return answer(done.error(), now);
    return answer({}, now, CounterDone::undone);
}

CounterPtr CounterDesk::bring_back(const BringBack& wish, const Moment& now) {
    if (!work_) return answer({}, now);
    const auto done = redemptions_.return_goods(wish.redemption, wish.lines, by(), now);
    if (!done) return answer(done.error(), now);
    return answer({}, now, CounterDone::brought_back);
}

CounterPtr CounterDesk::print_again(const PrintSlipAgain& wish, const Moment& now) {
    if (!work_) return answer({}, now);
    const auto gone = found(wish.redemption);
    if (!gone || gone->handed_over_ms == 0)
        return answer(RedemptionFault{RedemptionWhy::not_handed_over, 0, "there is no slip"}, now);
    if (const auto queued = queue_slip(*gone, true, now); !queued)
        return answer(not_written("the slip was not queued"), now);
    return answer({}, now, CounterDone::slip_queued);
}

CounterPtr CounterDesk::print_entries(const Moment& now) {
    if (!work_ || !customer_) return answer({}, now);
    if (const auto queued = SlipBook(hall_, random_).print_entries(customer_->resident(), now); !queued)
        return answer(not_written("the slip was not queued"), now);
    return answer({}, now, CounterDone::slip_queued);
}

// The close and its slip are there together or not at all.
CounterPtr CounterDesk::close_day(const CloseDay& wish, const Moment& now) {
    if (!work_) return answer({}, now);
    db::Transaction both(hall_.connection());
    if (!both.begun()) return answer(StockFault::storage, now);
    const auto closed =
        DayCloseDesk(hall_).close({wish.counts, work_->resident, work_->shown_name, wish.signature}, now);
    if (!closed) return answer(stock_fault(closed.error()), now);
    const auto slip = day_close_receipt(hall_, random_, *closed);
    if (!slip || !PrintQueue(hall_.connection()).put(PrintKind::day_close, *slip, now))
        return answer(StockFault::storage, now);
    if (!both.commit()) return answer(StockFault::storage, now);
    return answer({}, now, CounterDone::day_closed);
}

CounterPtr CounterDesk::take_stock(const TakeStock& wish, const Moment& now) {
    if (!work_) return answer({}, now);
    const std::string document = "stock-take " + std::to_string(now.utc_ms);
    const auto taken = StockDesk(hall_).stock_take(wish.counts, document, work_->shown_name, now);
    if (!taken) return answer(stock_fault(taken.error()), now);
    return answer({}, now, CounterDone::stock_taken);
}

CounterPtr CounterDesk::deliver(const EnterDelivery& wish, const Moment& now) {
    if (!work_) return answer({}, now);
    if (wish.note.empty() || wish.note.size() > most_note_bytes || wish.lines.empty())
        return answer(StockFault::bad_entry, now);
    const auto existed = StockDesk(hall_).delivery(wish.lines, wish.note, work_->shown_name, now);
    if (!existed) return answer(stock_fault(existed.error()), now);
    return answer({}, now, *existed ? CounterDone::delivered_before : CounterDone::delivered);
}

CounterPtr CounterDesk::find_coupon(const FindCoupon& wish, const Moment& now) {
    if (!work_) return answer({}, now);
    serial_ = wish.serial.substr(0, most_note_bytes);
    const auto found = CouponDesk(hall_).look(serial_);
    if (!found) return answer(CouponFault::storage, now);
    if (!found->has_value()) return answer(CouponFault::unknown, now);
    return answer({}, now);
}

CounterPtr CounterDesk::claim_coupon(const ClaimCoupon& wish, const Moment& now) {
    if (!work_ || !customer_) return answer({}, now);
    serial_ = wish.serial.substr(0, most_note_bytes);
    CouponDesk coupons(hall_);
    const auto before = coupons.look(serial_);
    if (!before) return answer(CouponFault::storage, now);
    if (const std::optional<CouponFound>& there = *before; there && there->claimed_ms > 0)
        return answer(CouponFault::claimed, now);
    const auto claimed = coupons.claim(serial_, customer_->resident().id, work_->shown_name, now);
    if (!claimed) return answer(coupon_fault(claimed.error()), now);
    return answer({}, now, CounterDone::coupon_claimed);
}

CounterPtr CounterDesk::clear_pin(const ClearPin& wish, const Moment& now) {
    if (!work_ || !customer_ || !helper_) return answer({}, now);
    const ResetAnswer said =
        help_.reset(customer_->resident().id, {work_->staff, wish.own}, {helper_->id, wish.other}, now);
    if (std::holds_alternative<PinCleared>(said)) {
        helper_.reset();
        return answer({}, now, CounterDone::pin_cleared);
    }
    if (const auto* refused = std::get_if<ResetRefused>(&said)) return answer(*refused, now);
    if (const auto* wrong = std::get_if<StaffPinNotRight>(&said)) return answer(*wrong, now);
    return answer(PinAnswer{std::get<PinUnavailable>(said)}, now);
}

void CounterDesk::fill_page(Counter& counter, const Moment& now) {
    if (!work_) return;
    counter.page = page_;
    counter.slip = std::exchange(slip_, std::nullopt);
    if (page_ == CounterPage::log) {
        if (const auto gone = db::RedemptionStore(hall_.connection()).handed_over_on(now.day))
            for (const Redemption& redemption : *gone) {
                if (counter.log.size() == most_log) break;
                if (auto named = with_name(redemption)) counter.log.push_back(std::move(*named));
            }
    }
    if (page_ == CounterPage::coupons && !serial_.empty())
        if (auto coupon = CouponDesk(hall_).look(serial_)) counter.coupon = std::move(*coupon);
    if (page_ != CounterPage::pins) return;
    if (const auto pad = pins_.pad(work_->staff, now)) counter.pad = *pad;
    if (!helper_) return;
    counter.helper = PinHelper{shown_name(helper_->name), {}};
    if (const auto pad = pins_.pad(helper_->id, now)) counter.helper->pad = *pad;
}

CounterPtr CounterDesk::answer_to(const Action& action, const Moment& now) {
    if (const auto* wish = std::get_if<CounterPin>(&action)) return pin(*wish, now);
    if (const auto* wish = std::get_if<TurnToPage>(&action)) return turn_to(*wish, now);
    if (std::holds_alternative<NextCustomer>(action)) return next(now);
    if (const auto* wish = std::get_if<TakeBasket>(&action)) return take(*wish, now);
    if (const auto* wish = std::get_if<FetchReservation>(&action)) return fetch(*wish, now);
    if (const auto* wish = std::get_if<HandedOver>(&action)) return handed_over(*wish, now);
    if (const auto* wish = std::get_if<NotHandedOver>(&action)) return not_handed_over(*wish, now);
    if (const auto* wish = std::get_if<UndoRedemption>(&action)) return undo(*wish, now);
    if (const auto* wish = std::get_if<BringBack>(&action)) return bring_back(*wish, now);
    if (const auto* wish = std::get_if<PrintSlipAgain>(&action)) return print_again(*wish, now);
    if (std::holds_alternative<PrintEntries>(action)) return print_entries(now);
    if (const auto* wish = std::get_if<CloseDay>(&action)) return close_day(*wish, now);
    if (const auto* wish = std::get_if<TakeStock>(&action)) return take_stock(*wish, now);
    if (const auto* wish = std::get_if<EnterDelivery>(&action)) return deliver(*wish, now);
    if (const auto* wish = std::get_if<FindCoupon>(&action)) return find_coupon(*wish, now);
    if (const auto* wish = std::get_if<ClaimCoupon>(&action)) return claim_coupon(*wish, now);
    if (const auto* wish = std::get_if<ClearPin>(&action)) return clear_pin(*wish, now);
    if (const auto* wish = std::get_if<HearVoice>(&action)) return hear(*wish, now);
    if (const auto* wish = std::get_if<VoiceDone>(&action)) return voice_done(*wish, now);
    return award(action, now);
}

}  // namespace kiosk
