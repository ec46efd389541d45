#include "kiosk/base/toned_pinyin.h"

#include <unicode/translit.h>

#include <algorithm>
#include <array>

namespace kiosk {

namespace {

struct Stop {
    std::string_view chinese, latin;
};

// What divides speech; other signs are not heard.
constexpr std::array stops{Stop{"\u3002", "."}, Stop{"\uFF0C", ","}, Stop{"\u3001", ","}, Stop{"\uFF1A", ","},
                           Stop{"\uFF1B", "."}, Stop{"\uFF01", "."}, Stop{"\uFF1F", "?"}};

std::size_t character_bytes(std::string_view text) {
    std::size_t bytes = 1;
    while (bytes < text.size() && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U) ++bytes;
    return bytes;
}

bool is_latin(char c) { return static_cast<unsigned char>(c) < 0x80U; }

void add_syllables(std::string& out, std::string_view syllables) {
    if (syllables.empty()) return;
    if (!out.empty() && out.back() != ' ') out += ' ';
    out += syllables;
}

}  // namespace

struct TonedPinyin::Reader {
    std::unique_ptr<icu::Transliterator> latin;
    Reader() {
        UErrorCode error = U_ZERO_ERROR;
        latin.reset(icu::Transliterator::createInstance(icu::UnicodeString("Han-Latin"), UTRANS_FORWARD, error));
    }
};

TonedPinyin::TonedPinyin(std::string_view table) : reader_(std::make_unique<Reader>()) {
    while (!table.empty()) {
        const std::string_view line = table.substr(0, table.find('\n'));
        table.remove_prefix(std::min(table.size(), line.size() + 1));
        const std::size_t tab = line.find('\t');
        if (tab == std::string_view::npos || tab == 0) continue;
        words_.emplace(line.substr(0, tab), line.substr(tab + 1));
        longest_ = std::max(longest_, tab);
    }
}
TonedPinyin::~TonedPinyin() = default;

std::string_view TonedPinyin::word_at(std::string_view text) const {
    for (std::size_t bytes = std::min(longest_, text.size()); bytes > 0; --bytes)
        if (words_.contains(std::string(text.substr(0, bytes)))) return text.substr(0, bytes);
    return {};
}

const std::string& TonedPinyin::of_character(std::string_view character) {
    const std::string key(character);
    if (const auto known = characters_.find(key); known != characters_.end()) return known->second;
    icu::UnicodeString text = icu::UnicodeString::fromUTF8(key);
    const icu::UnicodeString before = text;
    if (reader_->latin) reader_->latin->transliterate(text);
    std::string sound;
    if (text != before) text.toUTF8String(sound);
    return characters_.emplace(key, std::move(sound)).first->second;
}

std::string TonedPinyin::of(std::string_view chinese) {
    std::string out;
    bool in_latin = false;
    while (!chinese.empty()) {
        const std::string_view character = chinese.substr(0, character_bytes(chinese));
        const auto* stop = std::ranges::find(stops, character, &Stop::chinese);
        std::string_view taken = character;
        if (is_latin(chinese.front())) {
            if (in_latin || character == " ")
                out += character;
            else
                add_syllables(out, character);
        } else if (stop != stops.end()) {
            out += stop->latin;
        } else if (const std::string_view word = word_at(chinese); !word.empty()) {
            add_syllables(out, words_.at(std::string(word)));
            taken = word;
        } else {
            add_syllables(out, of_character(character));
        }
        in_latin = is_latin(taken.front());
        chinese.remove_prefix(taken.size());
    }
    return out;
}

}  // namespace kiosk
