// The display is measured with a bank card, and from then on a millimetre is one.
#include <doctest/doctest.h>

#include "tests/support/must.h"
#include "tests/support/robot.h"

namespace {

float shown_inch(Robot& robot) {
    for (const ui::Written& line : robot.ui().terminal().written())
        if (const auto at = line.text.find(" 英寸"); at != std::string::npos) return std::stof(line.text.substr(0, at));
    return 0;
}

}  // namespace

TEST_CASE("measure: who makes the drawn card as large as theirs has measured the display") {
    HeadlessUi ui;
    ui.terminal().open({"measure", 0});
    Robot robot(ui);
    CHECK(shown_inch(robot) == doctest::Approx(21.5));
    const float before = ui.terminal().scale().px_per_mm();
    for (int i = 0; i < 5; ++i) robot.tap(ui.tr("Larger"));  // The drawn card was too small: so are the pixels.
    CHECK(shown_inch(robot) == doctest::Approx(20.5).epsilon(0.01));
    CHECK_FALSE(ui.terminal().take_measured().has_value());
    robot.tap(ui.tr("They are the same size"));
    CHECK(must(ui.terminal().take_measured()) == doctest::Approx(21.5 / 1.051).epsilon(0.001));
    CHECK(ui.terminal().scale().px_per_mm() == doctest::Approx(before * 1.051F).epsilon(0.001));
    CHECK(robot.screen_name() == "home");
    CHECK_FALSE(ui.terminal().take_measured().has_value());
}

TEST_CASE("measure: however often somebody taps, the display stays one that can exist") {
    HeadlessUi ui;
    ui.terminal().open({"measure", 0});
    Robot robot(ui);
    for (int i = 0; i < 200; ++i) robot.tap(ui.tr("Smaller"));
    CHECK(shown_inch(robot) == doctest::Approx(110));
    for (int i = 0; i < 400; ++i) robot.tap(ui.tr("Larger"));
    CHECK(shown_inch(robot) == doctest::Approx(7));
}
