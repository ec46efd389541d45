#include "ui/counter/pin_panel.h"

#include <algorithm>

#include "ui/widgets/number_pad.h"
#include "ui/widgets/picture_pad.h"
#include "ui/wording.h"

namespace ui {

namespace {

constexpr float widest_mm = 150;

std::string until(const Frame& frame, std::int64_t utc_ms) {
    return frame.wording.fill(frame.tr("Too many tries; wait until {time}"), {{"time", frame.wording.clock(utc_ms)}});
}

std::string wrong(const Frame& frame, const kiosk::PinWrong& said) {
    if (said.wait_until_ms > frame.utc_ms) return until(frame, said.wait_until_ms);
    return frame.wording.fill(frame.tr("Not right; {n} try left", "Not right; {n} tries left", said.left),
                              {{"n", std::to_string(said.left)}});
}

}  // namespace

std::string pin_words(const Frame& frame, const kiosk::PinAnswer& answer) {
    using namespace kiosk;
    if (const auto* no = std::get_if<PinWrong>(&answer)) return wrong(frame, *no);
    if (const auto* wait = std::get_if<PinMustWait>(&answer)) return until(frame, wait->until_ms);
    if (std::holds_alternative<PinLocked>(answer)) return frame.tr("Locked; two of the staff open it again");
    if (std::holds_alternative<PinMissing>(answer)) return frame.tr("No PIN is set yet");
    if (std::holds_alternative<PinTooEasy>(answer)) return frame.tr("Too easy to guess; choose another");
    if (std::holds_alternative<PinUnavailable>(answer)) return frame.tr("PINs cannot be checked now; tell the office");
    return {};
}

std::string gate_words(const Frame& frame, const kiosk::PinGate& gate) {
    if (const auto* wait = std::get_if<kiosk::MustWait>(&gate))
        return wait->until_ms > frame.utc_ms ? until(frame, wait->until_ms) : std::string();
    return std::holds_alternative<kiosk::Locked>(gate) ? frame.tr("Locked; two of the staff open it again") : "";
}

std::optional<kiosk::Pin> PinPanel::whole() {
    auto pin = entry_.pin();
    entry_.clear();
    return pin;
}

std::optional<kiosk::Pin> PinPanel::digits(Frame& frame, const Rect& place, const std::string& said, bool off) {
    const auto key = number_pad(frame, place, {"counter_pin", entry_.size(), 6, entry_.size() ? "" : said, off});
    if (!key) return {};
    frame.animate();
    if (key->kind == PadKey::Kind::digit) entry_.add(key->digit);
    if (key->kind == PadKey::Kind::erase) entry_.erase();
    return key->kind == PadKey::Kind::done ? whole() : std::nullopt;
}

std::optional<kiosk::Pin> PinPanel::pictures(Frame& frame, const Rect& place, const std::string& said, bool off) {
    const auto tap = picture_pad(frame, place, {"counter_pictures", entry_.size(), 3, entry_.size() ? "" : said, off});
    if (!tap) return {};
    frame.animate();
    if (tap->kind == PictureTap::Kind::picture) entry_.add(tap->picture);
    if (tap->kind == PictureTap::Kind::erase) entry_.erase();
    if (tap->kind == PictureTap::Kind::forgotten) entry_.clear();
    return tap->kind == PictureTap::Kind::done ? whole() : std::nullopt;
}

std::optional<kiosk::Pin> PinPanel::draw(Frame& frame, Rect place, const std::optional<kiosk::PinPad>& pad,
                                         const std::string& said) {
    const kiosk::PinKind kind = pad ? pad->kind : kiosk::PinKind::digits;
    if (entry_.kind() != kind) entry_ = kiosk::PinEntry(kind);
    const std::string resting = pad ? gate_words(frame, pad->gate) : std::string();
    const std::string& words = resting.empty() ? said : resting;
    const float width = std::min(place.width(), frame.mm(widest_mm));
    const bool by_digits = kind == kiosk::PinKind::digits;
    const float height = std::min(place.height(), by_digits ? number_pad_height(frame) : picture_pad_height(frame));
    const Rect box = rect_at(place.middle().x - width / 2, place.middle().y - height / 2, width, height);
    return by_digits ? digits(frame, box, words, !resting.empty()) : pictures(frame, box, words, !resting.empty());
}

}  // namespace ui
