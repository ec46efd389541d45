#include "tests/support/catalogue.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <iterator>
#include <map>
#include <set>
#include <stdexcept>
#include <utility>

#include "kiosk/base/utf8.h"
#include "tests/support/source_dir.h"
#include "tests/support/temp_folder.h"

namespace {

// interface.md: no line of more than 30 characters; a Latin letter is half as wide.
constexpr std::size_t longest_chinese = 30, longest_english = 70;

std::size_t after_spaces(std::string_view text, std::size_t at) {
    while (at < text.size() && std::isspace(static_cast<unsigned char>(text[at]))) ++at;
    return at;
}

// The literal at `at`, moved past it; adjacent literals are one.
std::string literal(std::string_view text, std::size_t& at) {
    std::string out;
    for (std::size_t open = after_spaces(text, at); open < text.size() && text[open] == '"';
         open = after_spaces(text, at)) {
        for (at = open + 1; at < text.size() && text[at] != '"'; ++at) {
            const bool escaped = text[at] == '\\' && at + 1 < text.size();
            if (escaped) ++at;
            out += escaped && text[at] == 'n' ? '\n' : text[at];
        }
        ++at;
    }
    return out;
}

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

// Places just after the '(' of each call of `name`.
std::vector<std::size_t> calls(std::string_view code, std::string_view name) {
    std::vector<std::size_t> places;
    for (std::size_t at = code.find(name); at != std::string_view::npos; at = code.find(name, at + 1))
        if ((at == 0 || !is_word(code[at - 1])) && code.substr(at + name.size()).starts_with('('))
            places.push_back(at + name.size() + 1);
    return places;
}

std::set<std::string> places_of(std::string_view pattern) {
    std::set<std::string> names;
    for (std::size_t open = pattern.find('{'); open != std::string_view::npos; open = pattern.find('{', open + 1))
        names.emplace(pattern.substr(open, pattern.find('}', open) - open + 1));
    return names;
}

}  // namespace

std::vector<MarkedString> marked_strings(const SourceFile& file) {
    std::vector<MarkedString> found;
    const std::string code = divide_cpp(file.text).code;
    for (const std::string_view name : {"tr", "msgid"})
        for (std::size_t at : calls(code, name)) {
            MarkedString marked;
            marked.where = file.path + ":" + std::to_string(line_of(file.text, at));
            marked.id = literal(file.text, at);
            if (marked.id.empty()) continue;  // A name, or a choice of marked strings.
            if (at < file.text.size() && file.text[at] == ',') marked.plural = literal(file.text, ++at);
            found.push_back(marked);
        }
    return found;
}

std::vector<MarkedString> marked_strings(const std::vector<SourceFile>& files) {
    std::vector<MarkedString> all;
    for (const SourceFile& file : files)
        if (file.is_cpp() && (file.is_under("ui/") || file.is_under("kiosk/")))
            std::ranges::move(marked_strings(file), std::back_inserter(all));
    return all;
}

namespace {

// How all the program's words begin; names of fonts, languages and time zones are no words.
bool looks_like_words(std::string_view text) {
    const auto is = [&](std::size_t at, int (*kind)(int)) {
        return text.size() > at && kind(static_cast<unsigned char>(text[at])) != 0;
    };
    if (text == "English" || text.starts_with("Noto Sans") || text.contains('/')) return false;
    return (is(0, std::isupper) && is(1, std::islower)) || (!places_of(text).empty() && text.contains(' '));
}

}  // namespace

std::vector<std::string> unmarked_words(const SourceFile& file) {
    std::set<std::string> marked;
    for (const MarkedString& string : marked_strings(file)) marked.insert({string.id, string.plural});
    const std::string code = divide_cpp(file.text).code;
    std::vector<std::string> found;
    for (std::size_t at = 0; at < file.text.size(); ++at) {
        if (code[at] != '"') continue;
        const std::string text = literal(file.text, at);
        if (looks_like_words(text) && !marked.contains(text))
            found.push_back(file.path + ":" + std::to_string(line_of(file.text, at)) + ": " + text);
    }
    return found;
}

namespace {

// Reads a .po file line by line; a field goes on over the literals that follow its keyword.
class PoReader {
public:
    std::vector<CatalogueEntry> read(std::string_view po) {
        while (!po.empty()) {
            const std::size_t end = std::min(po.find('\n'), po.size());
            take(po.substr(0, end));
            po.remove_prefix(std::min(end + 1, po.size()));
        }
        close();
        return std::move(entries_);
    }

private:
    void take(std::string_view line) {
        if (line.starts_with("#,")) comes_fuzzy_ = line.find("fuzzy") != std::string_view::npos;
        if (line.starts_with('#')) return;
        if (line.starts_with("msgid ")) {
            close();
            entry_.fuzzy = std::exchange(comes_fuzzy_, false);
            field_ = &entry_.id;
        } else if (line.starts_with("msgid_plural ")) {
            field_ = &entry_.plural;
        } else if (line.starts_with("msgstr")) {
            field_ = &entry_.forms.emplace_back();
        }
        std::size_t at = std::min(line.find('"'), line.size());
        if (field_) *field_ += literal(line, at);
    }

    void close() {
        if (!entry_.id.empty()) entries_.push_back(entry_);
        entry_ = {};
        field_ = nullptr;
    }

    std::vector<CatalogueEntry> entries_;
    CatalogueEntry entry_;
    std::string* field_ = nullptr;
    bool comes_fuzzy_ = false;
};

std::size_t forms_wanted(const CatalogueEntry& entry, ui::Language language) {
    return !entry.plural.empty() && language == ui::Language::en ? 2 : 1;
}

void add_entry_faults(std::vector<std::string>& faults, const CatalogueEntry& entry, ui::Language language) {
    if (entry.fuzzy) faults.push_back("fuzzy: " + entry.id);
    if (entry.forms.size() != forms_wanted(entry, language)) faults.push_back("wrong number of forms: " + entry.id);
    const std::size_t longest = language == ui::Language::en ? longest_english : longest_chinese;
    for (const std::string& form : entry.forms) {
        if (form.empty()) faults.push_back("without words: " + entry.id);
        if (!form.empty() && places_of(form) != places_of(entry.id)) faults.push_back("other places: " + entry.id);
        if (kiosk::graphemes(form).size() > longest) faults.push_back("too long: " + form);
    }
}

}  // namespace

std::vector<CatalogueEntry> read_catalogue(std::string_view po) { return PoReader().read(po); }

std::vector<std::string> catalogue_faults(const std::vector<MarkedString>& marked,
                                          const std::vector<CatalogueEntry>& entries, ui::Language language) {
    std::vector<std::string> faults;
    std::map<std::string, std::string> known;
    for (const CatalogueEntry& entry : entries) {
        known.emplace(entry.id, entry.plural);
        add_entry_faults(faults, entry, language);
    }
    std::set<std::string> wanted;
    for (const MarkedString& string : marked) {
        wanted.insert(string.id);
        const auto found = known.find(string.id);
        if (found == known.end()) faults.push_back("missing: " + string.id + " (" + string.where + ")");
        if (found != known.end() && found->second != string.plural) faults.push_back("other plural: " + string.id);
    }
    for (const auto& [id, plural] : known)
        if (!wanted.contains(id)) faults.push_back("nobody's: " + id);
    return faults;
}

ui::Locale spoken(ui::Language language) {
    std::string name(ui::language_tag(language));
    std::ranges::replace(name, '-', '_');
    const TempFolder folder;
    const std::string mo = folder / "village-kiosk.mo";
    const std::string compile = "msgfmt -o '" + mo + "' '" + KIOSK_SOURCE_DIR + "/assets/locale/" + name + ".po'";
    if (std::system(compile.c_str()) != 0) throw std::runtime_error("msgfmt refuses " + name + ".po");
    auto locale = ui::Locale::read(language, mo);
    if (!locale) throw std::runtime_error(locale.error().what);
    return std::move(*locale);
}
