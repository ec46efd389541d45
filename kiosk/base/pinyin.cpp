#include "kiosk/base/pinyin.h"

#include <array>

namespace kiosk {

namespace {

struct Reading {
    std::string_view characters, sound;  // Syllables divided by a space.
};

// Surnames whose reading differs from the character's usual one (Xiandai Hanyu Cidian, 7th edition, entries marked
// "surname").
constexpr std::array surnames{
    Reading{"\xE5\xB0\x89\xE8\xBF\x9F", "yu chi"},     // U+5C09 U+8FDF
    Reading{"\xE4\xB8\x87\xE4\xBF\x9F", "mo qi"},      // U+4E07 U+4FDF
    Reading{"\xE9\x95\xBF\xE5\xAD\x99", "zhang sun"},  // U+957F U+5B59
    Reading{"\xE6\xBE\xB9\xE5\x8F\xB0", "tan tai"},    // U+6FB9 U+53F0
    Reading{"\xE5\x8D\x95", "shan"},                   // U+5355
    Reading{"\xE6\x9B\xBE", "zeng"},                   // U+66FE
    Reading{"\xE4\xBB\x87", "qiu"},                    // U+4EC7
    Reading{"\xE8\xA7\xA3", "xie"},                    // U+89E3
    Reading{"\xE4\xBB\xBB", "ren"},                    // U+4EFB
    Reading{"\xE6\x9F\xA5", "zha"},                    // U+67E5
    Reading{"\xE7\x9B\x96", "ge"},                     // U+76D6
    Reading{"\xE5\x8C\xBA", "ou"},                     // U+533A
    Reading{"\xE6\x9C\xB4", "piao"},                   // U+6734
    Reading{"\xE7\xBF\x9F", "zhai"},                   // U+7FDF
    Reading{"\xE4\xB9\x90", "yue"},                    // U+4E50
    Reading{"\xE5\x8D\x9C", "bu"},                     // U+535C
    Reading{"\xE8\xA6\x83", "qin"},                    // U+8983
    Reading{"\xE5\x86\xBC", "xian"},                   // U+51BC
    Reading{"\xE7\xBC\xAA", "miao"},                   // U+7F2A
    Reading{"\xE5\xAE\x93", "fu"},                     // U+5B93
    Reading{"\xE7\xA7\x98", "bi"},                     // U+79D8
    Reading{"\xE7\xB9\x81", "po"},                     // U+7E41
    Reading{"\xE9\x83\x97", "xi"},                     // U+90D7
    Reading{"\xE9\xBB\x91", "he"},                     // U+9ED1
    Reading{"\xE5\x91\x98", "yun"},                    // U+5458
    Reading{"\xE6\x8A\x98", "she"},                    // U+6298
    Reading{"\xE5\x8F\xAC", "shao"},                   // U+53EC
    Reading{"\xE7\xA7\x8D", "chong"},                  // U+79CD
    Reading{"\xE6\xB4\x97", "xian"},                   // U+6D17
    Reading{"\xE7\xA5\xAD", "zhai"},                   // U+796D
    Reading{"\xE4\xBD\xB4", "nai"},                    // U+4F74
    Reading{"\xE9\x98\x9A", "kan"},                    // U+961A
    Reading{"\xE4\xB9\x88", "yao"},                    // U+4E48
    Reading{"\xE8\x83\xBD", "nai"},                    // U+80FD
    Reading{"\xE5\x8F\xA5", "gou"},                    // U+53E5
};

// Characters that read otherwise in given names than ICU has them, or that it has wrong.
constexpr std::array in_names{
    Reading{"\xE9\x95\xBF", "chang"},    // U+957F
    Reading{"\xE7\x8F\xA9", "heng"},     // U+73E9
    Reading{"\xE6\x99\x9F", "sheng"},    // U+665F
    Reading{"\xF0\xAC\xB1\x96", "wei"},  // U+2CC56
};

void add_syllable(Sound& sound, std::string_view syllable) {
    if (syllable.empty()) return;
    sound.full += syllable;
    sound.initials += syllable.front();
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

}  // namespace

std::string Pinyin::of_character(std::string_view character) {
    for (const Reading& reading : in_names)
        if (reading.characters == character) return std::string(reading.sound);
    std::string sound;
    for (const char c : latin_.of_character(character))
        if (is_letter(c)) sound += c;
    return sound;
}

Sound Pinyin::of_name(std::string_view name) {
    Sound sound;
    const auto add = [&sound](std::string_view syllable) { add_syllable(sound, syllable); };
    for (const Reading& surname : surnames)
        if (name.starts_with(surname.characters)) {
            std::string_view rest = surname.sound;
            for (std::size_t space = rest.find(' '); space != std::string_view::npos; space = rest.find(' ')) {
                add(rest.substr(0, space));
                rest.remove_prefix(space + 1);
            }
            add(rest);
            name.remove_prefix(surname.characters.size());
            break;
        }
    const Sound rest = of_text(name);
    return {sound.full + rest.full, sound.initials + rest.initials};
}

Sound Pinyin::of_text(std::string_view text) {
    Sound sound;
    for (; !text.empty(); text.remove_prefix(first_character(text).size()))
        add_syllable(sound, of_character(first_character(text)));
    return sound;
}

}  // namespace kiosk
