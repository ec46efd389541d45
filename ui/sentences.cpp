#include "ui/sentences.h"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utext.h>

#include <algorithm>
#include <memory>
#include <string_view>

namespace ui {

namespace {

bool says_something(std::string_view words) {
    const icu::UnicodeString text = icu::UnicodeString::fromUTF8(words);
    for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1))
        if (u_isalnum(text.char32At(i))) return true;
    return false;
}

void cut(icu::BreakIterator& rules, const Passage& passage, std::size_t index, std::vector<Sentence>& out) {
    UErrorCode error = U_ZERO_ERROR;
    UText* view = utext_openUTF8(nullptr, passage.text.data(), static_cast<std::int64_t>(passage.text.size()), &error);
    rules.setText(view, error);
    int32_t from = 0;
    if (U_SUCCESS(error))
        for (int32_t until = rules.next(); until != icu::BreakIterator::DONE; from = until, until = rules.next()) {
            Sentence sentence{index, static_cast<std::size_t>(from), static_cast<std::size_t>(until), {}};
            sentence.words = passage.text.substr(sentence.from, sentence.until - sentence.from);
            if (says_something(sentence.words)) out.push_back(std::move(sentence));
        }
    utext_close(view);
}

}  // namespace

bool has_chinese(const std::string& words) {
    const icu::UnicodeString text = icu::UnicodeString::fromUTF8(words);
    for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1))
        if (u_hasBinaryProperty(text.char32At(i), UCHAR_IDEOGRAPHIC)) return true;
    return false;
}

float syllables_of(const std::string& words) {
    constexpr float letters_a_syllable = 3;
    const icu::UnicodeString text = icu::UnicodeString::fromUTF8(words);
    float spoken = 0;
    for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        const UChar32 c = text.char32At(i);
        if (!u_isalnum(c)) continue;
        spoken += u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC) || u_isdigit(c) ? 1 : 1 / letters_a_syllable;
    }
    return spoken;
}

std::vector<Sentence> sentences_of(const std::vector<Passage>& passages, const std::string& icu_locale) {
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> rules(
        icu::BreakIterator::createSentenceInstance(icu::Locale(icu_locale.c_str()), error));
    std::vector<Sentence> sentences;
    if (!rules || U_FAILURE(error)) return sentences;
    for (std::size_t i = 0; i < passages.size(); ++i) cut(*rules, passages[i], i, sentences);
    return sentences;
}

}  // namespace ui
