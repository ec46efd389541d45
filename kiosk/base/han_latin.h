// Chinese characters by their sound, one at a time (CLDR's Han-Latin, Unicode's kMandarin).
//
// ICU's transliterator takes milliseconds and megabytes, so keep one; it is built for the first character, and the
// characters are remembered. Not for two threads at once.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

namespace kiosk {

class HanLatin {
public:
    // rules: ICU transliterator ids, such as "Han-Latin; Latin-ASCII; Lower"; a literal.
    explicit HanLatin(const char* rules);
    ~HanLatin();
    HanLatin(const HanLatin&) = delete;
    HanLatin& operator=(const HanLatin&) = delete;

    // What the rules leave as it is comes back as it is.
    const std::string& of_character(std::string_view character);

private:
    struct Rules;
    const char* ids_;
    std::unique_ptr<Rules> rules_;
    std::unordered_map<std::string, std::string> known_;
};

// The first character of UTF-8 text that is not empty.
std::string_view first_character(std::string_view utf8);

}  // namespace kiosk
