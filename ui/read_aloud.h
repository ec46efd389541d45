// Reading the shown page aloud: collects what the screen says while somebody listens, marks the sentence, shows the
// panel. Where the office gave a recording it is played instead; the voice reads when it cannot be.
//
// Drawing only collects; the page is cut into sentences after the frame, by after_frame().
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/reading.h"
#include "ui/recital.h"
#include "ui/screen.h"

namespace ui {

class ReadAloud {
public:
    // Draws the screen into the frame's content, with all that reading adds to it. collect: somebody wants page().
    void draw(Frame& frame, Screen& screen, bool collect);
    // What the screen said in this frame; empty while nobody listens.
    const std::vector<Passage>& page() const { return page_; }
    // Begins with the next frame, or ends now.
    void toggle();
    void stop();
    // True: another frame is wanted at once.
    bool after_frame(const std::string& icu_locale, std::int64_t steady_ms);

    bool on() const { return reading_.on() || recital_.on(); }
    // Silent until somebody goes on.
    void pause(std::int64_t steady_ms);
    float speed() const { return reading_.speed(); }
    void said(std::uint64_t speech) {
        reading_.said(speech);
        recital_.said(speech);
    }
    void recording_found(const kiosk::RecordingFound& found, std::int64_t steady_ms);
    // A recording runs by itself: call before drawing. True: somebody is listening to it.
    bool tick(std::int64_t steady_ms);
    // When the panel shows another second.
    std::int64_t next_ms(std::int64_t steady_ms) const { return recital_.next_ms(steady_ms); }
    void as_found() { reading_.as_found(); }
    std::vector<kiosk::SpeechOrder> take_orders();

private:
    void draw_reading(Frame& frame, Screen& screen, bool collect);
    void draw_recital(Frame& frame, Screen& screen);

    Reading reading_;
    Recital recital_;
    std::string recording_;  // Of the shown page.
    bool by_voice_ = false;  // The recording was of no use.
    std::vector<Passage> page_;
    std::optional<Rect> line_;  // Where the sentence stood.
    bool asked_ = false, collected_ = false;
    std::uint64_t shown_turn_ = 0;
};

}  // namespace ui
