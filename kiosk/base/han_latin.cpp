#include "kiosk/base/han_latin.h"

#include <unicode/translit.h>

namespace kiosk {

struct HanLatin::Rules {
    std::unique_ptr<icu::Transliterator> latin;
    explicit Rules(const char* ids) {
        UErrorCode error = U_ZERO_ERROR;
        latin.reset(icu::Transliterator::createInstance(icu::UnicodeString(ids), UTRANS_FORWARD, error));
    }
};

HanLatin::HanLatin(const char* rules) : ids_(rules) {}
HanLatin::~HanLatin() = default;

const std::string& HanLatin::of_character(std::string_view character) {
    std::string key(character);
    if (const auto known = known_.find(key); known != known_.end()) return known->second;
    icu::UnicodeString text = icu::UnicodeString::fromUTF8(key);
    if (!rules_) rules_ = std::make_unique<Rules>(ids_);
    if (rules_->latin) rules_->latin->transliterate(text);
    std::string sound;
    text.toUTF8String(sound);
    return known_.emplace(std::move(key), std::move(sound)).first->second;
}

std::string_view first_character(std::string_view utf8) {
    std::size_t bytes = 1;
    while (bytes < utf8.size() && (static_cast<unsigned char>(utf8[bytes]) & 0xC0U) == 0x80U) ++bytes;
    return utf8.substr(0, bytes);
}

}  // namespace kiosk
