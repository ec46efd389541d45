#include "ui/shop/purchase.h"

#include <utility>

#include "ui/icons.h"
#include "ui/pin/pin_words.h"
#include "ui/shop/shelf.h"
#include "ui/widgets/dialog.h"
#include "ui/wording.h"

namespace ui {

namespace {

std::string pin_sentence(const Frame& frame, const PinSheet& sheet, const kiosk::Goods& goods, std::int32_t n) {
    if (sheet.what() == PinSheet::For::choose)
        return frame.tr("It spends your points: tell nobody, and take no birthday.");
    return frame.wording.fill(frame.tr("{goods}: {points} of your points are put aside"),
                              {{"goods", goods.name + " " + pieces_of(frame, n, goods.unit)},
                               {"points", frame.wording.points({goods.price.value * n})}});
}

kiosk::ReserveGoods wish_of(const kiosk::Goods& goods, std::int32_t n, kiosk::Pin pin) {
    kiosk::Basket basket;
    basket.lines.push_back({goods.id, n, goods.price});
    return {std::move(basket), std::move(pin)};
}

}  // namespace

void Purchase::tell(ShopNotice notice) {
    reserve_.reset();
    pin_.reset();
    chosen_.reset();
    pays_now_ = false;
    letting_go_.reset();
    notice_ = std::move(notice);
}

void Purchase::ask_pin(const Frame& frame) {
    const auto& pad = frame.visit->pin_pad;
    if (pad)
        pin_.emplace(PinSheet::For::spend, pad->kind);
    else
        pin_.emplace(PinSheet::For::choose, kiosk::PinKind::digits);
}

void Purchase::hear_pin(const Frame& frame, const kiosk::PinAnswer& answer) {
    if (std::holds_alternative<kiosk::PinKept>(answer)) {
        pays_now_ = chosen_.has_value();
        return;
    }
    chosen_.reset();
    if (std::holds_alternative<kiosk::PinMissing>(answer) && reserve_) {
        pin_.emplace(PinSheet::For::choose, kiosk::PinKind::digits);
        return;
    }
    if (const auto* easy = std::get_if<kiosk::PinTooEasy>(&answer); easy && pin_)
        return pin_->wrong(too_easy_words(frame, easy->fault));
    // The visit says until when.
    const bool again =
        std::holds_alternative<kiosk::PinWrong>(answer) || std::holds_alternative<kiosk::PinMustWait>(answer);
    if (again && pin_) return pin_->wrong(pin_words(frame, answer));
    tell(pin_closed_words(frame, answer));
}

void Purchase::hear(const Frame& frame, const kiosk::ShopAnswer& answer) {
    if (const auto* step = std::get_if<kiosk::RedemptionStep>(&answer.outcome))
        return tell(step->redemption.state == kiosk::RedemptionState::held ? put_aside_words(frame, step->redemption)
                                                                           : let_go_words(frame, step->redemption));
    if (const auto* fault = std::get_if<kiosk::RedemptionFault>(&answer.outcome))
        return tell(refusal_words(frame, fault->why));
    if (const auto* pin = std::get_if<kiosk::PinAnswer>(&answer.outcome)) return hear_pin(frame, *pin);
    if (std::holds_alternative<kiosk::SlipQueued>(answer.outcome)) return;  // Asked on the page before.
    tell({icon::credit_card, accent::info, frame.tr("Your time was over"),
          frame.tr("Hold your card to the scanner once more. Nothing was taken off.")});
}

void Purchase::typed(Frame& frame) {
    if (!pin_) return;
    const kiosk::Goods* goods = reserve_ ? find_goods(frame.boards, reserve_->goods()) : nullptr;
    const bool choosing = pin_->what() == PinSheet::For::choose;
    auto pin = pin_->take();
    if (!goods || !reserve_ || !pin) return tell(refusal_words(frame, kiosk::RedemptionWhy::goods_gone));
    if (!choosing) return frame.ask(wish_of(*goods, reserve_->quantity(), std::move(*pin)));
    chosen_ = *pin;
    frame.ask(kiosk::KeepPin{std::move(*pin), std::nullopt});
}

void Purchase::draw_pin(Frame& frame) {
    if (!pin_) return;
    const kiosk::Goods* goods = reserve_ ? find_goods(frame.boards, reserve_->goods()) : nullptr;
    if (!goods || !reserve_) return tell(refusal_words(frame, kiosk::RedemptionWhy::goods_gone));
    if (pays_now_ && chosen_) {
        frame.ask(wish_of(*goods, reserve_->quantity(), std::move(*chosen_)));
        chosen_.reset();
        pays_now_ = false;
    }
    const PinSheet::Tap tap = pin_->draw(frame, pin_sentence(frame, *pin_, *goods, reserve_->quantity()));
    if (tap == PinSheet::Tap::typed) typed(frame);
    if (tap == PinSheet::Tap::close && !pin_->waiting()) {
        pin_.reset();
        frame.animate();
    }
    if (tap == PinSheet::Tap::forgotten)
        tell({icon::support_agent, accent::info, frame.tr("Go to the counter with your card"),
              frame.tr("Two people there clear the old one; then you choose another here.")});
    if (!pin_ || tap != PinSheet::Tap::none) frame.animate();
}

void Purchase::draw_reserve(Frame& frame) {
    if (!reserve_) return;
    const ReserveSheet::Tap tap = reserve_->draw(frame);
    if (tap == ReserveSheet::Tap::none) return;
    if (tap == ReserveSheet::Tap::next && frame.visit)
        ask_pin(frame);
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

void Purchase::draw_notice(Frame& frame) {
    if (!notice_) return;
    const Dialog told{"shop_notice",     notice_->icon,    notice_->look, notice_->title,
                      notice_->sentence, frame.tr("Good"), icon::check,   ""};
    if (dialog(frame, frame.content, told) == DialogAnswer::none) return;
    notice_.reset();
    frame.animate();
}

void Purchase::draw(Frame& frame) {
    if (frame.shop_said) hear(frame, *frame.shop_said);
    if (notice_) return draw_notice(frame);
    if (letting_go_) return draw_letting_go(frame);
    if (pin_ && frame.visit) return draw_pin(frame);
    if (reserve_) draw_reserve(frame);
}

}  // namespace ui
