#include "ui/shop/pin_step.h"

#include <utility>

#include "ui/icons.h"
#include "ui/pin/pin_words.h"

namespace ui {

void PinStep::begin(const Frame& frame) {
    end();
    const auto& pad = frame.visit->pin_pad;
    if (pad)
        sheet_.emplace(PinSheet::For::spend, pad->kind);
    else
        sheet_.emplace(PinSheet::For::choose, kiosk::PinKind::digits);
}

void PinStep::typed(Frame& frame) {
    if (!sheet_) return;
    auto pin = sheet_->take();
    if (!pin) return;
    if (sheet_->what() == PinSheet::For::spend) {
        ready_ = std::move(*pin);
        return;
    }
    chosen_ = *pin;
    frame.ask(kiosk::KeepPin{std::move(*pin), std::nullopt});
}

PinStep::Tap PinStep::draw(Frame& frame, const std::string& sentence) {
    if (!sheet_) return Tap::none;
    const bool choosing = sheet_->what() == PinSheet::For::choose;
    const PinSheet::Tap tap = sheet_->draw(
        frame, choosing ? frame.tr("It spends your points: tell nobody, and take no birthday.") : sentence);
    if (tap != PinSheet::Tap::none) frame.animate();
    if (tap == PinSheet::Tap::typed) typed(frame);
    if (tap == PinSheet::Tap::forgotten) return Tap::forgotten;
    if (tap != PinSheet::Tap::close || sheet_->waiting()) return Tap::none;
    end();
    return Tap::closed;
}

std::optional<kiosk::Pin> PinStep::take() { return std::exchange(ready_, std::nullopt); }

std::optional<ShopNotice> PinStep::hear(const Frame& frame, const kiosk::PinAnswer& answer) {
    if (std::holds_alternative<kiosk::PinKept>(answer)) {
        ready_ = std::exchange(chosen_, std::nullopt);
        return {};
    }
    chosen_.reset();
    if (!sheet_) return pin_closed_words(frame, answer);
    if (std::holds_alternative<kiosk::PinMissing>(answer)) {
        sheet_.emplace(PinSheet::For::choose, kiosk::PinKind::digits);
        return {};
    }
    const auto* easy = std::get_if<kiosk::PinTooEasy>(&answer);
    // The visit says until when.
    const bool again =
        std::holds_alternative<kiosk::PinWrong>(answer) || std::holds_alternative<kiosk::PinMustWait>(answer);
    if (!easy && !again) return pin_closed_words(frame, answer);
    sheet_->wrong(easy ? too_easy_words(frame, easy->fault) : pin_words(frame, answer));
    return {};
}

}  // namespace ui
