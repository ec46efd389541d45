// Goal: three taps from "no card" to being checked in; who is asked for is only who was picked; and the next visitor
// finds no trace of the last one's choice.
#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/names_desk.h"
#include "tests/support/screen_survey.h"
#include "tests/support/writer.h"

namespace {

struct Picker {
    HeadlessUi ui;
    Robot robot;
    explicit Picker(const HeadlessOptions& options = {}) : ui(options), robot(ui) {
        ui.terminal().show_devices(writing_devices);
        robot.settle();
        robot.tap(ui.tr("No card"));
        answer_names(robot);
    }
    std::string me(const std::string& name) const {
        std::string words = ui.tr("That is me, {name}");
        return words.replace(words.find("{name}"), 6, name);
    }
};

std::vector<kiosk::CheckInByName> check_ins(const std::vector<kiosk::Action>& actions) {
    std::vector<kiosk::CheckInByName> found;
    for (const kiosk::Action& action : actions)
        if (const auto* picked = std::get_if<kiosk::CheckInByName>(&action)) found.push_back(*picked);
    return found;
}

// Whom the most common surname's list begins with.
kiosk::RollPerson first_person() {
    const kiosk::RollBook& roll = *made_village(VillageKind::demo).roll;
    return roll.answer({0, roll.answer({}).surnames.at(0).name, {}, ""}).hamlets.at(0).listed.at(0);
}

}  // namespace

TEST_CASE("name picker: no card, my surname, myself: asked for once, and home again") {
    Picker picker;
    CHECK(picker.robot.screen_name() == "check_in_by_name");
    CHECK(picker.robot.find(picker.ui.tr("Tap yourself first")));
    const std::string name = pick_first_person(picker.robot);
    picker.robot.tap(picker.me(name));
    const auto asked = check_ins(picker.ui.terminal().take_actions());
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].resident == first_person().resident);
    CHECK(picker.robot.screen_name() == "home");
}

TEST_CASE("name picker: the answer names the person masked and tells neither balance nor when they came") {
    Picker picker;
    picker.robot.hears({kiosk::Welcomed{{1}, "罗*生", "罗家屋场", {2}, {}, 0, kiosk::Via::name}, std::nullopt});
    CHECK(picker.robot.sees("罗*生"));
    CHECK(picker.robot.sees(picker.ui.tr("Noted as a check-in without a card")));
    CHECK_FALSE(picker.ui.terminal().has_visit());
    picker.robot.wait(5000);
    picker.robot.hears({kiosk::AlreadyToday{{1}, "罗*生", "罗家屋场", {2}, {}, 0, kiosk::Via::name}, std::nullopt});
    CHECK(picker.robot.sees(picker.ui.tr("Nothing was added twice")));
}

TEST_CASE("name picker: nothing is asked before somebody is chosen, and another surname unchooses") {
    Picker picker;
    picker.robot.tap(picker.ui.tr("Tap yourself first"));
    CHECK(check_ins(picker.ui.terminal().take_actions()).empty());
    pick_first_person(picker.robot);
    const auto surnames = made_village(VillageKind::demo).roll->answer({}).surnames;
    picker.robot.tap(surnames.at(1).name);
    answer_names(picker.robot);
    CHECK(picker.robot.find(picker.ui.tr("Tap yourself first")));
}

TEST_CASE("name picker: whoever is not in the list is led to somebody who helps") {
    Picker picker;
    picker.robot.tap(picker.ui.tr("I am not here"));
    CHECK(picker.robot.screen_name() == "help");
}

TEST_CASE("name picker: a written name narrows to those who are meant, shown masked") {
    Picker picker;
    picker.robot.tap(picker.ui.tr("Pinyin"));
    type(picker.robot, "luo");
    answer_names(picker.robot);
    const auto found = made_village(VillageKind::demo).roll->answer({0, "", {}, "luo"});
    REQUIRE_FALSE(found.hamlets.empty());
    const std::string name = found.hamlets[0].listed[0].shown_name;
    picker.robot.tap(name);
    picker.robot.tap(picker.me(name));
    const auto asked = check_ins(picker.ui.terminal().take_actions());
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].resident == found.hamlets[0].listed[0].resident);
}

TEST_CASE("name picker: a name that nobody bears is said") {
    Picker picker;
    picker.robot.tap(picker.ui.tr("Pinyin"));
    type(picker.robot, "zzzz");
    answer_names(picker.robot);
    CHECK(picker.robot.sees(picker.ui.tr("Nobody of that name")));
}

TEST_CASE("name picker: the next visitor finds no trace of the last one's choice") {
    Picker picker;
    Robot& robot = picker.robot;
    const std::string name = pick_first_person(robot);
    const std::string me = picker.me(name);
    SUBCASE("left for home") {
        robot.tap(picker.ui.tr("Home"));
        robot.tap(picker.ui.tr("No card"));
    }
    SUBCASE("another's card") {
        robot.hears({kiosk::Welcomed{{1}, "王*", "东", {2}, {2}, 1}, std::nullopt});
        robot.wait(5000);
    }
    SUBCASE("nobody touched it for a while") {
        robot.wait(81'000);
        CHECK(robot.screen_name() == "home");
        robot.tap(picker.ui.tr("No card"));
    }
    answer_names(robot);
    CHECK_FALSE(robot.find(me));
    CHECK_FALSE(robot.find(name));
    CHECK(robot.find(picker.ui.tr("Tap yourself first")));
}

TEST_CASE("name picker: who looked something up in between finds the page as it was") {
    Picker picker;
    pick_first_person(picker.robot);
    picker.robot.tap(picker.ui.tr("I am not here"));
    picker.robot.tap(picker.ui.tr("Back"));
    answer_names(picker.robot);
    CHECK(picker.robot.find(first_person().shown_name));
}

TEST_CASE("name picker: names are never read aloud in the room") {
    HeadlessUi ui;
    Robot robot(ui);
    ui.terminal().show_devices({.sound = kiosk::DeviceState::ready, .speaks = true});
    ui.terminal().open({"check_in_by_name", 0});
    answer_names(robot);
    CHECK_FALSE(robot.find(ui.tr("Read to me")));
}

TEST_CASE("name picker: chosen, written and spelled, it keeps its measures on every display") {
    for (const ui::Display& display : {portrait_display, landscape_display, small_display, low_display})
        for (const bool large : {false, true})
            for (const char* way : {"Names", "Handwriting", "Pinyin", "Digits"}) {
                Picker picker({.display = display, .large = large});
                pick_first_person(picker.robot);
                picker.robot.tap(picker.ui.tr(way));
                if (way == std::string_view("Pinyin"))
                    type(picker.robot,
                         "luochangsheng");  // Few: a tile at the edge would be measured by the part that is seen.
                answer_names(picker.robot);
                const std::string where = std::to_string(display.width_px) + (large ? " large " : " ") + way;
                CAPTURE(where);
                const Survey found = survey(picker.robot, 0);
                for (const std::string& fault : found.faults) FAIL_CHECK(fault);
                CAPTURE(found.least_crowded);
                CHECK(found.least_crowded_mm >= 20);
                CAPTURE(found.least_text);
                CHECK(found.least_em_mm >= (large ? 12 : 6.6));
            }
}
