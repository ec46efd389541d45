#include "kiosk/base/pinyin.h"

#include <unicode/translit.h>

#include <array>

namespace kiosk {

namespace {

struct Surname {
    std::string_view characters, sound;  // Syllables divided by a space.
};

// Surnames whose reading differs from the character's usual one (Xiandai Hanyu Cidian, 7th edition, entries marked
// "surname").
constexpr std::array surnames{
    Surname{"\xE5\xB0\x89\xE8\xBF\x9F", "yu chi"},     // U+5C09 U+8FDF
    Surname{"\xE4\xB8\x87\xE4\xBF\x9F", "mo qi"},      // U+4E07 U+4FDF
    Surname{"\xE9\x95\xBF\xE5\xAD\x99", "zhang sun"},  // U+957F U+5B59
    Surname{"\xE6\xBE\xB9\xE5\x8F\xB0", "tan tai"},    // U+6FB9 U+53F0
    Surname{"\xE5\x8D\x95", "shan"},                   // U+5355
    Surname{"\xE6\x9B\xBE", "zeng"},                   // U+66FE
    Surname{"\xE4\xBB\x87", "qiu"},                    // U+4EC7
    Surname{"\xE8\xA7\xA3", "xie"},                    // U+89E3
    Surname{"\xE4\xBB\xBB", "ren"},                    // U+4EFB
    Surname{"\xE6\x9F\xA5", "zha"},                    // U+67E5
    Surname{"\xE7\x9B\x96", "ge"},                     // U+76D6
    Surname{"\xE5\x8C\xBA", "ou"},                     // U+533A
    Surname{"\xE6\x9C\xB4", "piao"},                   // U+6734
    Surname{"\xE7\xBF\x9F", "zhai"},                   // U+7FDF
    Surname{"\xE4\xB9\x90", "yue"},                    // U+4E50
    Surname{"\xE5\x8D\x9C", "bu"},                     // U+535C
    Surname{"\xE8\xA6\x83", "qin"},                    // U+8983
    Surname{"\xE5\x86\xBC", "xian"},                   // U+51BC
    Surname{"\xE7\xBC\xAA", "miao"},                   // U+7F2A
    Surname{"\xE5\xAE\x93", "fu"},                     // U+5B93
    Surname{"\xE7\xA7\x98", "bi"},                     // U+79D8
    Surname{"\xE7\xB9\x81", "po"},                     // U+7E41
    Surname{"\xE9\x83\x97", "xi"},                     // U+90D7
};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

}  // namespace

struct Pinyin::Reader {
    std::unique_ptr<icu::Transliterator> latin;
    Reader() {
        UErrorCode error = U_ZERO_ERROR;
        latin.reset(icu::Transliterator::createInstance(icu::UnicodeString("Han-Latin; Latin-ASCII; Lower"),
                                                        UTRANS_FORWARD, error));
    }
};

Pinyin::Pinyin() : reader_(std::make_unique<Reader>()) {}
Pinyin::~Pinyin() = default;

const std::string& Pinyin::of_character(const std::string& character) {
    const auto found = known_.find(character);
    if (found != known_.end()) return found->second;
    std::string sound;
    icu::UnicodeString text = icu::UnicodeString::fromUTF8(character);
    if (reader_->latin) reader_->latin->transliterate(text);
    std::string latin;
    text.toUTF8String(latin);
    for (const char c : latin)
        if (is_letter(c)) sound += c;
    return known_.emplace(character, std::move(sound)).first->second;
}

Sound Pinyin::of_name(std::string_view name) {
    Sound sound;
    const auto add = [&sound](std::string_view syllable) {
        if (syllable.empty()) return;
        sound.full += syllable;
        sound.initials += syllable.front();
    };
    for (const Surname& surname : surnames)
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
    std::string character;
    for (std::size_t i = 0; i < name.size(); ++i) {
        character += name[i];
        if (i + 1 < name.size() && (static_cast<unsigned char>(name[i + 1]) & 0xC0U) == 0x80U) continue;
        add(of_character(character));
        character.clear();
    }
    return sound;
}

}  // namespace kiosk
