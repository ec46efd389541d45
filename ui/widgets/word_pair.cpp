#include "ui/widgets/word_pair.h"

namespace ui {

float word_pair_height(const Paint& paint, const WordPair& words, float width) {
    const float title = paint.height_of(words.title, width, words.title_style);
    return words.sentence.empty() ? title : title + paint.height_of(words.sentence, width, words.sentence_style);
}

void word_pair(const Paint& paint, const Rect& box, const WordPair& words) {
    Rect place = box;
    place.t = box.middle().y - word_pair_height(paint, words, box.width()) / 2;
    place.t += paint.paragraph(place, words.title, words.title_style);
    if (!words.sentence.empty()) paint.paragraph(place, words.sentence, words.sentence_style);
}

WordPair row_words(const Paint& paint, std::string_view title, std::string_view sentence) {
    WordPair words{title, sentence};
    words.sentence_style.max_lines = paint.scale.large() ? 2 : 1;
    return words;
}

}  // namespace ui
