// What a screen has written, as whole passages in drawing order: for reading aloud, where a line is not a sentence.
//
// Also what is scrolled out of sight stands here; buttons and bars do not.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "ui/geometry.h"
#include "ui/text.h"
#include "ui/theme.h"

namespace ui {

struct PassageLine {
    std::size_t from = 0;  // Where in the passage's text, in bytes.
    std::string text;
    Rect box, seen;  // seen: the part of the box that is not cut off.
    Face face = Face::text;
    float em_px = 0;
    Color color = 0;
};

struct Passage {
    std::string text;
    std::vector<PassageLine> lines;
};

}  // namespace ui
