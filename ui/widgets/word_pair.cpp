#include "ui/widgets/word_pair.h"

namespace ui {

namespace {

// A little less width where the last line would otherwise hold one lonely character.
float without_orphan(const Paint& paint, std::string_view text, float width, const TextStyle& style) {
    const float em = paint.scale.text_px(style.size);
    const SetText& wide = paint.set(text, style.face, em, width, style.max_lines);
    const std::size_t lines = wide.lines.size();
    if (lines < 2 || wide.shortened || wide.lines.back().width_px > 1.6F * em) return width;
    const float narrower = width - 2.1F * em;
    const SetText& narrow = paint.set(text, style.face, em, narrower, style.max_lines);
    return narrow.lines.size() == lines && !narrow.shortened ? narrower : width;
}

}  // namespace

float paragraph_without_orphan(const Paint& paint, const Rect& place, std::string_view text, const TextStyle& style) {
    const float less = place.width() - without_orphan(paint, text, place.width(), style);
    const float left = style.align == Align::left ? 0 : less / (style.align == Align::center ? 2 : 1);
    return paint.paragraph({place.l + left, place.t, place.r - (less - left), place.b}, text, style);
}

float word_pair_height(const Paint& paint, const WordPair& words, float width) {
    const float title = paint.height_of(words.title, width, words.title_style);
    return words.sentence.empty() ? title : title + paint.height_of(words.sentence, width, words.sentence_style);
}

void word_pair(const Paint& paint, const Rect& box, const WordPair& words) {
    Rect place = box;
    place.t = box.middle().y - word_pair_height(paint, words, box.width()) / 2;
    place.t += paragraph_without_orphan(paint, place, words.title, words.title_style);
    if (!words.sentence.empty()) paragraph_without_orphan(paint, place, words.sentence, words.sentence_style);
}

WordPair row_words(const Paint& paint, std::string_view title, std::string_view sentence) {
    WordPair words{title, sentence};
    words.sentence_style.max_lines = paint.scale.large() ? 2 : 1;
    return words;
}

}  // namespace ui
