// Pads for PINs with their digits mixed, for whoever is looked at over the shoulder.
#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/robot.h"
#include "ui/pad_order.h"

namespace {

// At the counter's door, with the pad for the staff's PIN.
void at_door(Robot& robot, bool mixed) {
    robot.tap(robot.ui().tr("Help me"));
    robot.tap(robot.ui().tr("Staff"));
    kiosk::Counter counter;
    counter.step = kiosk::CounterStep::wants_pin;
    counter.pad = kiosk::PinPad{kiosk::PinKind::digits, mixed};
    robot.ui().terminal().show_counter(std::make_shared<const kiosk::Counter>(counter), robot.ui().now());
    robot.settle();
}

std::vector<ui::Point> places(const Robot& robot) {
    std::vector<ui::Point> all;
    for (int digit = 0; digit < 10; ++digit) {
        const ui::Item* key = robot.find(std::to_string(digit));
        REQUIRE(key != nullptr);
        all.push_back(key->box.middle());
    }
    return all;
}

}  // namespace

TEST_CASE("pad: mixed keys are the same ten, and in another order") {
    kiosk::SeededRandom random(3);
    const ui::PadOrder mixed = ui::mixed_pad(random);
    CHECK_FALSE(mixed == ui::PadOrder());
    auto sorted = mixed.digits;
    std::ranges::sort(sorted);
    for (std::uint8_t digit = 0; digit < 10; ++digit) CHECK(sorted.at(digit) == digit);
}

TEST_CASE("pad: one tap mixes the keys, they type what stands on them, and the next page has them in order") {
    HeadlessUi ui;
    Robot robot(ui);
    at_door(robot, false);
    const auto in_order = places(robot);
    robot.tap(ui.tr("Mix the keys"));
    const auto mixed = places(robot);
    CHECK(mixed != in_order);
    static_cast<void>(ui.terminal().take_actions());
    for (const char digit : std::string("730164")) robot.tap(std::string(1, digit));
    robot.tap(ui.tr("Done"));
    const auto asked = ui.terminal().take_actions();
    REQUIRE(asked.size() == 1);
    const auto* typed = std::get_if<kiosk::CounterPin>(&asked.front());
    REQUIRE(typed != nullptr);
    CHECK(typed->pin.same_as(kiosk::Pin::digits("730164").value()));
    robot.tap(ui.tr("Home"));
    at_door(robot, false);
    CHECK(places(robot) == in_order);
}

TEST_CASE("pad: whoever wishes it finds the keys mixed each time") {
    HeadlessUi ui;
    Robot robot(ui);
    at_door(robot, false);
    const auto in_order = places(robot);
    robot.tap(ui.tr("Home"));
    at_door(robot, true);
    const auto first = places(robot);
    CHECK(first != in_order);
    robot.tap(ui.tr("Home"));
    at_door(robot, true);
    CHECK(places(robot) != first);
}
