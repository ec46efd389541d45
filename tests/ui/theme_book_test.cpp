// The themes a hall can wear, the village's own among them, and the visitor's choice of one.
#include "ui/theme_book.h"

#include <doctest/doctest.h>

#include <fstream>

#include "tests/support/robot.h"
#include "tests/support/source_dir.h"
#include "tests/support/temp_folder.h"

namespace {

std::string themes_folder() { return std::string(KIOSK_SOURCE_DIR) + "/assets/themes"; }

std::string day_text() {
    std::ifstream in(themes_folder() + "/day.toml");
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string changed(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

void write(const TempFolder& folder, const std::string& name, const std::string& text) {
    std::ofstream(folder / name) << text;
}

// The color of the paper in the picture's middle left edge.
std::uint32_t paper(const HeadlessUi& ui) { return ui.pixels().argb[0] & 0x00FFFFFFU; }

}  // namespace

TEST_CASE(
    "theme book: the program's themes in their order, then the village's own; what nobody could read is left out") {
    TempFolder own;
    write(own, "our_blue.toml",
          "title = \"渡口蓝\"\n" + changed(day_text(), "g1 = \"#", "g1 = \"#EEF4FA\"\n# was \"#"));
    write(own, "day.toml", day_text());
    write(own, "broken.toml", "[color]\ng1 = 5\n");
    write(own, "Name With Spaces.toml", day_text());
    write(own, "faint.toml", changed(day_text(), "\nink = \"#", "\nink = \"#D8D0C0\"\n# was \"#"));
    write(own, "notes.txt", "no theme");
    const auto book = ui::ThemeBook::read(themes_folder(), own.path().string());
    std::vector<std::string> names;
    for (const ui::Palette& palette : book.all()) names.push_back(palette.name);
    CHECK(names == std::vector<std::string>{"day", "dusk", "high_contrast", "festival", "our_blue"});
    REQUIRE(book.find("our_blue") != nullptr);
    CHECK(book.find("our_blue")->title == "渡口蓝");
    CHECK(book.find("faint") == nullptr);
    CHECK(ui::ThemeBook::read("/nowhere", "").all().empty());
}

TEST_CASE("themes: the visitor's choice holds in the next frame, and is forgotten when they are gone") {
    TempFolder own;
    write(own, "our_blue.toml",
          "title = \"渡口蓝\"\n" + changed(day_text(), "g1 = \"#", "g1 = \"#EEF4FA\"\n# was \"#"));
    HeadlessUi ui({.theme = "", .own_themes = own.path().string(), .pixels = true});
    Robot robot(ui);
    const std::uint32_t day = paper(ui);
    robot.tap(ui.tr("Language"));
    robot.tap(ui.tr("Dusk"));
    const std::uint32_t dusk = paper(ui);
    CHECK(dusk != day);
    CHECK(robot.screen_name() == "languages");
    robot.tap("渡口蓝");
    CHECK(paper(ui) == 0xEEF4FA);
    robot.tap(ui.tr("High contrast"));
    robot.tap(ui.tr("Home"));
    const std::uint32_t chosen = paper(ui);
    CHECK(chosen != day);
    robot.wait(95'000);
    CHECK(ui.terminal().attracting());
    robot.tap_at({500, 500});
    CHECK(paper(ui) == day);
}

TEST_CASE("themes: feast days and the closed hall are worn by the clock, and one asked for at the start stays") {
    kiosk::Boards boards = *made_village(VillageKind::demo).boards;
    boards.village.hours.days.fill({{8 * 60, 21 * 60}});
    boards.village.themes.feasts = {{"2026-11-24", "2026-11-24", "festival"}};
    for (const char* asked : {"", "high_contrast"}) {
        HeadlessUi ui({.theme = asked, .pixels = true});
        ui.terminal().show_boards(std::make_shared<const kiosk::Boards>(boards));
        Robot robot(ui);
        std::vector<std::uint32_t> papers;
        for (int step = 0; step < 3; ++step) {  // 9:41, 21:41, and 9:41 the next morning.
            robot.tap_at({10, 300});
            papers.push_back(paper(ui));
            ui.clock().advance(12 * 3'600'000LL);
        }
        const bool moves = std::string(asked).empty();
        CHECK((papers[0] != papers[1]) == moves);
        CHECK((papers[1] != papers[2]) == moves);
        CHECK((papers[0] != papers[2]) == moves);
    }
}

TEST_CASE(
    "language and display: a language leads back to the page, letters and looks are looked at where they are chosen") {
    HeadlessUi ui;
    Robot robot(ui);
    robot.tap(ui.tr("Language"));
    robot.tap("English");
    CHECK(robot.screen_name() == "home");
    robot.tap("Language");
    CHECK(robot.sees("Language and display"));
    robot.tap("Large");
    CHECK(ui.terminal().scale().large());
    robot.tap("Large");
    CHECK(ui.terminal().scale().large());
    robot.tap("Normal");
    CHECK_FALSE(ui.terminal().scale().large());
}
