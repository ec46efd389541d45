// Digits for a PIN: ten keys, erase, and "done" once enough are typed; and one that mixes them (pad_order.h).
//
// It is told how many digits there are and not which, so it cannot show them; a digit is a dot. The caller keeps what
// was typed, forgets it when the page is left, and says what went wrong.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ui/frame.h"

namespace ui {

struct NumberPad {
    std::string_view name;
    int typed = 0, wanted = 6;
    std::string wrong = {};  // Why the last try did not count; empty: it is the first.
    bool off = false;        // Too many tries: nothing can be typed.
};

struct PadKey {
    enum class Kind { digit, erase, done } kind;
    int digit = 0;
};

float number_pad_height(const Frame& frame);
// The key that was tapped now. A digit is only given while there is room for one, "done" only when all are there.
std::optional<PadKey> number_pad(Frame& frame, const Rect& box, const NumberPad& pad);

}  // namespace ui
