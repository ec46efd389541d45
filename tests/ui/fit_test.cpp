// What the program itself says must be read in full: its words are never shortened and never leave the screen. (What
// the village writes may be longer than its place, and then ends in an ellipsis.)
#include <doctest/doctest.h>

#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <vector>

#include "tests/support/catalogue.h"
#include "tests/support/headless_ui.h"
#include "tests/support/source_dir.h"

namespace {

const std::string ellipsis = "\u2026";

// The literal bytes of `pattern` that stand in `text` when `text` is the beginning of the filled pattern; -1 when it is
// not.
int literal_bytes(std::string_view text, std::string_view pattern) {
    if (text.empty()) return 0;
    if (pattern.empty()) return -1;
    if (pattern[0] == '{') {
        const std::string_view rest = pattern.substr(pattern.find('}') + 1);
        int most = 0;  // The place may take all of it.
        for (std::size_t taken = 0; taken <= text.size(); ++taken)
            most = std::max(most, literal_bytes(text.substr(taken), rest));
        return most;
    }
    if (text[0] != pattern[0]) return -1;
    const int more = literal_bytes(text.substr(1), pattern.substr(1));
    return more < 0 ? -1 : more + 1;
}

std::vector<std::string> words_of(ui::Language language) {
    constexpr std::array files{"zh_Hans.po", "zh_Hant.po", "en.po"};
    std::ifstream in(std::string(KIOSK_SOURCE_DIR) + "/assets/locale/" + files[static_cast<std::size_t>(language)]);
    const std::string po{std::istreambuf_iterator<char>(in), {}};
    std::vector<std::string> words;
    for (const CatalogueEntry& entry : read_catalogue(po))
        words.insert(words.end(), entry.forms.begin(), entry.forms.end());
    return words;
}

// The beginning of something the program says: two letters of Chinese, or as many bytes of English.
bool is_said_by_program(std::string_view text, const std::vector<std::string>& words) {
    return std::ranges::any_of(words, [&](const std::string& pattern) {
        const int bytes = literal_bytes(text, pattern);
        return bytes >= 6 || (bytes > 0 && static_cast<std::size_t>(bytes) == text.size());
    });
}

std::string shortened_words(const std::string& text, const std::vector<std::string>& words) {
    if (!text.ends_with(ellipsis)) return {};
    std::string_view begin = std::string_view(text).substr(0, text.size() - ellipsis.size());
    while (begin.ends_with(' ')) begin.remove_suffix(1);
    return is_said_by_program(begin, words) ? text : "";
}

using Look = std::function<void(const std::string& where)>;

void walk_screens(HeadlessUi& ui, VillageKind village, const Look& look) {
    for (const char* screen : {"home", "rules", "rule", "rule_history", "honors", "rankings", "plaques", "notices",
                               "notice", "points_ask", "check_in_by_name", "help", "languages", "attract"}) {
        ui.terminal().open({screen, 0});
        look(screen);
    }
    for (const std::int64_t list : {1, 2}) {
        ui.terminal().open({"honors", list});
        look("honors " + std::to_string(list));
    }
    for (const std::int64_t sheet : {0, 1}) {  // The pads' own words.
        ui.terminal().open({"gallery_pads", sheet});
        look("gallery_pads " + std::to_string(sheet));
    }
    ui.terminal().open_visit(made_village(village).visit, ui.now());
    ui.terminal().open({"points", 0});
    look("points");
}

void walk_answers(HeadlessUi& ui, const Look& look) {
    using kiosk::RefusedWhy;
    std::vector<kiosk::Outcome> outcomes{
        kiosk::Welcomed{{}, "罗*生", "罗家屋场", {2}, {126}, 12},
        kiosk::AlreadyToday{{}, "罗*生", "罗家屋场", {2}, {126}, demo_now_ms - 6'540'000}};
    for (const RefusedWhy why :
         {RefusedWhy::unreadable, RefusedWhy::not_ours, RefusedWhy::too_old, RefusedWhy::replaced, RefusedWhy::unknown,
          RefusedWhy::limit, RefusedWhy::many_by_name, RefusedWhy::clock_unsure, RefusedWhy::storage})
        outcomes.emplace_back(kiosk::Refused{why, {}});
    ui.terminal().open({"home", 0});
    for (const kiosk::Outcome& outcome : outcomes) {
        ui.terminal().show_answer({outcome, std::nullopt}, ui.now());
        look("answer " + std::to_string(outcome.index()));
    }
}

// Draws everything once and shows `judge` every piece of text.
template <class Judge>
void read_everything(const HeadlessOptions& options, const Judge& judge) {
    HeadlessUi ui(options);
    kiosk::DeviceStates devices;
    devices.sound = kiosk::DeviceState::ready;
    devices.speaks = true;  // The bar has its most places.
    ui.terminal().show_devices(devices);
    const Look look = [&](const std::string& where) {
        ui.draw();
        ui.draw();  // A screen that scrolls knows its height after the first.
        for (const ui::Written& written : ui.terminal().written()) judge(where, written, ui.screen());
    };
    walk_screens(ui, options.village, look);
    walk_answers(ui, look);
}

constexpr std::array languages{ui::Language::zh_hans, ui::Language::zh_hant, ui::Language::en};
constexpr std::array displays{portrait_display, landscape_display, small_display, low_display};

}  // namespace

TEST_CASE("fit: a shortened word of the program is told from a shortened word of the village") {
    const std::vector<std::string> words{"返回", "墙上共{n}块", "{name}领先", "{who}，{day}发", "+{n}", "Language"};
    CHECK(shortened_words("墙上…", words) == "墙上…");
    CHECK(shortened_words("墙上共十…", words) == "墙上共十…");
    CHECK(shortened_words("Langu…", words) == "Langu…");
    CHECK(shortened_words("返…", words) == "返…");
    CHECK(shortened_words("墙上共十块", words).empty());
    CHECK(shortened_words("罗家屋…", words).empty());
    CHECK(shortened_words("民政专干，带户口…", words).empty());
    CHECK(shortened_words("墙外…", words).empty());
}

TEST_CASE("fit: in all three languages, at both sizes, the program's words are read in full on every display") {
    for (const ui::Language language : languages) {
        const auto words = words_of(language);
        const auto judge = [&](const ui::Display& display, bool large) {
            return [&, large](const std::string& where, const ui::Written& written, const ui::Rect&) {
                if (const auto cut = shortened_words(written.text, words); !cut.empty())
                    FAIL_CHECK(ui::language_tag(language) << " " << display.width_px << " wide, "
                                                          << (large ? "large, " : "") << where << ": " << cut);
            };
        };
        for (const ui::Display& display : displays)
            for (const VillageKind village : {VillageKind::demo, VillageKind::empty})
                for (const bool large : {false, true})
                    read_everything({.display = display, .village = village, .large = large, .language = language},
                                    judge(display, large));
    }
}

TEST_CASE("fit: in large mode too no word leaves the screen to a side") {
    for (const ui::Language language : languages)
        for (const ui::Display& display : displays)
            read_everything({.display = display, .large = true, .language = language},
                            [&](const std::string& where, const ui::Written& written, const ui::Rect& screen) {
                                if (written.box.l < screen.l || written.box.r > screen.r)
                                    FAIL_CHECK(ui::language_tag(language) << " " << display.width_px << " wide, "
                                                                          << where << ": " << written.text);
                            });
}
