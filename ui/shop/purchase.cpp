#include "ui/shop/purchase.h"

#include <utility>

#include "ui/icons.h"
#include "ui/shop/shelf.h"
#include "ui/widgets/dialog.h"
#include "ui/wording.h"

namespace ui {

namespace {

std::string pin_sentence(const Frame& frame, const ReserveSheet& sheet, const kiosk::Goods& goods) {
    const std::int32_t n = sheet.quantity();
    return frame.wording.fill(sheet.of_purse() ? frame.tr("{goods}: {points} of the household's points are put aside")
                                               : frame.tr("{goods}: {points} of your points are put aside"),
                              {{"goods", goods.name + " " + pieces_of(frame, n, goods.unit)},
                               {"points", frame.wording.points({goods.price.value * n})}});
}

kiosk::ReserveGoods wish_of(const kiosk::Goods& goods, const ReserveSheet& sheet, kiosk::Pin pin) {
    kiosk::Basket basket;
    basket.lines.push_back({goods.id, sheet.quantity(), goods.price});
    basket.of_purse = sheet.of_purse();
    return {std::move(basket), std::move(pin)};
}

}  // namespace

void Purchase::tell(ShopNotice notice) {
    reserve_.reset();
    pin_.end();
    letting_go_.reset();
    notice_ = std::move(notice);
}

void Purchase::hear(const Frame& frame, const kiosk::ShopAnswer& answer) {
    if (const auto* step = std::get_if<kiosk::RedemptionStep>(&answer.outcome))
        return tell(step->redemption.state == kiosk::RedemptionState::held ? put_aside_words(frame, step->redemption)
                                                                           : let_go_words(frame, step->redemption));
    if (const auto* fault = std::get_if<kiosk::RedemptionFault>(&answer.outcome))
        return tell(refusal_words(frame, fault->why));
    if (const auto* pin = std::get_if<kiosk::PinAnswer>(&answer.outcome)) {
        if (auto notice = pin_.hear(frame, *pin)) tell(std::move(*notice));
        return;
    }
    if (std::holds_alternative<kiosk::SlipQueued>(answer.outcome)) return;  // Asked on the page before.
    tell(time_over_words(frame));
}

void Purchase::draw_pin(Frame& frame) {
    const kiosk::Goods* goods = reserve_ ? find_goods(frame.boards, reserve_->goods()) : nullptr;
    if (!goods || !reserve_) return tell(refusal_words(frame, kiosk::RedemptionWhy::goods_gone));
    if (auto pin = pin_.take()) frame.ask(wish_of(*goods, *reserve_, std::move(*pin)));
    const PinStep::Tap tap = pin_.draw(frame, pin_sentence(frame, *reserve_, *goods));
    if (auto pin = pin_.take()) frame.ask(wish_of(*goods, *reserve_, std::move(*pin)));
    if (tap == PinStep::Tap::forgotten) tell(forgotten_words(frame));
}

void Purchase::draw_reserve(Frame& frame) {
    if (!reserve_) return;
    const ReserveSheet::Tap tap = reserve_->draw(frame);
    if (tap == ReserveSheet::Tap::none) return;
    if (tap == ReserveSheet::Tap::next && frame.visit)
        pin_.begin(frame);
    else
        reserve_.reset();
    frame.animate();
}

void Purchase::draw_letting_go(Frame& frame) {
    if (!letting_go_) return;
    const Dialog question{"let_go",
                          icon::undo,
                          accent::info,
                          frame.tr("No longer wanted?"),
                          frame.wording.fill(frame.tr("{things} go back on the shelf, and {points} are yours again"),
                                             {{"things", reserved_things(frame, *letting_go_)},
                                              {"points", frame.wording.points(letting_go_->total())}}),
                          frame.tr("Put it back"),
                          icon::check,
                          frame.tr("Keep it aside"),
                          icon::close};
    const DialogAnswer answer = dialog(frame, frame.content, question);
    if (answer == DialogAnswer::none) return;
    if (answer == DialogAnswer::main) frame.ask(kiosk::CancelReservation{letting_go_->id});
    letting_go_.reset();
    frame.animate();
}

void Purchase::draw(Frame& frame) {
    if (frame.shop_said) hear(frame, *frame.shop_said);
    if (notice_) return tell_notice(frame, notice_);
    if (letting_go_) return draw_letting_go(frame);
    if (pin_.open() && frame.visit) return draw_pin(frame);
    if (reserve_) draw_reserve(frame);
}

}  // namespace ui
