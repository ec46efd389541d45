#include "ui/purse/purse_steps.h"

#include <charconv>

#include "ui/icons.h"
#include "ui/purse/purse_words.h"
#include "ui/widgets/dialog.h"
#include "ui/wording.h"

namespace ui {

namespace {

constexpr std::size_t most_digits = 6;

// 0: no number.
kiosk::Points typed(const FigureSheet& figure) {
    kiosk::Points amount;
    const std::string& digits = figure.digits();
    std::from_chars(digits.data(), digits.data() + digits.size(), amount.value);
    return amount;
}

std::string pin_sentence(const Frame& frame, const kiosk::AskPurse& asked, const std::string& whom) {
    if (const auto* put = std::get_if<kiosk::PutIntoPurse>(&asked.wish))
        return frame.wording.fill(frame.tr("{points} of your points go into the household's purse"),
                                  {{"points", frame.wording.points(put->amount)}});
    if (const auto* limit = std::get_if<kiosk::LimitPurse>(&asked.wish))
        return frame.wording.fill(frame.tr("{name} may spend {points} of the purse a month"),
                                  {{"name", whom}, {"points", frame.wording.points(limit->a_month)}});
    return frame.tr("Your PIN says that you yourself want it");
}

}  // namespace

void PurseSteps::join(const Frame& frame) {
    asks_ = {kiosk::JoinPurse{}, {}};
    pin_.begin(frame);
}

void PurseSteps::put_in(const Frame& frame) {
    asks_ = {kiosk::PutIntoPurse{}, {}};
    figure_.emplace(frame.wording.fill(frame.tr("How many of your {points}?"),
                                       {{"points", frame.wording.points(frame.visit->balance)}}),
                    "", most_digits);
}

void PurseSteps::take_back(Frame& frame) { frame.ask(kiosk::AskPurse{kiosk::TakeBackFromPurse{}, {}}); }

void PurseSteps::limit(const Frame& frame, const kiosk::PurseMember& member) {
    asks_ = {kiosk::LimitPurse{member.resident, {}}, {}};
    whom_ = member.shown_name;
    figure_.emplace(frame.wording.fill(frame.tr("How much a month for {name}?"), {{"name", member.shown_name}}),
                    std::to_string(member.a_month.value), most_digits);
}

void PurseSteps::tell(ShopNotice notice) {
    figure_.reset();
    pin_.end();
    leaving_ = false;
    notice_ = std::move(notice);
}

void PurseSteps::hear(const Frame& frame, const kiosk::ShopAnswer& answer) {
    if (const auto* said = std::get_if<kiosk::PurseSaid>(&answer.outcome)) return tell(purse_notice(frame, *said));
    if (const auto* pin = std::get_if<kiosk::PinAnswer>(&answer.outcome)) {
        if (auto notice = pin_.hear(frame, *pin)) tell(std::move(*notice));
        return;
    }
    if (std::holds_alternative<kiosk::NoCardInHand>(answer.outcome)) return tell(time_over_words(frame));
    tell(purse_notice(frame, kiosk::PurseSaid::storage));
}

void PurseSteps::draw_figure(Frame& frame) {
    if (!figure_) return;
    const FigureSheet::Tap tap = figure_->draw(frame);
    if (tap == FigureSheet::Tap::none) return;
    const kiosk::Points amount = typed(*figure_);
    figure_.reset();
    if (tap == FigureSheet::Tap::close) return;
    if (auto* limit = std::get_if<kiosk::LimitPurse>(&asks_.wish)) limit->a_month = amount;
    if (auto* put = std::get_if<kiosk::PutIntoPurse>(&asks_.wish)) {
        if (amount < kiosk::points(1)) return tell(purse_notice(frame, kiosk::PurseSaid::bad_amount));
        if (amount > frame.visit->balance) return tell(purse_notice(frame, kiosk::PurseSaid::too_few));
        put->amount = amount;
    }
    pin_.begin(frame);
}

void PurseSteps::send(Frame& frame) {
    auto pin = pin_.take();
    if (!pin) return;
    kiosk::AskPurse asked = asks_;
    asked.pin = std::move(*pin);
    frame.ask(std::move(asked));
}

void PurseSteps::draw_pin(Frame& frame) {
    send(frame);
    const PinStep::Tap tap = pin_.draw(frame, pin_sentence(frame, asks_, whom_));
    send(frame);
    if (tap == PinStep::Tap::forgotten) tell(forgotten_words(frame));
}

void PurseSteps::draw_leaving(Frame& frame) {
    const Dialog question{"leave_purse",
                          icon::home,
                          accent::info,
                          frame.tr("Take part no longer?"),
                          frame.tr("What you put in stays with the household, and you spend of it no more."),
                          frame.tr("Yes, I leave it"),
                          icon::check,
                          frame.tr("Stay"),
                          icon::close};
    const DialogAnswer answer = dialog(frame, frame.content, question);
    if (answer == DialogAnswer::none) return;
    if (answer == DialogAnswer::main) frame.ask(kiosk::AskPurse{kiosk::LeavePurse{}, {}});
    leaving_ = false;
    frame.animate();
}

void PurseSteps::draw(Frame& frame) {
    if (frame.shop_said) hear(frame, *frame.shop_said);
    if (notice_) return tell_notice(frame, notice_);
    if (leaving_) return draw_leaving(frame);
    if (pin_.open()) return draw_pin(frame);
    if (figure_) draw_figure(frame);
}

}  // namespace ui
