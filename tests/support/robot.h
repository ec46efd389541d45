// A visitor: looks at the screen, finds a word, puts a finger on it and lifts it, drags, waits. Time passes on the fake
// clock in frames, as on the wall.
//
// What cannot be done as a person would (a label that is not on the screen) ends the test by an exception that says
// what stands there instead.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/headless_ui.h"

class Robot {
public:
    static constexpr std::int64_t frame_ms = 16;

    explicit Robot(HeadlessUi& ui) : ui_(ui) { settle(); }

    // Fingers. A place is in pixels; each call ends with a frame if one is wanted.
    void down(ui::Point at, std::int64_t finger = 0);
    void move(ui::Point to, std::int64_t finger = 0);
    void up(ui::Point at, std::int64_t finger = 0);

    // Down, 80 ms, up, and what follows until the picture rests. Taps are further apart than a double tap.
    void tap_at(ui::Point at);
    void tap(std::string_view label);
    // A straight drag that takes so long; rests at its end before it lifts, so that it throws nothing.
    void drag(ui::Point from, ui::Point to, std::int64_t ms = 300);
    // The same, lifted in full swing.
    void fling(ui::Point from, ui::Point to, std::int64_t ms = 120);

    // An answer of the desk arrives.
    void hears(const kiosk::ScanAnswer& answer);

    // Lets time pass the way the program's loop does: it sleeps until the next change and draws when a frame is wanted.
    void wait(std::int64_t ms);
    // Until the picture would stay the same (at most so long).
    void settle(std::int64_t at_most_ms = 5000);

    // Eyes.
    bool sees(std::string_view words) const;
    // A pattern of the catalogue with this number in its place {n}.
    bool sees_number(const char* english, std::int64_t n) const;
    std::string all_words() const;
    const ui::Item* find(std::string_view label) const;
    std::string screen_name() const { return ui_.terminal().route().screen; }

    HeadlessUi& ui() { return ui_; }

private:
    void feed(ui::PointerEvent::Kind kind, ui::Point at, std::int64_t finger);
    void frame_if_wanted();
    void swipe(ui::Point from, ui::Point to, std::int64_t ms);
    HeadlessUi& ui_;
};
