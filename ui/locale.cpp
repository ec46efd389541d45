#include "ui/locale.h"

#include <array>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <iterator>

namespace ui {

namespace {

constexpr std::uint32_t mo_magic = 0x950412DE;
constexpr std::size_t mo_largest = 8U << 20U;
constexpr std::array<std::string_view, 3> tags{"zh-Hans", "zh-Hant", "en"};

std::uint32_t word_at(const std::string& file, std::size_t offset) {
    std::uint32_t word = 0;
    if (offset + sizeof word <= file.size()) std::memcpy(&word, file.data() + offset, sizeof word);
    return word;
}

// The string a (length, offset) pair at `entry` points to; empty view when it leaves the file or lacks its NUL.
std::string_view string_at(const std::string& file, std::size_t entry) {
    const std::size_t length = word_at(file, entry), offset = word_at(file, entry + 4);
    if (offset >= file.size() || length >= file.size() - offset || file[offset + length] != '\0') return {};
    return std::string_view(file).substr(offset, length);
}

}  // namespace

kiosk::Result<Locale> Locale::read(Language language, const std::string& mo_file) {
    std::ifstream in(mo_file, std::ios::binary);
    if (!in) return kiosk::fail(kiosk::ErrorCode::not_found, "no catalogue " + mo_file);
    Locale locale;
    locale.language_ = language;
    locale.file_.assign(std::istreambuf_iterator<char>(in), {});
    const std::string& file = locale.file_;
    if (file.size() < 28 || file.size() > mo_largest || word_at(file, 0) != mo_magic)
        return kiosk::fail(kiosk::ErrorCode::bad_input, mo_file + " is not a gettext catalogue");
    const std::size_t count = word_at(file, 8), originals = word_at(file, 12), translations = word_at(file, 16);
    if (count > file.size() / 16) return kiosk::fail(kiosk::ErrorCode::bad_input, mo_file + " is damaged");
    for (std::size_t i = 0; i < count; ++i) {
        const std::string_view english = string_at(file, originals + 8 * i);
        const std::string_view words = string_at(file, translations + 8 * i);
        if (!english.empty() && !words.empty()) locale.words_.emplace(english, words.data());
    }
    return locale;
}

const char* Locale::icu_name() const { return tags[static_cast<std::size_t>(language_)].data(); }

const char* Locale::tr(const char* english) const {
    const auto found = words_.find(english);
    return found == words_.end() ? english : found->second;
}

std::string_view language_tag(Language language) { return tags[static_cast<std::size_t>(language)]; }

kiosk::Result<Language> language_of(std::string_view tag) {
    for (std::size_t i = 0; i < tags.size(); ++i)
        if (tags[i] == tag) return static_cast<Language>(i);
    return kiosk::fail(kiosk::ErrorCode::bad_input, "the languages are zh-Hans, zh-Hant and en");
}

}  // namespace ui
