// How a name is found by its sound: full pinyin without tones, and initials.
//
// ICU reads single characters; surnames that read otherwise as a surname (Shan, Zeng, Qiu, Xie ...) and a few
// characters of given names come from tables. Building ICU's transliterator takes milliseconds, so keep one Pinyin; it
// remembers characters. Not for two threads at once.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

namespace kiosk {

struct Sound {
    std::string full;      // "luochangsheng"
    std::string initials;  // "lcs"
};

class Pinyin {
public:
    Pinyin();
    ~Pinyin();
    Pinyin(const Pinyin&) = delete;
    Pinyin& operator=(const Pinyin&) = delete;

    Sound of_name(std::string_view name);

private:
    const std::string& of_character(const std::string& character);

    struct Reader;
    std::unique_ptr<Reader> reader_;
    std::unordered_map<std::string, std::string> known_;
};

}  // namespace kiosk
