// One resident's own page: it comes after the card and goes with its owner; the next one in the hall sees nothing of
// it.
#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/robot.h"

namespace {

// Nothing in it stands on any public board.
kiosk::Visit distinct_visit(const std::string& name, std::int64_t balance = 98'765) {
    kiosk::Visit visit = made_village(VillageKind::demo).visit;
    visit.shown_name = name;
    visit.hamlet = name + "的屋场";
    visit.grid = name + "的网格";
    visit.balance = {balance};
    visit.can_earn_how = {name + "的办法"};
    visit.entries = {{"visit", name + "来过", name + "的缘故", demo_now_ms, {balance - 1234}}};
    return visit;
}

kiosk::ScanAnswer welcome(const kiosk::Visit& visit) {
    return {kiosk::Welcomed{visit.resident, visit.shown_name, visit.hamlet, {2}, visit.balance, 3}, visit};
}

// The robot asked for its points and its card was read.
Robot at_own_points(HeadlessUi& ui, const kiosk::Visit& visit) {
    Robot robot(ui);
    robot.tap(ui.tr("My points"));
    robot.hears(welcome(visit));
    robot.wait(5000);
    return robot;
}

std::vector<std::string> secrets(const kiosk::Visit& visit) {
    return {visit.shown_name, "98,765", "98765", "97,531", "97531"};
}

// Whether anything of this visit stands on the screen, written or as a label.
bool shows_anything_of(Robot& robot, const kiosk::Visit& visit) {
    return std::ranges::any_of(secrets(visit), [&](const std::string& secret) {
        const auto& items = robot.ui().terminal().items();
        return robot.sees(secret) || std::ranges::any_of(items, [&](const ui::Item& item) {
                   return item.label.find(secret) != std::string::npos;
               });
    });
}

}  // namespace

TEST_CASE("visit: the card shows its owner's points, history and what can still be earned") {
    const kiosk::Visit visit = distinct_visit("独*一");
    for (const ui::Display& display : {portrait_display, landscape_display}) {
        HeadlessUi ui({.display = display});
        Robot robot = at_own_points(ui, visit);
        CHECK(robot.screen_name() == "points");
        for (const char* words : {"98,765", "独*一", "独*一来过", "97,531", "独*一的办法"}) {
            CAPTURE(words);
            CHECK(robot.sees(words));
        }
    }
}

TEST_CASE("visit: a card read where nobody asked for points shows only the answer") {
    HeadlessUi ui;
    Robot robot(ui);
    robot.tap(ui.tr("Notices"));
    robot.hears(welcome(distinct_visit("独*一")));
    CHECK(robot.sees("独*一"));
    CHECK_FALSE(robot.sees("98,765"));
    CHECK_FALSE(ui.terminal().has_visit());
    robot.wait(4100);
    CHECK_FALSE(robot.sees("独*一"));
    CHECK(robot.screen_name() == "notices");
}

TEST_CASE("visit: whichever way it ends, nothing of it is left on the screen") {
    const kiosk::Visit visit = distinct_visit("独*一");
    HeadlessUi ui;
    Robot robot = at_own_points(ui, visit);
    REQUIRE(shows_anything_of(robot, visit));
    SUBCASE("put away") { robot.tap(ui.tr("Seen, put it away")); }
    SUBCASE("home") { robot.tap(ui.tr("Home")); }
    SUBCASE("back") { robot.tap(ui.tr("Back")); }
    SUBCASE("walked away") { robot.wait(61'000); }
    SUBCASE("walked away while somebody was asked for help") {
        robot.tap(ui.tr("Help me"));
        robot.wait(61'000);
    }
    SUBCASE("another resident's card") {
        robot.hears(welcome(distinct_visit("别*人", 4321)));
        CHECK(robot.sees("别*人"));
        CHECK_FALSE(shows_anything_of(robot, visit));
        robot.tap(ui.tr("Home"));
        robot.tap(ui.tr("Home"));
    }
    SUBCASE("a card that is refused") {
        robot.hears({kiosk::Refused{}, std::nullopt});
        CHECK_FALSE(shows_anything_of(robot, visit));
        robot.tap(ui.tr("Understood"));
    }
    CHECK_FALSE(ui.terminal().has_visit());
    CHECK_FALSE(shows_anything_of(robot, visit));
    robot.tap(ui.tr("Home"));
    robot.tap(ui.tr("My points"));
    CHECK(robot.screen_name() == "points_ask");
    CHECK_FALSE(shows_anything_of(robot, visit));
}

TEST_CASE("visit: help, language and text size are asked for without losing one's page") {
    const kiosk::Visit visit = distinct_visit("独*一");
    HeadlessUi ui;
    Robot robot = at_own_points(ui, visit);
    robot.tap(ui.tr("Help me"));
    CHECK_FALSE(shows_anything_of(robot, visit));
    robot.tap(ui.tr("Back"));
    CHECK(robot.screen_name() == "points");
    CHECK(robot.sees("98,765"));
    robot.tap(ui.tr("Text"));
    CHECK(robot.sees("98,765"));
    robot.tap(ui.tr("Language"));
    robot.tap("English");
    CHECK(robot.screen_name() == "points");
    CHECK(robot.sees("98,765"));
    robot.tap("Back");
    CHECK_FALSE(ui.terminal().has_visit());
    CHECK(robot.screen_name() == "home");
}

TEST_CASE("visit: a second card on an open page shows the second owner's points") {
    HeadlessUi ui;
    Robot robot = at_own_points(ui, distinct_visit("独*一"));
    robot.hears(welcome(distinct_visit("别*人", 4321)));
    robot.wait(4100);
    CHECK(robot.screen_name() == "points");
    CHECK(robot.sees("别*人"));
    CHECK_FALSE(robot.sees("98,765"));
    CHECK_FALSE(robot.sees("独*一"));
}

TEST_CASE("visit: a tap on an entry says why it was three and not five, and a tap puts the answer away") {
    for (const ui::Display& display : {portrait_display, landscape_display}) {
        kiosk::Visit visit = distinct_visit("独*一");
        visit.entries.front().reason = kiosk::EntryReason{
            "村口值勤", 2, {3}, "2025-03-15", "半天一次", "村规第四条", kiosk::points(2), kiosk::points(5), "A1B2C3D4"};
        HeadlessUi ui({.display = display});
        Robot robot = at_own_points(ui, visit);
        CHECK_FALSE(robot.sees("A1B2C3D4"));
        robot.tap(visit.entries.front().what);
        for (const char* words : {"村口值勤", "2025", "村规第四条", "A1B2C3D4"}) {
            CAPTURE(words);
            CHECK(robot.sees(words));
        }
        robot.tap(ui.tr("Understood"));
        CHECK_FALSE(robot.sees("A1B2C3D4"));
        CHECK(robot.screen_name() == "points");
    }
}

TEST_CASE("visit: a card is put down at once where its page is not open, and by nobody else's leaving") {
    const kiosk::Visit first = distinct_visit("独*一");
    kiosk::Visit second = distinct_visit("另*外");
    second.resident = {first.resident.value + 1};
    const auto put_down = [](HeadlessUi& ui) {
        std::vector<kiosk::ResidentId> whose;
        for (const kiosk::Action& action : ui.terminal().take_actions())
            if (const auto* ended = std::get_if<kiosk::EndVisit>(&action)) whose.push_back(ended->whose);
        return whose;
    };
    HeadlessUi ui;
    Robot robot(ui);
    robot.hears(welcome(first));  // At home: a check-in, and no page.
    CHECK(put_down(ui) == std::vector{first.resident});
    robot.wait(5000);
    robot.tap(ui.tr("My points"));
    robot.hears(welcome(first));
    CHECK(put_down(ui).empty());
    robot.hears(welcome(second));  // The desk has taken this card in place of the first.
    CHECK(put_down(ui).empty());
    robot.wait(5000);
    robot.tap(ui.tr("Home"));
    CHECK(put_down(ui) == std::vector{second.resident});
}

TEST_CASE("visit: where there is a printer the last entries come on a slip, and the page says so") {
    const kiosk::Visit visit = distinct_visit("独*一");
    HeadlessUi ui;
    Robot robot = at_own_points(ui, visit);
    CHECK(robot.find(ui.tr("Print it for me")) == nullptr);
    ui.terminal().show_devices({.printer = kiosk::DeviceState::ready});
    robot.settle();
    static_cast<void>(ui.terminal().take_actions());
    robot.tap(ui.tr("Print it for me"));
    const auto asked = ui.terminal().take_actions();
    REQUIRE(asked.size() == 1);
    CHECK(std::holds_alternative<kiosk::PrintMyEntries>(asked.front()));
    ui.terminal().show_shop({kiosk::SlipQueued{}, {}}, ui.now());
    robot.settle();
    CHECK(robot.sees(ui.tr("The slip is coming")));
    robot.tap(ui.tr("The slip is coming"));
    CHECK(ui.terminal().take_actions().empty());
}
