// Chinese text as toned pinyin, for a voice that reads pinyin: which reading a character has depends on the word it
// stands in.
//
// Words come from a table (assets/speech/readings.txt: the word, a tab, its syllables with tone marks), the longest
// first; what stands in none is read character by character, see han_latin.h. Not for two threads at once.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "kiosk/base/han_latin.h"

namespace kiosk {

class TonedPinyin {
public:
    // table: the file's text; lines that are no entry are passed over.
    explicit TonedPinyin(std::string_view table);

    // Syllables with a space between them; Chinese stops and commas become Latin ones; Latin words stay.
    std::string of(std::string_view chinese);

private:
    std::string_view word_at(std::string_view text) const;

    HanLatin latin_{"Han-Latin"};
    std::unordered_map<std::string, std::string> words_;
    std::size_t longest_ = 0;  // Bytes of the longest word.
};

}  // namespace kiosk
