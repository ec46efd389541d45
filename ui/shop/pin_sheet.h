// The PIN of whoever stands there: typed to spend, or chosen, twice, by whoever has none yet.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "ui/pin/pin_typing.h"

namespace ui {

class PinSheet {
public:
    enum class For : std::uint8_t { spend, choose };
    enum class Tap : std::uint8_t { none, close, typed, forgotten };

    PinSheet(For what, kiosk::PinKind kind) : for_(what), typing_(kind) {}
    For what() const { return for_; }
    // `sentence`: what it is for.
    Tap draw(Frame& frame, const std::string& sentence);
    // What was typed, once; nothing can be typed until wrong().
    std::optional<kiosk::Pin> take();
    // Once more from the beginning, and why.
    void wrong(std::string why);
    bool waiting() const { return waiting_; }

private:
    std::string title(const Frame& frame) const;
    std::string closed_words(Frame& frame) const;
    void draw_tabs(Frame& frame, Rect& place);
    Tap draw_pad(Frame& frame, const Rect& place, bool off);
    Tap done(const Frame& frame);
    bool has_tabs() const { return for_ == For::choose && !first_; }

    For for_;
    PinTyping typing_;
    std::optional<kiosk::Pin> typed_, first_;  // first_: chosen, to be typed once more.
    std::string wrong_;
    bool waiting_ = false;
};

}  // namespace ui
