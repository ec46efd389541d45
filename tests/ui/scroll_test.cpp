// Lists under the finger: they follow it, run on, stop softly, and press nothing.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "tests/support/robot.h"

namespace {

// Where a line of the list stands now.
std::optional<float> top_of(Robot& robot, const std::string& words) {
    for (const ui::Written& line : robot.ui().terminal().written())
        if (line.text == words) return line.box.t;
    return std::nullopt;
}

// The rules of the demo village, longer than one screen; the robot looks at the second rule's title.
struct Rules {
    HeadlessUi ui;
    Robot robot{ui};
    std::string title = made_village(VillageKind::demo).boards->rules.rules.at(1).title;

    Rules() { robot.tap(ui.tr("Village rules")); }
    float at() { return top_of(robot, title).value_or(-10'000); }
};

}  // namespace

TEST_CASE("scroll: a list follows the finger by as much as it moved, and opens nothing") {
    Rules rules;
    const float before = rules.at();
    rules.robot.drag({500, 1500}, {500, 1200});
    CHECK(rules.robot.screen_name() == "rules");
    // What the finger needs to be told from a tap is not lost.
    CHECK(std::abs(rules.at() - (before - 300)) <= 16);
    rules.robot.drag({500, 1200}, {500, 1300});
    CHECK(std::abs(rules.at() - (before - 200)) <= 16);
}

TEST_CASE("scroll: a thrown list runs on, slows down, and then costs nothing") {
    Rules rules;
    rules.robot.fling({500, 1500}, {500, 1300});
    CHECK(rules.ui.wants_frame());
    float last = rules.at(), last_step = 1000;
    const float lifted = last;
    for (int i = 0; i < 8; ++i) {
        rules.robot.wait(32);
        const float step = last - rules.at();
        CHECK(step <= last_step + 1);
        last_step = step;
        last = rules.at();
    }
    CHECK(last < lifted - 20);
    rules.robot.wait(3000);
    CHECK_FALSE(rules.ui.wants_frame());
    CHECK(rules.robot.screen_name() == "rules");
}

TEST_CASE("scroll: a finger on a running list stops it and presses nothing") {
    Rules rules;
    rules.robot.fling({500, 1500}, {500, 1300});
    rules.robot.down({500, 1000});
    rules.robot.wait(50);
    const float held = rules.at();
    rules.robot.wait(500);
    CHECK(std::abs(rules.at() - held) <= 1);
    rules.robot.up({500, 1000});
    rules.robot.settle();
    CHECK(rules.robot.screen_name() == "rules");
}

TEST_CASE("scroll: both ends give a little and come back") {
    Rules rules;
    const float top = rules.at();
    rules.robot.down({500, 700});
    for (int i = 1; i <= 20; ++i) {
        rules.robot.wait(16);
        rules.robot.move({500, 700 + 50.0F * static_cast<float>(i)});
    }
    CHECK(rules.at() > top + 20);
    CHECK(rules.at() < top + 1000);
    rules.robot.up({500, 1700});
    rules.robot.settle();
    CHECK(rules.at() == top);

    for (int i = 0; i < 12; ++i) rules.robot.drag({500, 1500}, {500, 500});
    const auto last = made_village(VillageKind::demo).boards->rules.rules.back().title;
    const auto end = top_of(rules.robot, last);
    REQUIRE(end.has_value());
    rules.robot.drag({500, 1500}, {500, 600});
    CHECK(top_of(rules.robot, last).value_or(0) == end.value_or(1));
    CHECK_FALSE(rules.ui.wants_frame());
}

TEST_CASE("scroll: a row that reaches under the tabs does not take their taps") {
    HeadlessUi ui({.village = VillageKind::hostile});
    Robot robot(ui);
    for (int i = 0; i < 12; ++i) {
        ui.terminal().open({"notices", 0});
        robot.settle();
        robot.drag({500, 1400}, {500, 1350 - 11.0F * static_cast<float>(i)});
        const ui::Item* tab = robot.find(ui.tr("Staying"));
        REQUIRE(tab != nullptr);
        const ui::Point upper_edge{tab->box.middle().x, tab->box.t + 4};
        robot.tap_at(upper_edge);
        CAPTURE(i);
        CHECK(robot.screen_name() == "notices");
    }
}

TEST_CASE("scroll: a list that fits stays where it is") {
    HeadlessUi ui;
    Robot robot(ui);
    robot.tap(ui.tr("Hamlet ranking"));
    const std::string leader = made_village(VillageKind::demo).boards->rankings.at(0).rows.at(1).name;
    const auto before = top_of(robot, leader);
    REQUIRE(before.has_value());
    robot.drag({500, 1200}, {500, 800});
    CHECK(top_of(robot, leader).value_or(0) == before.value_or(1));
    CHECK(robot.screen_name() == "rankings");
}
