// When there are no boards to show: the visitor reads why in plain words, and whoever installs it reads the next step.
#include <doctest/doctest.h>

#include <set>

#include "tests/support/robot.h"

namespace {

kiosk::Error error(kiosk::ErrorCode code) { return {code, "run village-kiosk init in the hall's folder"}; }

}  // namespace

TEST_CASE("closed: every reason has its words, the next step stands below, and nothing can be pressed") {
    using kiosk::ErrorCode;
    for (const ui::Display& display : {portrait_display, landscape_display}) {
        std::set<std::string> said;
        for (const ErrorCode code : {ErrorCode::not_found, ErrorCode::refused, ErrorCode::storage}) {
            HeadlessUi ui({.display = display});
            ui.terminal().show_closed(error(code));
            Robot robot(ui);
            CHECK(said.insert(robot.all_words()).second);
            CHECK(robot.sees("village-kiosk"));
            CHECK(ui.terminal().items().empty());
            const std::string before = robot.all_words();
            robot.tap_at({200, 200});
            robot.tap_at({ui.screen().r / 2, ui.screen().b - 30});
            CHECK(robot.all_words() == before);
            CHECK_FALSE(ui.wants_frame());
        }
    }
}

TEST_CASE("closed: while it still opens it says so, and home stands there when the boards come") {
    HeadlessUi ui;
    ui.terminal().show_closed(std::nullopt);
    Robot robot(ui);
    CHECK(robot.sees(ui.tr("The hall opens in a moment")));
    CHECK(robot.find(ui.tr("Village rules")) == nullptr);
    robot.wait(300'000);
    CHECK(robot.sees(ui.tr("The hall opens in a moment")));
    ui.terminal().show_boards(made_village(VillageKind::demo).boards);
    robot.settle();
    CHECK_FALSE(robot.sees(ui.tr("The hall opens in a moment")));
    robot.tap_at({500, 500});
    CHECK(robot.find(ui.tr("Village rules")) != nullptr);
}

TEST_CASE("closed: a card held to a closed terminal is still answered") {
    HeadlessUi ui;
    ui.terminal().show_closed(error(kiosk::ErrorCode::storage));
    Robot robot(ui);
    robot.hears({kiosk::Refused{kiosk::RefusedWhy::storage, kiosk::WhoHelps::office}, std::nullopt});
    CHECK(robot.sees(ui.tr("Not written down")));
    robot.tap(ui.tr("Understood"));
    CHECK_FALSE(ui.terminal().answer_open());
}
