// The two pads, tried out with a finger on the gallery's page, whose right answers are 135790 and house, boat, moon.
#include <doctest/doctest.h>

#include <map>

#include "tests/support/robot.h"

namespace {

// The pad that can be tried is the first on its sheet of a wall on its side.
HeadlessOptions on_its_side() { return {.display = landscape_display}; }

void open_digits(HeadlessUi& ui) { ui.terminal().open({"gallery_pads", 0}); }
void open_pictures(HeadlessUi& ui) { ui.terminal().open({"gallery_pads", 1}); }

void tap_digits(Robot& robot, std::string_view digits) {
    for (const char digit : digits) robot.tap(std::string(1, digit));
}

std::map<std::string, int> words_of(Robot& robot) {
    std::map<std::string, int> words;
    for (const ui::Written& line : robot.ui().terminal().written()) ++words[line.text];
    return words;
}

}  // namespace

TEST_CASE("number pad: six right digits are taken, in their order") {
    HeadlessUi ui(on_its_side());
    open_digits(ui);
    Robot robot(ui);
    CHECK(robot.sees_number("{n} digit to go", 6));
    tap_digits(robot, "135");
    CHECK(robot.sees_number("{n} digit to go", 3));
    tap_digits(robot, "790");
    CHECK(robot.sees(ui.tr("All digits are there")));
    robot.tap(ui.tr("Done"));
    CHECK(robot.sees(ui.tr("Right, thank you")));
    tap_digits(robot, "097531");
    robot.tap(ui.tr("Done"));
    CHECK(robot.sees(ui.tr("That was not it; once more")));
    tap_digits(robot, "1");
    CHECK(robot.sees_number("{n} digit to go", 5));
}

TEST_CASE("number pad: what was typed never stands on the screen") {
    HeadlessUi ui(on_its_side());
    open_digits(ui);
    Robot robot(ui);
    const auto before = words_of(robot);
    tap_digits(robot, "135790");
    for (const auto& [word, times] : words_of(robot)) {
        CAPTURE(word);
        const auto found = before.find(word);
        CHECK((found == before.end() ? word == ui.tr("All digits are there") : times <= found->second + 1));
        if (word.size() == 1) CHECK(times == before.at(word));  // A key's own digit, no second one.
    }
}

TEST_CASE("number pad: a seventh digit is not taken, and erasing goes back one by one to none") {
    HeadlessUi ui(on_its_side());
    open_digits(ui);
    Robot robot(ui);
    tap_digits(robot, "1357900");
    CHECK(robot.sees(ui.tr("All digits are there")));
    robot.tap(ui.tr("Erase one"));
    CHECK(robot.sees_number("{n} digit to go", 1));
    for (int i = 0; i < 7; ++i) robot.tap(ui.tr("Erase one"));
    CHECK(robot.sees_number("{n} digit to go", 6));
    tap_digits(robot, "135790");
    robot.tap(ui.tr("Done"));
    CHECK(robot.sees(ui.tr("Right, thank you")));
}

TEST_CASE("number pad: done does nothing before all digits are there") {
    HeadlessUi ui(on_its_side());
    open_digits(ui);
    Robot robot(ui);
    tap_digits(robot, "13579");
    robot.tap(ui.tr("Done"));
    CHECK(robot.sees_number("{n} digit to go", 1));
    CHECK_FALSE(robot.sees(ui.tr("That was not it; once more")));
}

TEST_CASE("picture pad: three right pictures are taken in their order, and no picture stays marked") {
    HeadlessUi ui({.display = landscape_display, .pixels = true});
    open_pictures(ui);
    Robot robot(ui);
    CHECK(robot.sees_number("{n} picture to go", 3));
    const ui::Item* fish = robot.find(ui.tr("Fish"));
    REQUIRE(fish != nullptr);
    const auto key = fish->box.inset(4);
    const auto pixels_of_key = [&] {
        std::vector<std::uint32_t> all;
        for (int y = static_cast<int>(key.t); y < static_cast<int>(key.b); ++y)
            for (int x = static_cast<int>(key.l); x < static_cast<int>(key.r); ++x)
                all.push_back(ui.pixels().argb[static_cast<std::size_t>(y * ui.pixels().width + x)]);
        return all;
    };
    const auto untouched = pixels_of_key();
    robot.tap(ui.tr("Fish"));
    CHECK(robot.sees_number("{n} picture to go", 2));
    CHECK(pixels_of_key() == untouched);
    robot.tap(ui.tr("Take one back"));
    CHECK(robot.sees_number("{n} picture to go", 3));
    for (const char* name : {"House", "Boat", "Moon"}) robot.tap(ui.tr(name));
    CHECK(robot.sees(ui.tr("All pictures are there")));
    robot.tap(ui.tr("Fish"));  // There is no room for a fourth.
    robot.tap(ui.tr("Done"));
    CHECK(robot.sees(ui.tr("Right, thank you")));
    for (const char* name : {"Moon", "Boat", "House"}) robot.tap(ui.tr(name));
    robot.tap(ui.tr("Done"));
    CHECK(robot.sees(ui.tr("That was not it; once more")));
}

TEST_CASE("picture pad: the same picture may be chosen twice, and who forgot them is told whom to ask") {
    HeadlessUi ui(on_its_side());
    open_pictures(ui);
    Robot robot(ui);
    robot.tap(ui.tr("House"));
    robot.tap(ui.tr("House"));
    CHECK(robot.sees_number("{n} picture to go", 1));
    robot.tap(ui.tr("I forgot them"));
    CHECK(robot.sees(ui.tr("The counter sets new ones")));
}

TEST_CASE("choice, stepper and tabs: a tap changes what is chosen, and no further than it may") {
    HeadlessUi ui(on_its_side());
    ui.terminal().open({"gallery_states", 0});
    Robot robot(ui);
    CHECK(robot.sees("1"));
    for (int i = 0; i < 3; ++i) robot.tap(ui.tr("One more"));
    const auto words = words_of(robot);
    CHECK(words.contains("2"));
    CHECK_FALSE(words.contains("3"));
    for (int i = 0; i < 3; ++i) robot.tap(ui.tr("One less"));
    CHECK(words_of(robot).contains("1"));
}
