// Passages cut into what is said in one breath.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "ui/passage.h"

namespace ui {

struct Sentence {
    std::size_t passage = 0;          // Which of the passages it stands in.
    std::size_t from = 0, until = 0;  // Where in its text, in bytes.
    std::string words;
};

// Whether a Chinese character is among them: then only a Chinese voice can say them.
bool has_chinese(const std::string& words);
// About as many as a voice takes time for: each Chinese character and digit is one, and every three other letters.
float syllables_of(const std::string& words);

// In reading order; what has neither letter nor digit is left out. icu_locale: whose rules for sentence ends hold.
std::vector<Sentence> sentences_of(const std::vector<Passage>& passages, const std::string& icu_locale);

}  // namespace ui
