// Every screen of every village on every display, measured with interface.md's ruler.
#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/counter_states.h"
#include "tests/support/names_desk.h"
#include "tests/support/screen_survey.h"

namespace {

struct Wall {
    const char* name;
    ui::Display display;
};

constexpr std::array walls{Wall{"portrait", portrait_display},
                           Wall{"landscape", landscape_display},
                           Wall{"1280x800", small_display},
                           Wall{"1366x768", low_display},
                           Wall{"3840x2160", {3840, 2160, 55.0F}},
                           Wall{"upright 55 inch", {1080, 1920, 55.0F}},
                           Wall{"17 inch", {1280, 1024, 17.0F}},
                           Wall{"10 inch", {1280, 800, 10.1F}},
                           Wall{"upright 10 inch", {800, 1280, 10.1F}}};
constexpr std::array languages{ui::Language::zh_hans, ui::Language::zh_hant, ui::Language::en};
constexpr std::array villages{VillageKind::demo, VillageKind::empty, VillageKind::hostile};

// What no village will ever write, or nobody can touch; each is known and harmless.
struct Bearable {
    VillageKind village;
    const char *screen, *fault;  // Screen "": any.
};
constexpr std::array bearable{
    Bearable{VillageKind::hostile, "", "words over words: "},
    Bearable{VillageKind::hostile, "honors", "words stick out: 很长的屋场名字"},
    Bearable{VillageKind::hostile, "points", "words stick out: "},
    Bearable{VillageKind::hostile, "rules", "words leave \"返回\": 水弯弯，"},
};

bool is_bearable(VillageKind village, const std::string& screen, const std::string& fault) {
    return std::ranges::any_of(bearable, [&](const Bearable& b) {
        const std::string_view name = b.screen;
        return b.village == village && (name.empty() || name == screen) && fault.starts_with(b.fault);
    });
}

void open(HeadlessUi& ui, const std::string& screen, VillageKind village) {
    if (screen == "points" || screen == "my_shop" || screen == "purse")
        ui.terminal().open_visit(made_village(village).visit, ui.now());
    if (screen != "points") ui.terminal().open({screen, 0});
}

void check(const Survey& found, VillageKind village, const std::string& screen, bool large) {
    for (const std::string& fault : found.faults)
        if (!is_bearable(village, screen, fault)) FAIL_CHECK(fault);
    CAPTURE(found.least_target);
    CHECK(found.least_target_mm >= 15);
    CAPTURE(found.least_crowded);
    CHECK(found.least_crowded_mm >= 20);
    CAPTURE(found.least_text);
    CHECK(found.least_em_mm >= (large ? 12 : 6.6));
    CAPTURE(found.least_carved);
    CHECK(found.least_carved_mm >= 6.4);
    CAPTURE(found.longest_line);
    CHECK(found.longest_line_em <= (large ? 20.1F : 30.1F));  // Letters stand on whole pixels.
}

void walk(const Wall& wall, bool large, ui::Language language) {
    for (const VillageKind village : villages) {
        HeadlessUi ui({.display = wall.display, .village = village, .large = large, .language = language});
        for (const std::string& screen : ui::screen_names()) {
            open(ui, screen, village);
            Robot robot(ui);
            answer_names(robot, village);
            const std::string where = std::string(name_of(village)) + " " + wall.name + " " + screen + " " +
                                      std::string(ui::language_tag(language));
            CAPTURE(where);
            CHECK(robot.screen_name() == screen);
            check(survey(robot, screen == "attract" ? 0 : 12), village, screen, large);
        }
    }
}

}  // namespace

TEST_CASE("walk: the ruler finds what is too small, too close, or sticks out") {
    HeadlessUi ui;
    Robot robot(ui);
    const float px_per_mm = ui.terminal().scale().px_per_mm();
    CHECK(survey(robot, 2).faults.empty());
    const Survey found = survey(robot, 2, {px_per_mm * 3, ui.screen().inset(60)});
    const auto says = [&](std::string_view fault) {
        return std::ranges::any_of(found.faults, [&](const std::string& each) { return each.starts_with(fault); });
    };
    CHECK(says("target sticks out"));
    CHECK(says("words stick out"));
    CHECK(found.least_em_mm < 6.6);
    CHECK(found.least_target_mm < 15);
    CHECK(begins_with_closing_mark("，一"));
    CHECK_FALSE(begins_with_closing_mark("一，"));
}

TEST_CASE("walk: every screen keeps its measures at normal size") {
    for (const Wall& wall : walls)
        for (const ui::Language language : languages) walk(wall, false, language);
}

TEST_CASE("walk: every screen keeps its measures at large size") {
    for (const Wall& wall : walls)
        for (const ui::Language language : languages) walk(wall, true, language);
}

// Not kept yet: large letters at the counter of the hostile village, and on displays this small.
static bool lacks_room(const Wall& wall, VillageKind village) {
    const std::string_view name = wall.name;
    return village == VillageKind::hostile || name == "17 inch" || name.ends_with("10 inch");
}

TEST_CASE("walk: the counter keeps its measures in every state, in every village") {
    for (const Wall& wall : walls)
        for (const VillageKind village : villages)
            for (const bool large : {false, true})
                for (const ui::Language language : {ui::Language::zh_hans, ui::Language::en})
                    for (const CounterState& state : counter_states(village)) {
                        if (state.sheet || (large && lacks_room(wall, village))) continue;
                        HeadlessUi ui(
                            {.display = wall.display, .village = village, .large = large, .language = language});
                        Robot robot(ui);
                        show_state(robot, state);
                        const std::string where = std::string(name_of(village)) + " " + wall.name + " " + state.name +
                                                  " " + std::string(ui::language_tag(language)) +
                                                  (large ? " large" : "");
                        CAPTURE(where);
                        check(survey(robot, 12), village, state.name, large);
                    }
}

TEST_CASE("walk: each kind of thing on the idle wall keeps its measures, in every village") {
    for (const Wall& wall : walls)
        for (const VillageKind village : villages)
            for (const bool large : {false, true}) {
                HeadlessUi ui({.display = wall.display, .village = village, .large = large});
                Robot robot(ui);
                for (std::size_t kind = 0; kind < kiosk::wall_kind_names.size(); ++kind) {
                    kiosk::Boards boards = *made_village(village).boards;
                    boards.programme = {{.kind = static_cast<kiosk::WallKind>(kind), .row = "newest"}};
                    ui.terminal().show_boards(std::make_shared<const kiosk::Boards>(std::move(boards)));
                    ui.terminal().open({"attract", 0});
                    robot.settle();
                    const std::string where = std::string(name_of(village)) + " " + wall.name + " " +
                                              std::string(kiosk::wall_kind_names[kind]) + (large ? " large" : "");
                    CAPTURE(where);
                    check(survey(robot, 0), village, "attract", large);
                }
            }
}
