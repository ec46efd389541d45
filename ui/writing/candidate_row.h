// The words that may be meant, likeliest first and filled: as a grid for one character, in lines for words of
// different lengths.
#pragma once

#include <span>
#include <string_view>

#include "kiosk/model/writing.h"
#include "ui/frame.h"

namespace ui {

constexpr int no_candidate = -1;

float candidate_lines_height(const Frame& frame, int lines);

// Five beside each other, in two lines; places without a candidate lie open. Which was tapped, or no_candidate.
int candidate_grid(Frame& frame, const Rect& box, std::string_view name,
                   std::span<const kiosk::WritingCandidate> candidates);

// Each as wide as its word; where not all fit, a key turns to the next ones.
class CandidateLines {
public:
    int draw(Frame& frame, const Rect& box, std::string_view name, std::span<const kiosk::WritingCandidate> candidates);
    void to_first() { first_ = 0; }

private:
    std::size_t first_ = 0;
};

}  // namespace ui
