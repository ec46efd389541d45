#include "ui/locale.h"

#include <array>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <optional>
#include <utility>

#include "kiosk/base/utf8.h"

namespace ui {

namespace {

constexpr std::uint32_t mo_magic = 0x950412DE;
constexpr std::size_t mo_header = 28;
constexpr std::size_t mo_largest = 1U << 20U;
constexpr std::array<std::string_view, 3> tags{"zh-Hans", "zh-Hant", "en"};

// In the machine's byte order, as msgfmt writes it here; the caller has checked that four bytes are there.
std::size_t word_at(std::string_view file, std::size_t offset) {
    std::uint32_t word = 0;
    std::memcpy(&word, file.data() + offset, sizeof word);
    return word;
}

// A table of `count` (length, offset) pairs at `offset` lies within the file.
bool holds_table(std::string_view file, std::size_t offset, std::size_t count) {
    return offset >= mo_header && offset <= file.size() && count <= (file.size() - offset) / 8;
}

// The text the (length, offset) pair at `entry` points to; nothing when it leaves the file or lacks its NUL.
std::optional<std::string_view> text_at(std::string_view file, std::size_t entry) {
    const std::size_t length = word_at(file, entry), offset = word_at(file, entry + 4);
    if (offset >= file.size() || length >= file.size() - offset || file[offset + length] != '\0') return std::nullopt;
    return file.substr(offset, length);
}

kiosk::Result<std::string> bytes_of(const std::string& mo_file) {
    std::ifstream in(mo_file, std::ios::binary);
    if (!in) return kiosk::fail(kiosk::ErrorCode::not_found, "no catalogue " + mo_file);
    std::string bytes(mo_largest + 1, '\0');
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(in.gcount()));
    if (bytes.size() < mo_header || bytes.size() > mo_largest || word_at(bytes, 0) != mo_magic)
        return kiosk::fail(kiosk::ErrorCode::bad_input, mo_file + " is not a gettext catalogue");
    return bytes;
}

std::string_view until_nul(std::string_view text) { return text.substr(0, text.find('\0')); }

}  // namespace

kiosk::Result<Locale> Locale::read(Language language, const std::string& mo_file) {
    auto bytes = bytes_of(mo_file);
    if (!bytes) return kiosk::fail(bytes);
    Locale locale;
    locale.language_ = language;
    locale.file_ = std::move(*bytes);
    const std::string_view file = locale.file_;
    const auto damaged = [&] { return kiosk::fail(kiosk::ErrorCode::bad_input, mo_file + " is damaged"); };
    const std::size_t count = word_at(file, 8), originals = word_at(file, 12), translations = word_at(file, 16);
    if (!holds_table(file, originals, count) || !holds_table(file, translations, count)) return damaged();
    for (std::size_t i = 0; i < count; ++i) {
        const auto english = text_at(file, originals + 8 * i), words = text_at(file, translations + 8 * i);
        if (!english || !words || kiosk::first_utf8_fault(*english) || kiosk::first_utf8_fault(*words))
            return damaged();
        // The entry for "" is the catalogue's header; the key of a plural is its first form.
        if (!english->empty() && !words->empty()) locale.words_.emplace(until_nul(*english), *words);
    }
    return locale;
}

const char* Locale::icu_name() const { return tags[static_cast<std::size_t>(language_)].data(); }

const char* Locale::tr(const char* english) const {
    const auto found = words_.find(english);
    return found == words_.end() ? english : found->second.data();
}

const char* Locale::tr(const char* one, const char* many, std::int64_t n) const {
    const bool second = language_ == Language::en && n != 1;
    const auto found = words_.find(one);
    if (found == words_.end()) return second ? many : one;
    const std::string_view forms = found->second, first = until_nul(forms);
    return second && first.size() < forms.size() ? forms.data() + first.size() + 1 : forms.data();
}

std::string_view language_tag(Language language) { return tags[static_cast<std::size_t>(language)]; }

kiosk::Result<Language> language_of(std::string_view tag) {
    for (std::size_t i = 0; i < tags.size(); ++i)
        if (tags[i] == tag) return static_cast<Language>(i);
    return kiosk::fail(kiosk::ErrorCode::bad_input, "the languages are zh-Hans, zh-Hant and en");
}

}  // namespace ui
