// The end of the day, second half: what the day came to and what differs, and a line to sign on with the finger.
#pragma once

#include <string>
#include <vector>

#include "ui/frame.h"
#include "ui/writing/ink_pad.h"

namespace ui {

class SignPage {
public:
    enum class Tap : std::uint8_t { none, back, sign };
    // differing: how many of the goods, and which.
    struct Differing {
        std::int64_t kinds = 0;
        std::string words;
    };
    Tap draw(Frame& frame, Rect place, const kiosk::Counter& counter, const Differing& differing);
    std::vector<std::byte> signature() const;
    void clear() { ink_.clear(); }

private:
    void draw_pad(Frame& frame, Rect place);

    InkPad ink_{InkRule::signature};
};

}  // namespace ui
