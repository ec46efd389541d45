// One key of a pad: a card that is pressed, lettered by the caller. And the line above the keys that counts.
#pragma once

#include <string>
#include <string_view>

#include "ui/frame.h"

namespace ui {

constexpr float pad_gap_mm = 5;

struct Key {
    std::string_view name;
    std::int64_t row = 0;
    std::string label;
    bool bare = false;  // Without a card: erase and the like.
    bool off = false;
};

// Draws the card; true when it was tapped and is not off.
bool pad_key(Frame& frame, const Rect& box, const Key& key);

// Which place of a grid of three columns, counted from 0.
Rect pad_place(const Frame& frame, const Rect& grid, int rows, int index);

}  // namespace ui
