// A title with the sentence under it, in as many lines as the place allows: measured first, so that the row or card
// that holds them can be as high as the words need.
#pragma once

#include <string_view>

#include "ui/paint.h"

namespace ui {

// As Paint::paragraph, as high; but its last line is not one lonely character where another break avoids that.
float paragraph_without_orphan(const Paint& paint, const Rect& place, std::string_view text, const TextStyle& style);

struct WordPair {
    std::string_view title, sentence;
    TextStyle title_style{Face::title, TextSize::title, Tone::ink, Align::left, 2};
    TextStyle sentence_style{Face::text, TextSize::body, Tone::soft, Align::left, 2};
};

// How high it is in this width; an empty sentence takes no room.
float word_pair_height(const Paint& paint, const WordPair& words, float width);
// Written in the middle of the box's height.
void word_pair(const Paint& paint, const Rect& box, const WordPair& words);

// The two styles of a list's rows: in large mode the sentence too may take a second line.
WordPair row_words(const Paint& paint, std::string_view title, std::string_view sentence);

}  // namespace ui
