// Words as large as their place allows, between two sizes; shortened only when even the smallest does not fit.
#pragma once

#include <string_view>

#include "ui/paint.h"

namespace ui {

struct LargeText {
    Face face = Face::title;
    Tone tone = Tone::ink;
    Align align = Align::left;
    float most_mm = 20, least_mm = 10;  // em
    int lines = 1;                      // At most so many.
    float worth_a_line = 0.62F;         // Rather so much smaller than one line more.
};

struct Fitted {
    float em_px = 0, line_px = 0, height = 0;
    int lines = 1;
};

Fitted fitted(const Paint& paint, std::string_view words, float width, const LargeText& look);
// From the top of the box; returns the height used.
float large_text(const Paint& paint, const Rect& box, std::string_view words, const LargeText& look);
// The height it would have.
inline float large_text_height(const Paint& paint, std::string_view words, float width, const LargeText& look) {
    return words.empty() ? 0 : fitted(paint, words, width, look).height;
}

// Title and sentence above a page of the wall, cut off the place; beside each other where the wall is wide.
void wall_heading(const Paint& paint, Rect& place, std::string_view title, std::string_view sentence);

}  // namespace ui
