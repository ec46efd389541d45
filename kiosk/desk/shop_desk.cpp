#include "kiosk/desk/shop_desk.h"

#include <cstdlib>

#include "kiosk/desk/purse_desk.h"
#include "kiosk/desk/slip_book.h"
#include "kiosk/desk/visit_desk.h"

namespace kiosk {

namespace {

const std::string nobody;  // No member of staff had a hand in it.

// Leaving gives nobody anything, and what is taken back becomes again whose it was: the card is enough.
bool wants_pin(const AskPurse& asked) {
    return !std::holds_alternative<LeavePurse>(asked.wish) && !std::holds_alternative<TakeBackFromPurse>(asked.wish);
}

}  // namespace

void ShopDesk::take_card(std::string_view scanned, const Moment& now) {
    auto card = CardInHand::read(hall_, scanned);
    card_.reset();
    if (card) card_ = std::move(*card);
    used_ms_ = now.utc_ms;
}

void ShopDesk::put_card_down(ResidentId whose) {
    if (card_ && card_->resident().id == whose) card_.reset();
}

// A clock that jumped, either way, says nothing about how long it was.
void ShopDesk::tend(const Moment& now) {
    if (std::abs(now.utc_ms - used_ms_) > card_stays_ms) card_.reset();
}

const CardInHand* ShopDesk::card(const Moment& now) {
    tend(now);
    used_ms_ = now.utc_ms;
    return card_ ? &*card_ : nullptr;
}

ShopAnswer ShopDesk::with_visit(ShopAnswer answer, const Moment& now) {
    if (card_)
        if (auto visit = VisitDesk(hall_).open(card_->resident(), now)) answer.visit = std::move(*visit);
    return answer;
}

ShopAnswer ShopDesk::reserve(const ReserveGoods& wish, const Moment& now) {
    const CardInHand* theirs = card(now);
    if (!theirs) return {NoCardInHand{}, {}};
    const PinAnswer checked = pins_.check(theirs->resident().id, wish.pin, now);
    if (!std::holds_alternative<PinRight>(checked)) return with_visit({checked, {}}, now);
    Basket basket = wish.basket;
    basket.resident = theirs->resident().id;
    basket.channel = Channel::terminal;
    basket.actor = nobody;
    if (basket.id == RedemptionId{}) random_.fill(basket.id.bytes);
    auto done = redemptions_.reserve(basket, now);
    if (!done) return with_visit({done.error(), {}}, now);
    return with_visit({std::move(*done), {}}, now);
}

ShopAnswer ShopDesk::cancel(const CancelReservation& wish, const Moment& now) {
    const CardInHand* theirs = card(now);
    if (!theirs) return {NoCardInHand{}, {}};
    const auto known = redemptions_.find(wish.redemption);
    const std::optional<Redemption> redemption = known ? *known : std::nullopt;
    if (!redemption || redemption->resident != theirs->resident().id)
        return with_visit({RedemptionFault{RedemptionWhy::unknown, 0, "not this resident's"}, {}}, now);
    auto done = redemptions_.cancel(wish.redemption, {nobody, ""}, now);
    if (!done) return with_visit({done.error(), {}}, now);
    return with_visit({std::move(*done), {}}, now);
}

ShopAnswer ShopDesk::keep_pin(const KeepPin& wish, const Moment& now) {
    const CardInHand* theirs = card(now);
    if (!theirs) return {NoCardInHand{}, {}};
    const PinOwner owner = theirs->resident().id;
    const PinAnswer answer =
        wish.old ? pins_.change(owner, *wish.old, wish.fresh, now) : pins_.set(owner, *theirs, wish.fresh, now);
    return with_visit({answer, {}}, now);
}

ShopAnswer ShopDesk::print_entries(const Moment& now) {
    const CardInHand* theirs = card(now);
    if (!theirs) return {NoCardInHand{}, {}};
    if (const auto queued = SlipBook(hall_, random_).print_entries(theirs->resident(), now); !queued)
        return with_visit({RedemptionFault{RedemptionWhy::storage, 0, queued.error().what}, {}}, now);
    return with_visit({SlipQueued{}, {}}, now);
}

ShopAnswer ShopDesk::at_the_purse(const AskPurse& asked, const Moment& now) {
    const CardInHand* theirs = card(now);
    if (!theirs) return {NoCardInHand{}, {}};
    if (wants_pin(asked)) {
        const PinAnswer checked =
            asked.pin ? pins_.check(theirs->resident().id, *asked.pin, now) : PinAnswer(PinMissing{});
        if (!std::holds_alternative<PinRight>(checked)) return with_visit({checked, {}}, now);
    }
    return with_visit({done_at_the_purse(asked, theirs->resident(), now), {}}, now);
}

PurseSaid ShopDesk::done_at_the_purse(const AskPurse& asked, const Resident& resident, const Moment& now) {
    PurseDesk desk(hall_);
    if (std::holds_alternative<JoinPurse>(asked.wish)) return desk.join(resident, now);
    if (std::holds_alternative<LeavePurse>(asked.wish)) return desk.leave(resident, now);
    if (std::holds_alternative<TakeBackFromPurse>(asked.wish)) return desk.take_back(resident, now);
    if (const auto* limit = std::get_if<LimitPurse>(&asked.wish))
        return desk.limit(resident, limit->whom, limit->a_month, now);
    TransferId id;
    random_.fill(id.bytes);
    return desk.put_in(resident, std::get<PutIntoPurse>(asked.wish).amount, id, now);
}

}  // namespace kiosk
