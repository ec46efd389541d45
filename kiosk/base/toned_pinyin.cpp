#include "kiosk/base/toned_pinyin.h"

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

bool is_latin(char c) { return static_cast<unsigned char>(c) < 0x80U; }

void add_syllables(std::string& out, std::string_view syllables) {
    if (syllables.empty()) return;
    if (!out.empty() && out.back() != ' ') out += ' ';
    out += syllables;
}

}  // namespace

TonedPinyin::TonedPinyin(std::string_view table) {
    while (!table.empty()) {
        const std::string_view line = table.substr(0, table.find('\n'));
        table.remove_prefix(std::min(table.size(), line.size() + 1));
        const std::size_t tab = line.find('\t');
        if (tab == std::string_view::npos || tab == 0) continue;
        words_.emplace(line.substr(0, tab), line.substr(tab + 1));
        longest_ = std::max(longest_, tab);
    }
}

std::string_view TonedPinyin::word_at(std::string_view text) const {
    for (std::size_t bytes = std::min(longest_, text.size()); bytes > 0; --bytes)
        if (words_.contains(std::string(text.substr(0, bytes)))) return text.substr(0, bytes);
    return {};
}

std::string TonedPinyin::of(std::string_view chinese) {
    std::string out;
    bool in_latin = false;
    while (!chinese.empty()) {
        const std::string_view character = first_character(chinese);
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
        } else if (const std::string& sound = latin_.of_character(character); sound != character) {
            add_syllables(out, sound);
        }
        in_latin = is_latin(taken.front());
        chinese.remove_prefix(taken.size());
    }
    return out;
}

}  // namespace kiosk
