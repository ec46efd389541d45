// The gallery's pages, measured with the same ruler as the screens.
#include "ui/gallery/gallery.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <set>

#include "tests/support/screen_survey.h"
#include "tests/support/source_dir.h"

namespace {

// Every sheet of every page.
template <class Look>
void walk(const HeadlessOptions& options, const Look& look) {
    HeadlessUi ui(options);
    for (const std::string& page : ui::gallery::page_names())
        for (int sheet = 0;; ++sheet) {
            REQUIRE(ui.terminal().open({ui::gallery::screen_of(page), sheet}));
            Robot robot(ui);
            if (ui.terminal().written().empty()) {
                CHECK(sheet > 0);
                break;
            }
            look(robot, page + " " + std::to_string(sheet + 1));
        }
}

void measure(const HeadlessOptions& options) {
    walk(options, [&](Robot& robot, const std::string& where) {
        CAPTURE(where);
        CAPTURE(options.display.width_px);
        const Survey found = survey(robot, 0);
        for (const std::string& fault : found.faults) FAIL_CHECK(fault);
        CAPTURE(found.least_target);
        CHECK(found.least_target_mm >= 15);
        CAPTURE(found.least_crowded);
        CHECK(found.least_crowded_mm >= 20);
        CAPTURE(found.least_text);
        CHECK(found.least_em_mm >= (options.large ? 12 : 6.6));
    });
}

constexpr std::array walls{portrait_display, landscape_display, small_display, low_display};

}  // namespace

TEST_CASE("gallery: no visitor gets there") {
    for (const std::string& name : ui::screen_names()) CHECK_FALSE(name.starts_with("gallery"));
    HeadlessUi ui;
    CHECK(ui.terminal().open({"gallery_parts", 0}));
    CHECK_FALSE(ui.terminal().open({"gallery_cellar", 0}));
    CHECK_FALSE(ui.terminal().open({"gallery_", 0}));
}

TEST_CASE("gallery: every page keeps interface.md's measures at normal size") {
    for (const ui::Display& wall : walls) measure({.display = wall});
}

TEST_CASE("gallery: every page keeps interface.md's measures at large size") {
    for (const ui::Display& wall : walls) measure({.display = wall, .large = true});
}

TEST_CASE("gallery: every page keeps its measures in English and in high contrast") {
    measure({.theme = "high_contrast", .language = ui::Language::en});
}

TEST_CASE("gallery: nothing is lower than the foot of its sheet") {
    for (const ui::Display& wall : walls)
        for (const bool large : {false, true})
            walk({.display = wall, .large = large}, [&](Robot& robot, const std::string& where) {
                CAPTURE(where);
                CAPTURE(wall.width_px);
                CAPTURE(large);
                for (const ui::Written& line : robot.ui().terminal().written()) {
                    CAPTURE(line.text);
                    CHECK(line.box.b <= robot.ui().screen().b + 1);
                }
            });
}

TEST_CASE("gallery: every icon of the program is shown by its name") {
    std::set<std::string> seen;
    walk({}, [&](Robot& robot, const std::string&) {
        for (const ui::Written& line : robot.ui().terminal().written()) seen.insert(line.text);
    });
    std::ifstream list(std::string(KIOSK_SOURCE_DIR) + "/ui/icon_list.inc");
    int icons = 0;
    for (std::string line; std::getline(list, line);) {
        if (!line.starts_with("ICON(")) continue;
        ++icons;
        CHECK(seen.contains(line.substr(5, line.find(',') - 5)));
    }
    CHECK(icons > 70);
}

TEST_CASE("gallery: a pressed specimen asks for nothing, and a touch on the page acts once") {
    HeadlessUi ui({.display = landscape_display});
    ui.terminal().open({"gallery_parts", 0});
    Robot robot(ui);
    robot.tap(ui.tr("Pressed"));
    CHECK(ui.terminal().take_actions().empty());
    CHECK(ui.terminal().route().screen == "gallery_parts");
}

TEST_CASE("motif: six rowers sit above the dragon boat's deck") {
    HeadlessUi ui({.pixels = true});
    ui.terminal().open({"gallery_motifs_icons", 0});
    Robot robot(ui);
    ui.draw_anew();
    const ui::Color ink = palette_named("day")[ui::Tone::voice_text];
    const std::uint32_t argb = 0xFF000000U | (ink & 0xFFU) << 16 | (ink & 0xFF00U) | (ink >> 16 & 0xFFU);
    const float mm = ui.terminal().scale().px_per_mm();
    const int hull = static_cast<int>(50 * mm);
    const int left = ui.pixels().width / 2, top = static_cast<int>(95 * mm), bottom = static_cast<int>(150 * mm);
    const auto inked = [&](int x, int y) {
        return ui.pixels().argb[static_cast<std::size_t>(y * ui.pixels().width + x)] == argb;
    };
    int most = 0, widest = 0;
    for (int y = top; y < bottom; ++y) {
        int heads = 0, run = 0;
        for (int x = left; x < ui.pixels().width; ++x) {
            heads += inked(x, y) && !inked(x - 1, y) ? 1 : 0;
            run = inked(x, y) ? run + 1 : 0;
            widest = std::max(widest, run);
        }
        if (widest < hull) most = std::max(most, heads);  // Above the hull.
    }
    CHECK(widest >= hull);
    CHECK(most >= 6);
}
