#include "kiosk/desk/shop_desk.h"

#include <algorithm>

#include "kiosk/desk/visit_desk.h"

namespace kiosk {

namespace {

const std::string nobody;  // No member of staff had a hand in it.

}  // namespace

void ShopDesk::take_card(std::string_view scanned) {
    auto card = CardInHand::read(hall_, scanned);
    card_.reset();
    if (card) card_ = std::move(*card);
}

ShopAnswer ShopDesk::with_visit(ShopAnswer answer, const Moment& now) {
    if (card_)
        if (auto visit = VisitDesk(hall_).open(card_->resident(), now)) answer.visit = std::move(*visit);
    return answer;
}

ShopAnswer ShopDesk::reserve(const ReserveGoods& wish, const Moment& now) {
    if (!card_) return {NoCardInHand{}, {}};
    const PinAnswer checked = pins_.check(card_->resident().id, wish.pin, now);
    if (!std::holds_alternative<PinRight>(checked)) return with_visit({checked, {}}, now);
    Basket basket = wish.basket;
    basket.resident = card_->resident().id;
    basket.channel = Channel::terminal;
    basket.actor = nobody;
    if (basket.id == RedemptionId{}) random_.fill(basket.id.bytes);
    auto done = redemptions_.reserve(basket, now);
    if (!done) return with_visit({done.error(), {}}, now);
    return with_visit({std::move(*done), {}}, now);
}

ShopAnswer ShopDesk::cancel(const CancelReservation& wish, const Moment& now) {
    if (!card_) return {NoCardInHand{}, {}};
    const auto known = redemptions_.find(wish.redemption);
    const std::optional<Redemption> redemption = known ? *known : std::nullopt;
    const bool theirs = redemption && redemption->resident == card_->resident().id;
    if (!theirs) return with_visit({RedemptionFault{RedemptionWhy::unknown, 0, "not this resident's"}, {}}, now);
    auto done = redemptions_.cancel(wish.redemption, {nobody, ""}, now);
    if (!done) return with_visit({done.error(), {}}, now);
    return with_visit({std::move(*done), {}}, now);
}

ShopAnswer ShopDesk::keep_pin(const KeepPin& wish, const Moment& now) {
    if (!card_) return {NoCardInHand{}, {}};
    const PinOwner owner = card_->resident().id;
    const PinAnswer answer =
        wish.old ? pins_.change(owner, *wish.old, wish.fresh, now) : pins_.set(owner, *card_, wish.fresh, now);
    return with_visit({answer, {}}, now);
}

}  // namespace kiosk
