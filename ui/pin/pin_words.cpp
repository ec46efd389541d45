#include "ui/pin/pin_words.h"

#include "ui/wording.h"

namespace ui {

namespace {

std::string until(const Frame& frame, std::int64_t utc_ms) {
    return frame.wording.fill(frame.tr("Too many tries; wait until {time}"), {{"time", frame.wording.clock(utc_ms)}});
}

std::string wrong(const Frame& frame, const kiosk::PinWrong& said) {
    if (said.wait_until_ms > frame.utc_ms) return until(frame, said.wait_until_ms);
    return frame.wording.fill(frame.tr("Not right; {n} try left", "Not right; {n} tries left", said.left),
                              {{"n", std::to_string(said.left)}});
}

}  // namespace

std::string too_easy_words(const Frame& frame, kiosk::PinFault fault) {
    using kiosk::PinFault;
    switch (fault) {
        case PinFault::birthday: return frame.tr("Not your birthday: it is too easy to guess");
        case PinFault::as_before: return frame.tr("That is the old one; choose another");
        case PinFault::all_same: return frame.tr("All the same is too easy to guess");
        case PinFault::in_a_row: return frame.tr("One after the other is too easy to guess");
        case PinFault::repeated:
        case PinFault::well_known:
        case PinFault::wrong_length:
        case PinFault::not_on_pad: break;
    }
    return frame.tr("Too many people choose this one; another, please");
}

std::string pin_words(const Frame& frame, const kiosk::PinAnswer& answer) {
    using namespace kiosk;
    if (const auto* no = std::get_if<PinWrong>(&answer)) return wrong(frame, *no);
    if (const auto* wait = std::get_if<PinMustWait>(&answer)) return until(frame, wait->until_ms);
    if (std::holds_alternative<PinLocked>(answer)) return frame.tr("Locked; two of the staff open it again");
    if (std::holds_alternative<PinMissing>(answer)) return frame.tr("No PIN is set yet");
    if (const auto* easy = std::get_if<PinTooEasy>(&answer)) return too_easy_words(frame, easy->fault);
    if (std::holds_alternative<PinUnavailable>(answer)) return frame.tr("PINs cannot be checked now; tell the office");
    return {};
}

std::string gate_words(Frame& frame, const kiosk::PinGate& gate) {
    if (std::holds_alternative<kiosk::Locked>(gate)) return frame.tr("Locked; two of the staff open it again");
    const auto* wait = std::get_if<kiosk::MustWait>(&gate);
    if (!wait || wait->until_ms <= frame.utc_ms) return {};
    frame.navigation.changes_in_ms = wait->until_ms - frame.utc_ms;
    return until(frame, wait->until_ms);
}

}  // namespace ui
