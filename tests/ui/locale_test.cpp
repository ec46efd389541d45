// The three catalogues against the sources, and the reader of compiled catalogues against damaged files.
#include "ui/locale.h"

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "tests/support/catalogue.h"
#include "tests/support/source_dir.h"
#include "tests/support/temp_folder.h"

using ui::Language;
using ui::Locale;

namespace {

using Sentences = std::vector<std::string>;

std::string catalogue_text(const std::string& name) {
    std::ifstream in(std::string(KIOSK_SOURCE_DIR) + "/assets/locale/" + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void append_word(std::string& bytes, std::size_t word) {
    for (int shift = 0; shift < 32; shift += 8) bytes += static_cast<char>(word >> shift & 0xFFU);
}

struct Pair {
    std::string english, words;
};

// A compiled catalogue as the gettext manual draws it: header, two tables, strings with a NUL after each.
std::string compiled(const std::vector<Pair>& pairs) {
    std::string head, originals, translations, strings;
    const std::size_t strings_at = 28 + 16 * pairs.size();
    const auto put = [&](std::string& table, const std::string& text) {
        append_word(table, text.size());
        append_word(table, strings_at + strings.size());
        strings += text + '\0';
    };
    for (const Pair& pair : pairs) put(originals, pair.english);
    for (const Pair& pair : pairs) put(translations, pair.words);
    for (const std::size_t word : {std::size_t{0x950412DE}, std::size_t{0}, pairs.size(), std::size_t{28},
                                   28 + 8 * pairs.size(), std::size_t{0}, std::size_t{0}})
        append_word(head, word);
    return head + originals + translations + strings;
}

const std::vector<Pair>& two_pairs() {
    static const std::vector<Pair> pairs{{"Back", "返回"}, {std::string("{n} day\0{n} days", 16), "{n} 天"}};
    return pairs;
}

class MoFile {
public:
    explicit MoFile(const std::string& bytes) { write(bytes); }
    void write(const std::string& bytes) const { std::ofstream(path(), std::ios::binary) << bytes; }
    std::string path() const { return folder_ / "village-kiosk.mo"; }
    kiosk::Result<Locale> read(Language language = Language::zh_hans) const { return Locale::read(language, path()); }

private:
    TempFolder folder_;
};

std::string with_word(std::string bytes, std::size_t offset, std::size_t word) {
    std::string four;
    append_word(four, word);
    return bytes.replace(offset, 4, four);
}

}  // namespace

TEST_CASE("locale: a string the catalogues lack, and every other slip of a translator, is found") {
    const std::vector<MarkedString> marked{{"Back", "", "a.cpp:1"}, {"{n} day", "{n} days", "a.cpp:2"}};
    const std::string good = "msgid \"Back\"\nmsgstr \"返回\"\n\nmsgid \"{n} day\"\nmsgid_plural \"{n} days\"\n";
    const std::string back = "msgid \"Back\"\nmsgstr \"返回\"\n";
    struct Row {
        std::string po;
        Sentences faults;
    };
    const std::vector<Row> rows{
        {good + "msgstr[0] \"{n} 天\"\n", {}},
        {back, {"missing: {n} day (a.cpp:2)"}},
        {good + "msgstr[0] \"\"\n", {"without words: {n} day"}},
        {good + "msgstr[0] \"{m} 天\"\n", {"other places: {n} day"}},
        {good + "msgstr[0] \"几天\"\n", {"other places: {n} day"}},
        {good + "msgstr[0] \"{n} 天\"\nmsgstr[1] \"{n} 天\"\n", {"wrong number of forms: {n} day"}},
        {"#, fuzzy\n" + good + "msgstr[0] \"{n} 天\"\n", {"fuzzy: Back"}},
        {good + "msgstr[0] \"{n} 天\"\n#~ msgid \"Old\"\n#~ msgstr \"旧\"\n", {}},
        {good + "msgstr[0] \"{n} 天\"\nmsgid \"Old\"\nmsgstr \"旧\"\n", {"nobody's: Old"}},
        {back + "msgid \"{n} day\"\nmsgstr \"{n} 天\"\n", {"other plural: {n} day"}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.po);
        CHECK(catalogue_faults(marked, read_catalogue(row.po), Language::zh_hans) == row.faults);
    }
    const std::string long_form = std::string("msgid \"Back\"\nmsgstr \"") + std::string(71, 'a') + "\"\n";
    CHECK(catalogue_faults({{"Back", "", ""}}, read_catalogue(long_form), Language::en) ==
          Sentences{"too long: " + std::string(71, 'a')});
}

TEST_CASE("locale: strings are found in the sources wherever they are marked") {
    const SourceFile planted{"ui/a.cpp",
                             "auto a = frame.tr(\"One\");  // tr(\"not this\")\n"
                             "auto b = tr(\n    \"{n} day\",\n    \"{n} days\", n);\n"
                             "auto c = tr(cold ? msgid(\"Cold \"\n    \"dew\") : msgid(\"Say \\\"yes\\\"\"));\n"
                             "auto d = str(\"not that\"), e = tr(name);\n"};
    std::multiset<std::string> found;
    for (const MarkedString& string : marked_strings(planted)) found.insert(string.id + "|" + string.plural);
    CHECK(found == std::multiset<std::string>{"One|", "{n} day|{n} days", "Cold dew|", "Say \"yes\"|"});
    CHECK(unmarked_words(planted).empty());
    CHECK(unmarked_words({"ui/b.cpp",
                          "auto a = count(\"{n} rules\", 3) + f(\"}\") + g(\"{x}\");\n"
                          "// \"Back\"\nWords w{\"Back\", \"bar_back\", \"#RRGGBB\"};"}) ==
          Sentences{"ui/b.cpp:1: {n} rules", "ui/b.cpp:3: Back"});
}

TEST_CASE("locale: everything the program says is there in all three languages") {
    const auto files = read_source_tree(KIOSK_SOURCE_DIR);
    const auto marked = marked_strings(files);
    REQUIRE(marked.size() > 200);
    constexpr std::array catalogues{std::pair{Language::zh_hans, "zh_Hans.po"},
                                    std::pair{Language::zh_hant, "zh_Hant.po"}, std::pair{Language::en, "en.po"}};
    for (const auto& [language, name] : catalogues) {
        CAPTURE(name);
        for (const auto& fault : catalogue_faults(marked, read_catalogue(catalogue_text(name)), language))
            FAIL_CHECK(fault);
    }
    for (const SourceFile& file : files)
        if (file.is_cpp() && file.is_under("ui/"))
            for (const auto& words : unmarked_words(file)) FAIL_CHECK("not marked: " << words);
}

TEST_CASE("locale: the template for translators holds the sources' strings, no more and no less") {
    std::set<std::pair<std::string, std::string>> marked, collected;
    for (const auto& string : marked_strings(read_source_tree(KIOSK_SOURCE_DIR)))
        marked.emplace(string.id, string.plural);
    for (const auto& entry : read_catalogue(catalogue_text("village-kiosk.pot")))
        collected.emplace(entry.id, entry.plural);
    for (const auto& [id, plural] : marked)
        if (!collected.contains({id, plural})) FAIL_CHECK("run assets/locale/update.sh: missing " << id);
    for (const auto& [id, plural] : collected)
        if (!marked.contains({id, plural})) FAIL_CHECK("run assets/locale/update.sh: gone " << id);
}

TEST_CASE("locale: words come from the catalogue, English stands in for what it lacks") {
    const MoFile file(compiled(two_pairs()));
    const auto locale = file.read();
    REQUIRE(locale.has_value());
    CHECK(std::string(locale->tr("Back")) == "返回");
    CHECK(std::string(locale->tr("Home")) == "Home");
    CHECK(std::string(locale->icu_name()) == "zh-Hans");
    for (const std::int64_t n : {0, 1, 2}) CHECK(std::string(locale->tr("{n} day", "{n} days", n)) == "{n} 天");
    CHECK(std::string(locale->tr("{n} hen", "{n} hens", 1)) == "{n} hen");
}

TEST_CASE("locale: English says one day and two days, with its catalogue and without") {
    const MoFile file(compiled({{std::string("{n} day\0{n} days", 16), std::string("{n} dawn\0{n} dawns", 18)},
                                {std::string("{n} hen\0{n} hens", 16), "{n} bird"}}));
    const auto locale = file.read(Language::en);
    REQUIRE(locale.has_value());
    const Locale bare;
    for (const std::int64_t n : {0, 1, 2, 999999}) {
        CAPTURE(n);
        CHECK(std::string(locale->tr("{n} day", "{n} days", n)) == (n == 1 ? "{n} dawn" : "{n} dawns"));
        CHECK(std::string(locale->tr("{n} hen", "{n} hens", n)) == "{n} bird");
        CHECK(std::string(bare.tr("{n} day", "{n} days", n)) == (n == 1 ? "{n} day" : "{n} days"));
    }
}

TEST_CASE("locale: the languages have their tags") {
    for (const Language language : {Language::zh_hans, Language::zh_hant, Language::en}) {
        const auto found = ui::language_of(ui::language_tag(language));
        REQUIRE(found.has_value());
        CHECK(*found == language);
    }
    for (const auto* tag : {"", "zh", "zh_Hans", "EN", "fr"}) CHECK_FALSE(ui::language_of(tag).has_value());
}

TEST_CASE("locale: a damaged catalogue is refused as a whole") {
    const std::string good = compiled(two_pairs());
    // The table of originals stands at 28, of translations at 44; a pair is (length, offset).
    const std::vector<std::pair<const char*, std::string>> rows{
        {"empty", ""},
        {"no catalogue at all", "msgid \"Back\"\nmsgstr \"a text of more than 28 bytes\"\n"},
        {"the other byte order", with_word(good, 0, 0xDE120495)},
        {"more strings than fit", with_word(good, 8, 9)},
        {"more strings than there are numbers", with_word(good, 8, 0xFFFFFFFF)},
        {"originals behind the end", with_word(good, 12, good.size())},
        {"originals far away", with_word(good, 12, 0xFFFFFFF8)},
        {"originals in the header", with_word(good, 12, 4)},
        {"translations far away", with_word(good, 16, 0xFFFFFFF8)},
        {"translations in the header", with_word(good, 16, 0)},
        {"a string behind the end", with_word(good, 32, good.size())},
        {"a string far away", with_word(good, 48, 0xFFFFFFFF)},
        {"a string longer than the file", with_word(good, 28, 0xFFFFFFFF)},
        {"a string up to the end", with_word(good, 44, good.size() - good.find("返"))},
        {"a string without its end", with_word(good, 44, 5)},
        {"half a character", std::string(good).replace(good.find("回"), 1, "\x80")},
        {"too large for a catalogue", good + std::string(1U << 20U, '\0')},
    };
    for (const auto& [what, bytes] : rows) {
        CAPTURE(what);
        const auto locale = MoFile(bytes).read();
        REQUIRE_FALSE(locale.has_value());
        CHECK(locale.error().code == kiosk::ErrorCode::bad_input);
    }
    const auto none = Locale::read(Language::en, "/nowhere/village-kiosk.mo");
    REQUIRE_FALSE(none.has_value());
    CHECK(none.error().code == kiosk::ErrorCode::not_found);
    const TempFolder folder;
    CHECK_FALSE(Locale::read(Language::en, folder.path()).has_value());
}

TEST_CASE("locale: a catalogue cut anywhere is refused") {
    const std::string good = compiled(two_pairs());
    const MoFile file(good);
    for (std::size_t size = 0; size < good.size(); ++size) {
        CAPTURE(size);
        file.write(good.substr(0, size));
        CHECK_FALSE(file.read().has_value());
    }
}

TEST_CASE("locale: with any one bit turned the catalogue is refused, or still answers in whole UTF-8 strings") {
    const std::string good = compiled(two_pairs());
    const MoFile file(good);
    std::size_t refused = 0;
    for (std::size_t bit = 0; bit < 8 * good.size(); ++bit) {
        CAPTURE(bit);
        std::string bytes = good;
        bytes[bit / 8] = static_cast<char>(static_cast<unsigned char>(bytes[bit / 8]) ^ 1U << bit % 8);
        file.write(bytes);
        const auto locale = file.read();
        if (!locale) {
            ++refused;
            continue;
        }
        for (const std::string words : {locale->tr("Back"), locale->tr("{n} day", "{n} days", 2)})
            CHECK(words.size() < good.size());
    }
    CHECK(refused > good.size());
}
