// Pages slide the last millimetres into their place, and nothing but their picture does.
#include <doctest/doctest.h>

#include "tests/support/robot.h"
#include "ui/motion.h"

namespace {

HeadlessOptions with_pixels(bool calm) {
    HeadlessOptions options;
    options.pixels = true;
    options.calm = calm;
    return options;
}

// Taps, and draws the first frame of what it opens.
void open_rules(HeadlessUi& ui, Robot& robot) {
    const ui::Item* rules = robot.find(ui.tr("Village rules"));
    REQUIRE(rules != nullptr);
    const ui::Point at = rules->box.middle();
    robot.down(at);
    ui.clock().advance(80);
    robot.up(at);
    ui.draw();
}

}  // namespace

TEST_CASE("motion: a page slides fast at first, slower towards its end, and is there within 200 ms") {
    ui::Motion motion;
    CHECK_FALSE(motion.on(0));
    motion.start(ui::Motion::From::ahead, 1000);
    const float at_once = motion.offset(4, 1000).x, early = motion.offset(4, 1050).x, late = motion.offset(4, 1100).x;
    CHECK(at_once > early);
    CHECK(at_once - early > early - late);
    CHECK(early == static_cast<float>(static_cast<int>(early)));
    CHECK(motion.offset(4, 1200) == ui::Point{});
    CHECK_FALSE(motion.on(1200));
    motion.start(ui::Motion::From::behind, 0);
    CHECK(motion.offset(4, 0) == ui::Point{-at_once, 0});
    motion.start(ui::Motion::From::below, 0);
    CHECK(motion.offset(4, 0) == ui::Point{0, at_once});
}

TEST_CASE("motion: what is tapped lies in its place from the first frame, and the picture comes to rest there") {
    HeadlessUi sliding(with_pixels(false)), still(with_pixels(true));
    Robot mover(sliding), stander(still);
    open_rules(sliding, mover);
    open_rules(still, stander);
    REQUIRE(mover.screen_name() == "rules");
    CHECK(sliding.wants_frame());
    CHECK_FALSE(sliding.pixels().argb == still.pixels().argb);
    REQUIRE(sliding.terminal().items().size() == still.terminal().items().size());
    for (std::size_t i = 0; i < sliding.terminal().items().size(); ++i)
        CHECK(sliding.terminal().items()[i].box == still.terminal().items()[i].box);
    mover.settle();
    stander.settle();
    CHECK(sliding.pixels().argb == still.pixels().argb);
    CHECK_FALSE(sliding.wants_frame());
}

TEST_CASE("motion: nothing outside the page's place is painted over while it slides") {
    HeadlessUi sliding(with_pixels(false)), still(with_pixels(true));
    Robot mover(sliding), stander(still);
    open_rules(sliding, mover);
    open_rules(still, stander);
    const auto bars = [](const Pixels& pixels, const ui::Scale& scale) {
        const auto top = static_cast<std::size_t>(scale.mm(29)) * static_cast<std::size_t>(pixels.width);
        return std::vector<std::uint32_t>(pixels.argb.begin(), pixels.argb.begin() + static_cast<std::ptrdiff_t>(top));
    };
    CHECK(bars(sliding.pixels(), sliding.terminal().scale()) == bars(still.pixels(), still.terminal().scale()));
}

TEST_CASE("motion: whoever wants no movement turns it off, and the next visitor finds it as the hall has it") {
    HeadlessUi ui;
    Robot robot(ui);
    robot.tap(ui.tr("Language"));
    robot.tap(ui.tr("Standing still"));
    robot.tap(ui.tr("Home"));
    open_rules(ui, robot);
    CHECK_FALSE(ui.wants_frame());
    robot.wait(400'000);
    CHECK(robot.screen_name() == "attract");
    robot.tap_at({500, 900});
    open_rules(ui, robot);
    CHECK(ui.wants_frame());
}
