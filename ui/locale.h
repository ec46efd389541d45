// Words in the visitor's language, from the compiled gettext catalogues (assets/locale/*.po).
//
// glibc's gettext follows the process's locale, which a terminal that switches language between two frames cannot use;
// so the .mo file is read here (format: GNU gettext manual, "The Format of GNU MO Files"). A string without a
// translation is shown in English. Returned pointers live as long as the Locale.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "kiosk/base/error.h"

namespace ui {

enum class Language : unsigned char { zh_hans, zh_hant, en };

class Locale {
public:
    // English, without a catalogue.
    Locale() = default;

    // bad_input: not a .mo file, or damaged; not_found: no such file.
    static kiosk::Result<Locale> read(Language language, const std::string& mo_file);

    Language language() const { return language_; }
    const char* icu_name() const;
    const char* tr(const char* english) const;

private:
    Language language_ = Language::en;
    std::string file_;  // Holds the strings the map points into.
    std::unordered_map<std::string_view, const char*> words_;
};

// "zh-Hans" and the like, as on the command line; the name of its catalogue folder is the same with '_'.
std::string_view language_tag(Language language);
kiosk::Result<Language> language_of(std::string_view tag);

}  // namespace ui
