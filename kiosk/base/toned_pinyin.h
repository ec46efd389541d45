// Chinese text as toned pinyin, for a voice that reads pinyin: which reading a character has depends on the word it
// stands in.
//
// Words come from a table (assets/speech/readings.txt: the word, a tab, its syllables with tone marks), the longest
// first; what stands in none is read character by character by ICU (CLDR's Han-Latin, Unicode's kMandarin). Not for two
// threads at once.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

namespace kiosk {

class TonedPinyin {
public:
    // table: the file's text; lines that are no entry are passed over.
    explicit TonedPinyin(std::string_view table);
    ~TonedPinyin();
    TonedPinyin(const TonedPinyin&) = delete;
    TonedPinyin& operator=(const TonedPinyin&) = delete;

    // Syllables with a space between them; Chinese stops and commas become Latin ones; Latin words stay.
    std::string of(std::string_view chinese);

private:
    std::string_view word_at(std::string_view text) const;
    const std::string& of_character(std::string_view character);

    struct Reader;
    std::unique_ptr<Reader> reader_;
    std::unordered_map<std::string, std::string> words_, characters_;
    std::size_t longest_ = 0;  // Bytes of the longest word.
};

}  // namespace kiosk
