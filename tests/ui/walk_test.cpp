// Every screen of every village on every display, measured with interface.md's ruler.
#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/names_desk.h"
#include "tests/support/screen_survey.h"

namespace {

struct Wall {
    const char* name;
    ui::Display display;
};

constexpr std::array walls{Wall{"portrait", portrait_display}, Wall{"landscape", landscape_display},
                           Wall{"1280x800", small_display}, Wall{"1366x768", low_display}};
constexpr std::array villages{VillageKind::demo, VillageKind::empty, VillageKind::hostile};

// What no village will ever write, or nobody can touch; each is known and harmless.
struct Bearable {
    VillageKind village;
    const char *screen, *fault;  // Screen "": any.
};
constexpr std::array bearable{
    Bearable{VillageKind::empty, "rule_history", "a target without a label"},
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
    if (screen == "points")
        ui.terminal().open_visit(made_village(village).visit, ui.now());
    else
        ui.terminal().open({screen, 0});
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
}

void walk(const Wall& wall, bool large) {
    for (const VillageKind village : villages) {
        HeadlessUi ui({.display = wall.display, .village = village, .large = large});
        for (const std::string& screen : ui::screen_names()) {
            open(ui, screen, village);
            Robot robot(ui);
            answer_names(robot, village);
            const std::string where = std::string(name_of(village)) + " " + wall.name + " " + screen;
            CAPTURE(where);
            CHECK(robot.screen_name() == screen);
            check(survey(robot, screen == "attract" ? 0 : 12), village, screen, large);
        }
    }
}

}  // namespace

TEST_CASE("walk: the ruler finds what is too small, too close, or sticks out") {
    HeadlessUi ui({.display = {540, 960, 5.0F}});  // A telephone: nothing can fit.
    Robot robot(ui);
    const Survey found = survey(robot, 2);
    CHECK_FALSE(found.faults.empty());
    CHECK(begins_with_closing_mark("，一"));
    CHECK_FALSE(begins_with_closing_mark("一，"));
}

TEST_CASE("walk: every screen keeps its measures at normal size") {
    for (const Wall& wall : walls) walk(wall, false);
}

TEST_CASE("walk: every screen keeps its measures at large size") {
    for (const Wall& wall : walls) walk(wall, true);
}
