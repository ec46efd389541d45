#include "ui/pin/pin_typing.h"

#include <algorithm>

#include "ui/pin/pin_words.h"
#include "ui/widgets/number_pad.h"
#include "ui/widgets/picture_pad.h"

namespace ui {

namespace {

using kiosk::PinKind;

constexpr float widest_mm = 150;

}  // namespace

float pin_typing_height(const Frame& frame, PinKind kind) {
    return kind == PinKind::digits ? number_pad_height(frame) : picture_pad_height(frame);
}

void PinTyping::use(PinKind kind) {
    if (kind != entry_.kind()) *this = PinTyping(kind);
}

std::optional<kiosk::Pin> PinTyping::take() {
    auto pin = entry_.pin();
    entry_.clear();
    return pin;
}

PinTyping::Tap PinTyping::digits(Frame& frame, const Rect& box, const std::string& wrong, bool off) {
    const auto key = number_pad(frame, box, {"pin", entry_.size(), static_cast<int>(kiosk::pin_digits), wrong, off});
    if (!key) return Tap::none;
    frame.animate();
    if (key->kind == PadKey::Kind::digit) entry_.add(key->digit);
    if (key->kind == PadKey::Kind::erase) entry_.erase();
    return key->kind == PadKey::Kind::done ? Tap::whole : Tap::none;
}

PinTyping::Tap PinTyping::pictures(Frame& frame, const Rect& box, const std::string& wrong, bool off) {
    const auto tap = picture_pad(frame, box, {"pin", entry_.size(), static_cast<int>(kiosk::pin_pictures), wrong, off});
    if (!tap) return Tap::none;
    frame.animate();
    if (tap->kind == PictureTap::Kind::forgotten) return Tap::forgotten;
    if (tap->kind == PictureTap::Kind::picture) entry_.add(tap->picture);
    if (tap->kind == PictureTap::Kind::erase) entry_.erase();
    return tap->kind == PictureTap::Kind::done ? Tap::whole : Tap::none;
}

PinTyping::Tap PinTyping::draw(Frame& frame, const Rect& box, const std::string& wrong, bool off, bool mixed) {
    if (!opened_) frame.navigation.pad = mixed ? PadWish::mixed : PadWish::in_order;
    opened_ = true;
    const std::string said = entry_.size() > 0 ? std::string() : wrong;
    return kind() == PinKind::digits ? digits(frame, box, said, off) : pictures(frame, box, said, off);
}

std::optional<kiosk::Pin> PinTyping::draw_page(Frame& frame, const Rect& place, const std::optional<kiosk::PinPad>& pad,
                                               const std::string& wrong) {
    use(pad ? pad->kind : PinKind::digits);
    const std::string resting = pad ? gate_words(frame, pad->gate) : std::string();
    const float width = std::min(place.width(), frame.mm(widest_mm)),
                height = std::min(place.height(), pin_typing_height(frame, kind()));
    const Rect box = rect_at(place.middle().x - width / 2, place.middle().y - height / 2, width, height);
    const Tap tap = draw(frame, box, resting.empty() ? wrong : resting, !resting.empty(), pad && pad->scrambled);
    if (tap == Tap::forgotten) entry_.clear();
    return tap == Tap::whole ? take() : std::nullopt;
}

}  // namespace ui
