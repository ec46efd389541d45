// The messages that residents left by voice, for whoever works at the counter: one after the other, oldest first, each
// to be heard and put aside as dealt with. Keeps only what the finger did.
#pragma once

#include <cstdint>
#include <optional>

#include "ui/frame.h"
#include "ui/scroll.h"

namespace ui {

class VoiceList {
public:
    void draw(Frame& frame, const Rect& place, const kiosk::Counter& counter);

private:
    void draw_row(Frame& frame, const Rect& box, const kiosk::VoiceMessage& message);
    void draw_keys(Frame& frame, Rect row, const kiosk::VoiceMessage& message);
    void hear(Frame& frame, const kiosk::Counter& counter);
    void ask_done(Frame& frame, const kiosk::Counter& counter);

    Scroll scroll_;
    std::optional<std::uint64_t> heard_turn_;  // The last answer; the first that is seen is from before.
    kiosk::VoiceMessageId playing_;            // While it is heard.
    std::optional<kiosk::VoiceMessageId> asked_done_;
};

}  // namespace ui
