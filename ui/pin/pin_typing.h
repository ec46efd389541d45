// A PIN being typed, on the pad its owner chose. What is typed is kept in this object alone and wiped when it is handed
// on, when another's turn comes, and with the screen; it is never written and never a label.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "kiosk/model/pin_answer.h"
#include "ui/frame.h"

namespace ui {

class PinTyping {
public:
    enum class Tap : std::uint8_t { none, whole, forgotten };

    explicit PinTyping(kiosk::PinKind kind = kiosk::PinKind::digits) : entry_(kind) {}
    kiosk::PinKind kind() const { return entry_.kind(); }
    // Another kind of pad begins anew.
    void use(kiosk::PinKind kind);
    // In the whole box. `wrong`: why the last did not count, until the next key. `mixed`: its owner wishes the digits
    // in another order each time.
    Tap draw(Frame& frame, const Rect& box, const std::string& wrong, bool off, bool mixed);
    // The same in the middle of a page, by whatever pad the owner has; nothing: a first one is chosen, in digits.
    std::optional<kiosk::Pin> draw_page(Frame& frame, const Rect& place, const std::optional<kiosk::PinPad>& pad,
                                        const std::string& wrong);
    // Once; it is wiped here.
    std::optional<kiosk::Pin> take();
    void clear() { entry_.clear(); }

private:
    Tap digits(Frame& frame, const Rect& box, const std::string& wrong, bool off);
    Tap pictures(Frame& frame, const Rect& box, const std::string& wrong, bool off);

    kiosk::PinEntry entry_;
    bool opened_ = false;
};

float pin_typing_height(const Frame& frame, kiosk::PinKind kind);

}  // namespace ui
