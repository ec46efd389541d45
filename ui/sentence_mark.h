// The sentence being read aloud, as it is marked on the page: a wash of ochre beneath the words and a line below them.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "ui/passage.h"

namespace ui {

struct Paint;

struct SentenceMark {
    std::size_t passage = 0;  // Which of the page's passages, in drawing order.
    std::string_view text;    // What it must say; a page that changed is not marked.
    std::size_t from = 0, until = 0;
};

// Before the words are drawn, so that nothing lies over them.
void draw_mark(const Paint& paint, const Passage& passage, const SentenceMark& mark);
// The first line of it on this page.
std::optional<Rect> place_of(const std::vector<Passage>& page, const SentenceMark& mark);

}  // namespace ui
