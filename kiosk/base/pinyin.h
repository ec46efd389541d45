// How a name is found by its sound: full pinyin without tones, and initials.
//
// ICU reads single characters; surnames that read otherwise as a surname (Shan, Zeng, Qiu, Xie ...) and a few
// characters of given names come from tables. Keep one, see han_latin.h. Not for two threads at once.
#pragma once

#include <string>
#include <string_view>

#include "kiosk/base/han_latin.h"

namespace kiosk {

struct Sound {
    std::string full;      // "luochangsheng"
    std::string initials;  // "lcs"
};

class Pinyin {
public:
    Sound of_name(std::string_view name);
    // Words that are no name: every character as it is usually read.
    Sound of_text(std::string_view text);

private:
    std::string of_character(std::string_view character);

    HanLatin latin_{"Han-Latin; Latin-ASCII; Lower"};
};

}  // namespace kiosk
