// What a scan came to, over whatever is on the screen: big words, no question, gone by itself.
#include <doctest/doctest.h>

#include <set>

#include "kiosk/desk/desk_thread.h"
#include "tests/support/robot.h"

namespace {

using kiosk::RefusedWhy;

constexpr std::array every_why{RefusedWhy::unreadable,   RefusedWhy::not_ours,     RefusedWhy::too_old,
                               RefusedWhy::replaced,     RefusedWhy::unknown,      RefusedWhy::limit,
                               RefusedWhy::clock_unsure, RefusedWhy::many_by_name, RefusedWhy::storage};

const kiosk::Visit& somebody() { return made_village(VillageKind::demo).visit; }

kiosk::ScanAnswer welcome() {
    return {kiosk::Welcomed{somebody().resident, "袁*隆", "稻花屋场", {2}, {126}, 7}, somebody()};
}
kiosk::ScanAnswer already() {
    return {kiosk::AlreadyToday{somebody().resident, "袁*隆", "稻花屋场", {2}, {126}, demo_now_ms - 3'600'000},
            somebody()};
}
kiosk::ScanAnswer refused(RefusedWhy why) { return {kiosk::Refused{why, kiosk::WhoHelps::counter}, std::nullopt}; }

}  // namespace

TEST_CASE("answer: welcome stands over any screen with name, hamlet and points, and is gone after 4 s") {
    for (const std::string& name : ui::screen_names()) {
        CAPTURE(name);
        HeadlessUi ui;
        ui.terminal().open({name, 0});
        Robot robot(ui);
        robot.hears(welcome());
        for (const char* words : {"袁*隆", "稻花屋场"}) CHECK(robot.sees(words));
        CHECK(robot.sees(ui.tr("Checked in")));
        CHECK(robot.sees_number("Visit {n} this month, noted down", 7));
        CHECK(robot.sees_number("{n} point", 2));
        robot.wait(3900);
        CHECK(robot.sees("袁*隆"));
        robot.wait(200);
        CHECK_FALSE(robot.sees("袁*隆"));
        const bool wanted_points = name == "points_ask" || name == "points" || name == "purse";
        const std::string then = name == "attract" ? "home"
                                 : wanted_points   ? "points"
                                 : name == "shop"  ? "my_shop"
                                                   : name;
        CHECK(robot.screen_name() == then);
    }
}

TEST_CASE("answer: it counts its own seconds down and then the screen rests") {
    HeadlessUi ui;
    Robot robot(ui);
    robot.hears(welcome());
    for (const std::int64_t left : {4, 3, 2, 1}) {
        CHECK(robot.sees_number("Closes by itself in {n} s", left));
        robot.wait(1000);
    }
    CHECK_FALSE(ui.terminal().answer_open());
    CHECK_FALSE(ui.wants_frame());
}

TEST_CASE("answer: the second card of the day is greeted, not refused, and says when the first was") {
    HeadlessUi ui;
    Robot robot(ui);
    robot.hears(already());
    CHECK(robot.sees("袁*隆"));
    CHECK(robot.sees(ui.tr("Counted already today")));
    CHECK(robot.sees("8:41"));
    robot.wait(4100);
    CHECK_FALSE(ui.terminal().answer_open());
}

TEST_CASE("answer: every reason to refuse has words of its own, in every language, and two ways on") {
    for (const ui::Language language : {ui::Language::zh_hans, ui::Language::en}) {
        std::set<std::string> said;
        for (const RefusedWhy why : every_why) {
            HeadlessUi ui({.language = language});
            Robot robot(ui);
            const std::string before = robot.all_words();
            robot.hears(refused(why));
            std::string sheet = robot.all_words();
            REQUIRE(sheet.starts_with(before));
            sheet.erase(0, before.size());
            CAPTURE(sheet);
            CHECK(said.insert(sheet).second);
            CHECK(robot.find(ui.tr("Understood")) != nullptr);
            CHECK(robot.find(ui.tr("Call somebody")) != nullptr);
            robot.wait(11'000);  // There is something to read.
            CHECK(ui.terminal().answer_open());
            robot.wait(1100);
            CHECK_FALSE(ui.terminal().answer_open());
        }
    }
}

TEST_CASE("answer: a tap anywhere puts it away at once and presses nothing under it") {
    for (const ui::Point at : {ui::Point{20, 1880}, ui::Point{540, 900}, ui::Point{300, 700}}) {
        HeadlessUi ui;
        Robot robot(ui);
        robot.hears(welcome());
        robot.tap_at(at);
        CHECK_FALSE(robot.sees("袁*隆"));
        CHECK(robot.screen_name() == "home");
    }
}

TEST_CASE("answer: who is refused can call somebody, or says \"understood\"") {
    HeadlessUi ui;
    Robot robot(ui);
    robot.tap(ui.tr("Notices"));
    robot.hears(refused(RefusedWhy::replaced));
    SUBCASE("understood") {
        robot.tap(ui.tr("Understood"));
        CHECK(robot.screen_name() == "notices");
        CHECK(ui.terminal().take_actions().empty());
    }
    SUBCASE("call somebody") {
        const ui::Item* button = nullptr;  // The bar below may be worded alike.
        for (const ui::Item& item : ui.terminal().items())
            if (item.id == ui::target_id("call_help")) button = &item;
        REQUIRE(button != nullptr);
        robot.tap_at(button->box.middle());
        CHECK(robot.screen_name() == "help");
        const auto actions = ui.terminal().take_actions();
        REQUIRE(actions.size() == 1);
        CHECK(std::holds_alternative<kiosk::CallHelp>(actions.front()));
    }
    CHECK_FALSE(ui.terminal().answer_open());
}

TEST_CASE("answer: the next card's answer takes the place of the one before") {
    HeadlessUi ui;
    Robot robot(ui);
    robot.hears(welcome());
    robot.wait(3000);
    robot.hears({kiosk::Welcomed{{2}, "黄*耀", "渡口屋场", {2}, {4}, 1}, std::nullopt});
    CHECK_FALSE(robot.sees("袁*隆"));
    robot.wait(3900);
    CHECK(robot.sees("黄*耀"));
    robot.wait(200);
    CHECK_FALSE(robot.sees("黄*耀"));
}

TEST_CASE("answer: a card held to the scanner, decided by the real desk, seen on the real screen") {
    DemoHall village;
    const std::string new_today = village.card_of("LJ02-2"), came_before = village.card_of("LJ01-1");
    HeadlessUi ui;
    Robot robot(ui);
    kiosk::Mailbox<kiosk::Answer> mail;
    kiosk::DeskThread desk(village.give_away(), ui.clock(), [&](kiosk::Answer answer) { mail.put(std::move(answer)); });
    const auto next = [&]() -> kiosk::Answer { return mail.wait(std::chrono::seconds(60)).value(); };
    const auto scan = [&](const std::string& code) {
        REQUIRE(desk.post(kiosk::ScanCard{code}));
        robot.hears(std::get<kiosk::ScanAnswer>(next()));
    };
    const auto first = std::get<kiosk::BoardsPtr>(next());
    ui.terminal().show_boards(first);

    robot.tap(ui.tr("My points"));
    scan(new_today);
    CHECK(robot.sees(ui.tr("Checked in")));
    const auto changed = std::get<kiosk::BoardsPtr>(next());
    CHECK(changed->checked_in_today == first->checked_in_today + 1);
    ui.terminal().show_boards(changed);
    robot.wait(4100);
    CHECK(robot.screen_name() == "points");
    CHECK(robot.sees("+2"));

    scan(came_before);
    CHECK(robot.sees(ui.tr("Counted already today")));
    CHECK(robot.sees("7:38"));
    robot.wait(4100);
    scan("6901234567892");
    CHECK(robot.sees(ui.tr("Not read yet")));
    CHECK_FALSE(ui.terminal().has_visit());
}
