// Words in the visitor's language, from the compiled gettext catalogues (assets/locale/*.po).
//
// glibc's gettext follows the process's locale, which a terminal that switches language between two frames cannot use;
// so the .mo file is read here (format: GNU gettext manual, "The Format of GNU MO Files"). A string without a
// translation is shown in English. Returned pointers live as long as the Locale.
// assets/locale/update.sh collects the strings: the arguments of tr(), and of msgid() where the string stands away from
// the call that translates it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "kiosk/base/error.h"

namespace ui {

enum class Language : unsigned char { zh_hans, zh_hant, en };

// Marks an English string that tr() gets later, for the catalogues.
constexpr const char* msgid(const char* english) { return english; }

class Locale {
public:
    // English, without a catalogue.
    Locale() = default;
    Locale(Locale&&) = default;
    Locale& operator=(Locale&&) = default;
    Locale(const Locale&) = delete;  // The map points into the file it was read from.
    Locale& operator=(const Locale&) = delete;
    ~Locale() = default;

    // bad_input: not a .mo file, or damaged; not_found: no such file.
    static kiosk::Result<Locale> read(Language language, const std::string& mo_file);

    Language language() const { return language_; }
    const char* icu_name() const;
    const char* tr(const char* english) const;
    // The form for n of them; Chinese has one form, English two.
    const char* tr(const char* one, const char* many, std::int64_t n) const;

private:
    Language language_ = Language::en;
    std::string file_;                                              // Holds the strings the map points into.
    std::unordered_map<std::string_view, std::string_view> words_;  // The forms of a plural with a NUL between them.
};

// "zh-Hans" and the like, as on the command line; the name of its catalogue folder is the same with '_'.
std::string_view language_tag(Language language);
kiosk::Result<Language> language_of(std::string_view tag);

}  // namespace ui
