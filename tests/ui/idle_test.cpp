// When nobody touches the screen any more: the question, home, the attract page; and what wakes it.
#include <doctest/doctest.h>

#include "tests/support/robot.h"
#include "ui/idle_watch.h"

namespace {

constexpr std::int64_t second = 1000;

kiosk::ScanAnswer welcome() {
    const kiosk::Visit& visit = made_village(VillageKind::demo).visit;
    return {kiosk::Welcomed{visit.resident, visit.shown_name, visit.hamlet, {2}, visit.balance, 1}, visit};
}

bool asks(Robot& robot) { return robot.sees(robot.ui().tr("Are you still there?")); }

}  // namespace

TEST_CASE("idle: a board asks after a minute, counts twenty seconds down and goes home") {
    HeadlessUi ui;
    Robot robot(ui);
    robot.tap(ui.tr("Notices"));
    robot.wait(59 * second);
    CHECK_FALSE(asks(robot));
    robot.wait(2 * second);
    CHECK(asks(robot));
    for (int left = 19; left >= 1; --left) {
        CAPTURE(left);
        CHECK(robot.sees_number("This page closes by itself in {n} s", left));
        CHECK(robot.screen_name() == "notices");
        robot.wait(second);
    }
    robot.wait(second);
    CHECK(robot.screen_name() == "home");
    CHECK_FALSE(asks(robot));
}

TEST_CASE("idle: \"I am still here\" is heard as often as it is said, and presses nothing under it") {
    HeadlessUi ui;
    Robot robot(ui);
    robot.tap(ui.tr("Village rules"));
    for (int time = 1; time <= 12; ++time) {
        CAPTURE(time);
        robot.wait(70 * second);
        REQUIRE(asks(robot));
        if (time % 2)
            robot.tap(ui.tr("I am still here"));
        else
            robot.tap_at({540, 900});  // Anywhere else says it too.
        CHECK_FALSE(asks(robot));
        CHECK(robot.screen_name() == "rules");
    }
}

TEST_CASE("idle: the attract page comes after 90 s at home, and touching it anywhere brings home back") {
    HeadlessUi ui;
    Robot robot(ui);
    for (const ui::Point at : {ui::Point{3, 3}, ui::Point{540, 960}, ui::Point{1076, 1916}}) {
        robot.wait(89 * second);
        CHECK(robot.screen_name() == "home");
        robot.wait(2 * second);
        CHECK(ui.terminal().attracting());
        CHECK(robot.sees(ui.tr("Touch the screen, anywhere")));
        robot.tap_at(at);
        CHECK(robot.screen_name() == "home");
    }
}

TEST_CASE("idle: a forgotten personal page asks after 40 s and is gone after 60") {
    HeadlessUi ui;
    Robot robot(ui);
    robot.tap(ui.tr("My points"));
    robot.hears(welcome());
    CHECK(ui.terminal().has_visit());
    robot.wait(39 * second);
    CHECK_FALSE(asks(robot));
    robot.wait(2 * second);
    CHECK(asks(robot));
    CHECK(ui.terminal().has_visit());
    robot.wait(18 * second);
    CHECK(ui.terminal().has_visit());
    robot.wait(2 * second);
    CHECK_FALSE(ui.terminal().has_visit());
    CHECK(robot.screen_name() == "home");
}

TEST_CASE("idle: any touch begins the rest anew, a finger that keeps moving too") {
    HeadlessUi ui;
    Robot robot(ui);
    robot.tap(ui.tr("Village rules"));
    for (int i = 0; i < 10; ++i) {
        robot.wait(50 * second);
        CHECK_FALSE(asks(robot));
        if (i % 2)
            robot.tap_at({20, 250});
        else
            robot.drag({500, 1200}, {500, 1300});
    }
    CHECK(robot.screen_name() == "rules");
}

TEST_CASE("idle: the watch says when it will next say something else") {
    using Place = ui::IdleWatch::Place;
    for (const Place place : {Place::home, Place::board, Place::personal}) {
        ui::IdleWatch watch;
        watch.stir(5'000);
        std::int64_t at = 5'000;
        auto said = watch.step(place, at);
        for (int i = 0; i < 200 && watch.left_ms(place, at) > 0; ++i) {
            const std::int64_t next = watch.next_ms(place, at);
            REQUIRE(next > at);
            // Nothing changes before the time it named.
            for (std::int64_t between = at; between < next; between += 250) {
                CHECK(watch.step(place, between) == said);
                const bool counts = said == ui::IdleWatch::Step::asking || place == Place::personal;
                if (counts)
                    CHECK((watch.left_ms(place, between) + 999) / 1000 == (watch.left_ms(place, at) + 999) / 1000);
            }
            at = next;
            said = watch.step(place, at);
        }
        CHECK(watch.left_ms(place, at) == 0);
        CHECK(said == (place == Place::home ? ui::IdleWatch::Step::go_attract : ui::IdleWatch::Step::go_home));
    }
}
