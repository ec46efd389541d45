// Translations as text: the strings the sources mark, the entries of a .po file, and what is wrong between the two.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tests/support/source_tree.h"
#include "ui/locale.h"

// tr("id"), tr("id", "plural", n) or msgid("id") in the sources.
struct MarkedString {
    std::string id, plural;
    std::string where;  // path:line
};
std::vector<MarkedString> marked_strings(const SourceFile& file);
std::vector<MarkedString> marked_strings(const std::vector<SourceFile>& files);

// Literals that read like words for the visitor ("Back", "{n} rules") and that nobody marked: they would stay English
// in every language.
std::vector<std::string> unmarked_words(const SourceFile& file);

struct CatalogueEntry {
    std::string id, plural;
    std::vector<std::string> forms;
    bool fuzzy = false;
};
// All entries but the header and those commented out.
std::vector<CatalogueEntry> read_catalogue(std::string_view po);

// What a translator has to mend, a sentence each: missing, without words, fuzzy, nobody's, wrong number of forms,
// places that differ from the original's, too long for a line of the screen.
std::vector<std::string> catalogue_faults(const std::vector<MarkedString>& marked,
                                          const std::vector<CatalogueEntry>& entries, ui::Language language);

// The real catalogue, from assets/locale through msgfmt.
ui::Locale spoken(ui::Language language);
