// Reading the shown page aloud: collects what the screen says while somebody listens, marks the sentence, shows the
// panel.
//
// Drawing only collects; the page is cut into sentences after the frame, by after_frame().
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/reading.h"
#include "ui/screen.h"

namespace ui {

class ReadAloud {
public:
    // Draws the screen into the frame's content, with all that reading adds to it.
    void draw(Frame& frame, Screen& screen);
    // Begins with the next frame, or ends now.
    void toggle();
    void stop();
    // True: another frame is wanted at once.
    bool after_frame(const std::string& icu_locale);

    bool on() const { return reading_.on(); }
    void said(std::uint64_t speech) { reading_.said(speech); }
    void as_found() { reading_.as_found(); }
    std::vector<kiosk::SpeechOrder> take_orders() { return reading_.take_orders(); }

private:
    Reading reading_;
    std::vector<Passage> page_;  // What the screen said in this frame; empty while nobody listens.
    std::optional<Rect> line_;   // Where the sentence stood.
    bool asked_ = false, collected_ = false;
    std::uint64_t shown_turn_ = 0;
};

}  // namespace ui
