// What a voice message is spoken and heard with: the round button, the running line of how loud it is, and the page's
// words beside or below them.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/frame.h"
#include "ui/widgets/accent.h"

namespace ui {

// True when it was tapped. Its words stand beside it, written by the caller.
bool round_button(Frame& frame, const Rect& box, std::string_view icon_name, const std::string& words);

// As many bars as there are levels, the newest at the right.
void level_line(const Paint& paint, const Rect& box, std::span<const float> levels);

struct VoiceLine {
    std::string words;
    TextStyle style;
    float after_mm = 0;
};
VoiceLine voice_title(std::string words);
VoiceLine voice_sentence(std::string words, Tone tone = Tone::soft);

// Writes the lines into the middle of a card's inside, below a figure or, where the place is wide, beside it; where the
// figure stands, square. On a low card the last lines give way.
Rect figure_with_lines(const Frame& frame, const Rect& inside, float most_mm, std::vector<VoiceLine> lines);

}  // namespace ui
