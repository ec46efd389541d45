// Listening by touch, for whoever does not see the screen well: what lies under the finger is spoken and ringed, two
// quick taps anywhere do it. One finger is enough for everything.
//
// While it is on, fingers go to feed() and only what it hands back reaches the screen. It judges a touch against what
// the last frame showed. It does not know whose page it is: the terminal says which part may not be spoken.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/model/speech.h"
#include "ui/locale.h"
#include "ui/passage.h"
#include "ui/touch.h"

namespace ui {

struct Paint;

// What a frame showed, for the finger that comes next.
struct ExploreView {
    std::vector<Target> targets;  // In drawing order; what can be done.
    std::vector<Passage> words;   // In reading order; what can be heard.
    Rect page;                    // Where the screen's own content stands.
    bool secret = false;          // The page is somebody's own and the room would hear it.
    bool over = false;            // The words stand over the page and came by themselves: say them.
    bool resting = true;          // Nothing moves.
};

class Explore {
public:
    bool on() const { return on_; }
    // Says how it is used and how it is left.
    void enter(const Locale& locale);
    void leave();
    // Silent at once, and about to hear whose page it is: until the next frame nothing of a page is said.
    void hush();
    // Another page: its first words are said when it is drawn.
    void arrive() { arrived_ = on_; }

    void use(float px_per_mm, float characters_per_s);
    // Returns what the screen shall feel instead.
    std::vector<PointerEvent> feed(const PointerEvent& event, const Locale& locale);
    // Up (-1) or down (1) by most of a page.
    void turn_page(int direction);
    // After each frame while on. True: the ring moved, another frame is wanted.
    bool saw(ExploreView view, const Locale& locale);
    // The wheel that turns the page, if it was asked for.
    std::optional<PointerEvent> take_turn(std::int64_t steady_ms);

    void draw(const Paint& paint) const;
    std::vector<kiosk::SpeechOrder> take_orders();
    bool has_orders() const { return !orders_.empty(); }

private:
    struct Thing {
        TargetId id = 0;  // 0: words.
        std::string label;
        Rect box;
        bool operator==(const Thing& other) const { return id == other.id && label == other.label; }
    };
    std::optional<Thing> under(Point at) const;
    std::optional<Thing> first_words() const;
    void touch(Point at, const Locale& locale, bool again);
    void tell(const Thing& thing, const Locale& locale);
    void say(std::string words, const Locale& locale);
    void say_overlay(const Locale& locale);
    void finish_turn(const Locale& locale);
    std::vector<PointerEvent> act(const PointerEvent& event, const Locale& locale);

    bool on_ = false, arrived_ = false;
    float px_per_mm_ = 4, characters_per_s_ = 3.5F;
    ExploreView view_;
    std::optional<Thing> focus_;
    std::string overlay_;  // The first words of what was said of itself last.

    std::optional<std::int64_t> finger_;
    Point down_at_;
    std::int64_t down_ms_ = 0, tapped_ms_ = -1'000'000;
    bool second_ = false, wandered_ = false;

    int turn_ = 0;
    bool turning_ = false;
    Point last_on_page_;
    std::vector<float> before_turn_;  // How high each passage stood.

    std::uint64_t said_ = 0;
    std::vector<kiosk::SpeechOrder> orders_;
};

}  // namespace ui
