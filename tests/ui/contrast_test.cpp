// What is written can be read: the contrast of each word with what is painted under it, in every theme.
#include <doctest/doctest.h>

#include <array>
#include <string>

#include "tests/support/boards_builder.h"
#include "tests/support/headless_ui.h"
#include "ui/contrast.h"
#include "ui/grounds.h"
#include "ui/screen.h"

namespace {

using ui::rgb;

constexpr std::array themes{"day", "dusk", "festival", "high_contrast"};
constexpr std::array languages{ui::Language::zh_hans, ui::Language::zh_hant, ui::Language::en};
constexpr std::array displays{portrait_display, landscape_display, small_display, low_display};
constexpr std::array villages{VillageKind::demo, VillageKind::empty, VillageKind::hostile};

constexpr float any_text = 4.5F;    // WCAG 2.2, 1.4.3; interface.md asks 7 of running text, see theme_test.
constexpr float large_text = 3.0F;  // From 14 mm up, which is far more than WCAG's 18 pt.

float least_for(const ui::Written& written, const ui::Scale& scale) {
    return written.em_px >= scale.text_px(ui::TextSize::head) ? large_text : any_text;
}

void judge(HeadlessUi& ui, const std::string& where) {
    ui.draw();
    ui.draw();
    for (const ui::Written& written : ui.terminal().written()) {
        if (written.contrast >= least_for(written, ui.terminal().scale())) continue;
        FAIL_CHECK(where << ": \"" << written.text << "\" has a contrast of " << written.contrast);
    }
}

void judge_screens(const HeadlessOptions& options) {
    HeadlessUi ui(options);
    for (const std::string& screen : ui::screen_names()) {
        if (screen == "points")
            ui.terminal().open_visit(made_village(options.village).visit, ui.now());
        else
            ui.terminal().open({screen, 0});
        judge(ui, options.theme + (options.large ? " large " : " ") + std::string(name_of(options.village)) + " " +
                      std::to_string(options.display.width_px) + " " + screen);
    }
}

}  // namespace

TEST_CASE("contrast: words on a card, on a tinted card, half on a card and over a hill are told apart") {
    ui::Grounds grounds;
    const ui::Rect screen{0, 0, 100, 100}, words{10, 10, 60, 20};
    grounds.rect(screen, screen, rgb(0xFFFFFF), rgb(0xFFFFFF));
    CHECK(grounds.contrast(words, rgb(0x000000)) == doctest::Approx(21));
    CHECK(grounds.contrast(words, rgb(0xFFFFFF)) == doctest::Approx(1));
    grounds.rect({50, 0, 100, 100}, {50, 0, 100, 100}, rgb(0x000000), rgb(0x000000));
    CHECK(grounds.contrast(words, rgb(0x000000)) == doctest::Approx(1));  // Its end stands on black.
    CHECK(grounds.contrast({10, 10, 40, 20}, rgb(0x000000)) == doctest::Approx(21));
    grounds.rect(screen, screen, ui::with_alpha(rgb(0x000000), 0.5F), ui::with_alpha(rgb(0x000000), 0.5F));
    CHECK(grounds.at({10, 10}) == rgb(0x7F7F7F));
    const std::array hill{ui::Point{0, 100}, ui::Point{100, 100}, ui::Point{0, 0}};
    grounds.polygon(hill, screen, rgb(0x00FF00));
    CHECK(grounds.at({10, 90}) == rgb(0x00FF00));
    CHECK(grounds.at({90, 10}) != rgb(0x00FF00));
    grounds.disc({50, 50}, 10, screen, rgb(0x0000FF));
    CHECK(grounds.at({55, 50}) == rgb(0x0000FF));
    CHECK(grounds.at({62, 50}) != rgb(0x0000FF));
}

TEST_CASE("contrast: a color between two is found at its height, and what is clipped away covers nothing") {
    ui::Grounds grounds;
    grounds.rect({0, 0, 10, 100}, {0, 0, 10, 60}, rgb(0x000000), rgb(0xC8C8C8));
    CHECK(grounds.at({5, 50}) == rgb(0x646464));
    CHECK(grounds.at({5, 80}) == rgb(0x000000));  // Nothing was painted there.
}

TEST_CASE("contrast: every word of every screen can be read in every theme, language and size") {
    for (const char* theme : themes)
        for (const ui::Language language : languages)
            for (const ui::Display& display : displays)
                for (const bool large : {false, true})
                    for (const VillageKind village : villages)
                        judge_screens({.display = display,
                                       .village = village,
                                       .large = large,
                                       .theme = theme,
                                       .language = language,
                                       .contrast = true});
}
