// A key of the writing panel: a card with a character, or with a sign and a word.
#pragma once

#include <string>
#include <string_view>

#include "ui/frame.h"

namespace ui {

struct WordKey {
    std::string_view name;
    std::int64_t row = 0;
    std::string words;
    std::string_view icon = {};
    bool off = false;
    bool best = false;       // Filled: most likely what is meant.
    bool icon_only = false;  // Its words are known to the robot and the reader, not written.
    TextStyle style{Face::title, TextSize::head, Tone::ink, Align::center, 1};
};

// True when it was tapped and is not off.
bool word_key(Frame& frame, const Rect& box, const WordKey& key);
// A sign and a word, in the size of a button's.
WordKey sign_key(std::string_view name, const char* words, std::string_view icon);

// At least so high: the size of what is tapped again and again.
float key_height(const Frame& frame);

}  // namespace ui
