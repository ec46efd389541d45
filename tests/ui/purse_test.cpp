// The household's purse at the terminal, by taps: saying yes, putting points in, and what the head allows.
#include <doctest/doctest.h>

#include "tests/support/must.h"
#include "tests/support/purse_states.h"
#include "tests/support/robot.h"
#include "tests/support/screen_survey.h"

namespace {

using kiosk::points;
using kiosk::PurseSaid;

kiosk::Visit visit_with(kiosk::Purse purse) {
    kiosk::Visit visit = made_village(VillageKind::demo).visit;
    visit.balance = points(120);
    visit.pin_pad = kiosk::PinPad{};
    visit.purse = std::move(purse);
    return visit;
}

Robot at_purse(HeadlessUi& ui, kiosk::Purse purse) {
    ui.terminal().open_visit(visit_with(std::move(purse)), ui.now());
    Robot robot(ui);
    robot.tap(ui.tr("Household purse"));
    REQUIRE(robot.screen_name() == "purse");
    ui.terminal().take_actions();
    return robot;
}

void type(Robot& robot, std::string_view digits) {
    for (const char digit : digits) robot.tap(std::string(1, digit));
    robot.tap(robot.ui().tr("Done"));
}

// The one wish that was asked.
kiosk::AskPurse asked(HeadlessUi& ui) {
    const auto actions = ui.terminal().take_actions();
    REQUIRE(actions.size() == 1);
    REQUIRE(std::holds_alternative<kiosk::AskPurse>(actions.front()));
    return std::get<kiosk::AskPurse>(actions.front());
}

void say(Robot& robot, PurseSaid said) {
    robot.ui().terminal().show_shop({said, visit_with(a_purse())}, robot.ui().now());
    robot.settle();
}

}  // namespace

TEST_CASE("purse: who takes no part reads what it is, says yes, and the PIN makes it so") {
    HeadlessUi ui;
    Robot robot = at_purse(ui, a_purse(false));
    CHECK(robot.sees(ui.tr("Only who says yes takes part")));
    CHECK(robot.find(ui.tr("Put points in")) == nullptr);
    robot.tap(ui.tr("I take part"));
    CHECK(ui.terminal().take_actions().empty());
    type(robot, "183592");
    const kiosk::AskPurse wish = asked(ui);
    CHECK(std::holds_alternative<kiosk::JoinPurse>(wish.wish));
    CHECK(must(wish.pin).same_as(kiosk::Pin::digits("183592").value()));
    say(robot, PurseSaid::joined);
    CHECK(robot.sees(ui.tr("You take part now")));
    robot.tap(ui.tr("Good"));
    CHECK(robot.find(ui.tr("Put points in")) != nullptr);
}

TEST_CASE("purse: points are put in with a number and the PIN, and taken back with one tap") {
    HeadlessUi ui;
    Robot robot = at_purse(ui, a_purse());
    robot.tap(ui.tr("Put points in"));
    type(robot, "30");
    type(robot, "183592");
    const kiosk::AskPurse wish = asked(ui);
    REQUIRE(std::holds_alternative<kiosk::PutIntoPurse>(wish.wish));
    CHECK(std::get<kiosk::PutIntoPurse>(wish.wish).amount == points(30));
    kiosk::Purse after = a_purse();
    after.may_take_back = points(30);
    ui.terminal().show_shop({PurseSaid::put_in, visit_with(after)}, ui.now());
    robot.settle();
    robot.tap(ui.tr("Good"));
    std::string points_words = ui.tr("{n} point"), take_back = ui.tr("Take {points} back");
    points_words.replace(points_words.find("{n}"), 3, "30");
    take_back.replace(take_back.find("{points}"), 8, points_words);
    robot.tap(take_back);
    CHECK(std::holds_alternative<kiosk::TakeBackFromPurse>(asked(ui).wish));
    say(robot, PurseSaid::taken_back);
    CHECK(robot.sees(ui.tr("The points are your own again.")));
}

TEST_CASE("purse: more than somebody has, or nothing at all, is said before the PIN is asked") {
    HeadlessUi ui;
    Robot robot = at_purse(ui, a_purse());
    robot.tap(ui.tr("Put points in"));
    type(robot, "121");
    CHECK(robot.sees(ui.tr("Not enough points")));
    robot.tap(ui.tr("Good"));
    robot.tap(ui.tr("Put points in"));
    type(robot, "0");
    CHECK(robot.sees(ui.tr("This number does not work")));
    CHECK(ui.terminal().take_actions().empty());
}

TEST_CASE("purse: the head taps a member and says how much a month; the others' rows lead nowhere") {
    HeadlessUi ui;
    Robot robot = at_purse(ui, a_purse());
    CHECK(robot.find("罗*远") == nullptr);
    robot.tap("陈*英");
    type(robot, "40");
    type(robot, "183592");
    const kiosk::AskPurse wish = asked(ui);
    REQUIRE(std::holds_alternative<kiosk::LimitPurse>(wish.wish));
    CHECK(std::get<kiosk::LimitPurse>(wish.wish).whom == kiosk::ResidentId{2});
    CHECK(std::get<kiosk::LimitPurse>(wish.wish).a_month == points(40));
}

TEST_CASE("purse: leaving is asked once more, and needs no PIN") {
    HeadlessUi ui;
    Robot robot = at_purse(ui, a_purse());
    robot.tap(ui.tr("Take part no longer"));
    CHECK(ui.terminal().take_actions().empty());
    robot.tap(ui.tr("Stay"));
    CHECK(ui.terminal().take_actions().empty());
    robot.tap(ui.tr("Take part no longer"));
    robot.tap(ui.tr("Yes, I leave it"));
    CHECK(std::holds_alternative<kiosk::LeavePurse>(asked(ui).wish));
}

TEST_CASE("purse: goods are put aside for the household's points when somebody says so") {
    HeadlessUi ui;
    kiosk::Boards boards = *made_village(VillageKind::demo).boards;
    kiosk::Goods umbrella;
    umbrella.id = {2};
    umbrella.code = "2";
    umbrella.name = "雨伞";
    umbrella.unit = "把";
    umbrella.price = points(20);
    umbrella.on_hand = 9;
    boards.goods = {umbrella};
    ui.terminal().show_boards(std::make_shared<const kiosk::Boards>(std::move(boards)));
    ui.terminal().open_visit(visit_with(a_purse()), ui.now());
    Robot robot(ui);
    robot.tap(ui.tr("To the points shop"));
    robot.tap("雨伞一把");
    robot.tap(ui.tr("Of the household"));
    robot.tap(ui.tr("Put it aside"));
    ui.terminal().take_actions();
    type(robot, "183592");
    const auto actions = ui.terminal().take_actions();
    REQUIRE(actions.size() == 1);
    REQUIRE(std::holds_alternative<kiosk::ReserveGoods>(actions.front()));
    CHECK(std::get<kiosk::ReserveGoods>(actions.front()).basket.of_purse);
}

TEST_CASE("purse: the page keeps its measures for every household on every display") {
    constexpr ui::Display displays[] = {
        portrait_display, landscape_display, small_display, low_display, {800, 1280, 10.1F}};
    for (const ui::Display& display : displays)
        for (const bool large : {false, true})
            for (const ui::Language language : {ui::Language::zh_hans, ui::Language::zh_hant, ui::Language::en})
                for (const kiosk::Purse& shown : {a_purse(false), a_purse(), kiosk::Purse(a_hostile_purse())}) {
                    HeadlessUi ui({.display = display, .large = large, .language = language});
                    ui.terminal().open_visit(visit_with(shown), ui.now());
                    ui.terminal().open({"purse", 0});
                    Robot robot(ui);
                    CAPTURE(display.width_px);
                    CAPTURE(display.height_px);
                    CAPTURE(large);
                    CAPTURE(shown.members.size());
                    CAPTURE(std::string(ui::language_tag(language)));
                    const Survey found = survey(robot, 12);
                    for (const std::string& fault : found.faults) FAIL_CHECK(fault);
                    CHECK(found.least_target_mm >= 15);
                    CHECK(found.least_crowded_mm >= 20);
                    CHECK(found.least_em_mm >= (large ? 12 : 6.6));
                }
}
