// Typing a PIN at the counter: the pad that its owner chose, what became of the last try, and the PIN once it is whole.
//
// What was typed lives here alone and is wiped when it is handed on, when another's turn comes, and with the screen.
#pragma once

#include <optional>
#include <string>

#include "kiosk/model/pin_answer.h"
#include "ui/frame.h"

namespace ui {

class PinPanel {
public:
    // pad: nothing where a first one is chosen, in digits. said: why the last did not count; empty: it is the first.
    std::optional<kiosk::Pin> draw(Frame& frame, Rect place, const std::optional<kiosk::PinPad>& pad,
                                   const std::string& said);
    void clear() { entry_.clear(); }

private:
    std::optional<kiosk::Pin> digits(Frame& frame, const Rect& place, const std::string& said, bool off);
    std::optional<kiosk::Pin> pictures(Frame& frame, const Rect& place, const std::string& said, bool off);
    std::optional<kiosk::Pin> whole();

    kiosk::PinEntry entry_{kiosk::PinKind::digits};
};

// What a try came to, in words; empty for a right one.
std::string pin_words(const Frame& frame, const kiosk::PinAnswer& answer);
// Why the pad rests; empty: it may be typed on.
std::string gate_words(const Frame& frame, const kiosk::PinGate& gate);

}  // namespace ui
