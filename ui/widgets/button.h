// A button of the action row: 25 mm high, a word, mostly an icon, sometimes a second line. One filled vermilion one for
// each screen.
#pragma once

#include <string>
#include <string_view>

#include "ui/frame.h"

namespace ui {

enum class ButtonLook { plain, main, done, quiet };
// Off: shown sunk, with a word beside it why. Busy: an hourglass; the words say what is being done. Neither acts.
enum class ButtonState { ready, off, busy };

struct Button {
    std::string_view name;  // Its id on this screen.
    std::string words;
    std::string_view icon = {};
    std::string second_line = {};
    ButtonLook look = ButtonLook::plain;
    bool icon_last = false;
    std::int64_t row = 0;
    ButtonState state = ButtonState::ready;
    bool icon_only = false;  // Its words are known to the robot and the reader, not written.
};

// True when it was tapped.
bool button(Frame& frame, const Rect& box, const Button& button);
float button_height(const Frame& frame);
float two_line_button_height(const Frame& frame);

}  // namespace ui
