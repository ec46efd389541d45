// The key positions of a US keyboard, which is what scanners that type pretend to be, as characters.
//
// Our own table: what the machine's keyboard layout, its compose key or an input method would make of a scan must not
// decide whether a card is read. Codes: linux/input-event-codes.h.
#pragma once

#include <cstdint>
#include <optional>

namespace kiosk {

class ScanKeymap {
public:
    // A key went down (or up). The character it types, '\n' for both Enter keys; nothing for shift itself, for keys
    // that type nothing and for keys going up. Control and Alt make a control character of what they are held with,
    // so that the line is refused.
    std::optional<char> key(std::uint16_t code, bool down);
    // Which modifiers are held is no longer known: none.
    void reset() { shifts_ = controls_ = 0; }

private:
    std::uint8_t shifts_ = 0, controls_ = 0;  // One bit for each of the two.
};

}  // namespace kiosk
