// What the panels of somebody who listens are made of: the one for the voice and the one for a recording.
#pragma once

#include <string>
#include <string_view>

#include "ui/frame.h"

namespace ui::listening {

inline constexpr float gap_mm = 4, bar_mm = 2.4F, between_mm = 2;

float words_height(const Frame& frame);
float edge(const Frame& frame);
float key(const Frame& frame);
// Of the whole panel: two rows of keys in portrait, one in landscape.
float panel_height(const Frame& frame);
// Draws the surface; returns the place inside it.
Rect surface(const Frame& frame, const Rect& box);

struct Words {
    std::string now, all, left;
};
// One line, the time at its end.
void words_line(const Frame& frame, const Rect& box, const Words& words);
// Two lines between the keys; where there is no room the bar above says as much.
void words_block(const Frame& frame, const Rect& box, const Words& words);

// A key with an icon alone; true when it was tapped.
bool sign(Frame& frame, const Rect& box, std::string_view name, std::string_view icon, const char* label, bool off);
// Cut from the row's left; true when it was tapped.
bool pause_key(Frame& frame, Rect& row, bool paused);

struct Step {
    std::string_view less_name, more_name;
    const char *less, *more;
    bool least, most;
};
// Less and more at the ends: -1, 0 or 1; between them `inside` is left.
int stepped(Frame& frame, const Rect& box, const Step& step, Rect& inside);

// Five steps of volume, each higher than the one before; -1, 0 or 1.
int loudness(Frame& frame, const Rect& box, int now);
float loudness_width(const Frame& frame, float high);

// The way to listening by touch.
void by_touch(Frame& frame, const Rect& box);
// In landscape; in large letters all that is left of the row.
float by_touch_width(const Frame& frame, const Rect& row);

}  // namespace ui::listening
