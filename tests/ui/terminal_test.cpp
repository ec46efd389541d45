// The terminal as a visitor meets it: home, boards, back; language and text size; a screen at rest costs nothing.
#include "ui/terminal.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/robot.h"

namespace {

constexpr std::array bar_names{"bar_back", "bar_home", "bar_size", "bar_language", "bar_help"};

// Labels may be worded like a button of the page; the name is the bar's own.
const ui::Item* bar_item(ui::Terminal& terminal, const char* name) {
    const auto found = std::ranges::find(terminal.items(), ui::target_id(name), &ui::Item::id);
    return found == terminal.items().end() ? nullptr : &*found;
}

float largest_em(ui::Terminal& terminal) {
    float em = 0;
    for (const ui::Written& line : terminal.written())
        if (line.face == ui::Face::text) em = std::max(em, line.em_px);
    return em;
}

}  // namespace

TEST_CASE("terminal: from home every board is one tap away, and back leads home again") {
    struct Door {
        const char *label, *screen;
    };
    for (const ui::Display& display : {portrait_display, landscape_display}) {
        HeadlessUi ui({.display = display});
        Robot robot(ui);
        CHECK(robot.screen_name() == "home");
        for (const Door& door :
             {Door{"My points", "points_ask"}, Door{"Notices", "notices"}, Door{"Village rules", "rules"},
              Door{"Honor board", "honors"}, Door{"Hamlet ranking", "rankings"}, Door{"Plaques of honor", "plaques"}}) {
            CAPTURE(door.label);
            robot.tap(ui.tr(door.label));
            CHECK(robot.screen_name() == door.screen);
            robot.tap(ui.tr("Back"));
            CHECK(robot.screen_name() == "home");
        }
    }
}

TEST_CASE("terminal: back goes one step, home goes all the way") {
    HeadlessUi ui;
    Robot robot(ui);
    robot.tap(ui.tr("Village rules"));
    robot.tap(ui.tr("Read one by one"));
    robot.tap(ui.tr("Next rule"));
    robot.tap(ui.tr("Next rule"));
    CHECK(robot.screen_name() == "rule");
    robot.tap(ui.tr("Help me"));
    robot.tap(ui.tr("Back"));
    CHECK(robot.screen_name() == "rule");
    robot.tap(ui.tr("Back"));  // Reading on is not going deeper.
    CHECK(robot.screen_name() == "rules");
    robot.tap(ui.tr("How this version came about"));
    robot.tap(ui.tr("Home"));
    CHECK(robot.screen_name() == "home");
}

TEST_CASE("terminal: the four places stand where they are on every screen") {
    for (const ui::Display& display : {portrait_display, landscape_display}) {
        HeadlessUi ui({.display = display});
        Robot robot(ui);
        std::vector<ui::Rect> places;
        for (const std::string& name : ui::screen_names()) {
            if (name == "attract") continue;
            CAPTURE(name);
            REQUIRE(ui.terminal().open({name, 0}));
            robot.settle();
            std::vector<ui::Rect> now;
            for (const char* bar_name : bar_names) {
                const ui::Item* item = bar_item(ui.terminal(), bar_name);
                CHECK((item != nullptr || (name == "home" && bar_name == bar_names.front())));
                now.push_back(item ? item->box : ui::Rect{});
            }
            now.erase(now.begin());  // At home there is nowhere to go back to.
            if (places.empty()) places = now;
            CHECK(now == places);
            CHECK(robot.sees("9:41"));
            CHECK(robot.sees(made_village(VillageKind::demo).boards->village.name));
        }
    }
}

TEST_CASE("terminal: another language takes effect in the next frame and keeps the place") {
    HeadlessUi ui;
    Robot robot(ui);
    robot.tap(ui.tr("Village rules"));
    robot.tap(ui.tr("Language"));
    robot.tap("English");
    CHECK(robot.screen_name() == "rules");
    CHECK(robot.sees("Read one by one"));
    CHECK(robot.find("Home") != nullptr);
    CHECK(robot.find(ui.tr("Home")) == nullptr);
}

TEST_CASE("terminal: large text is one button away on every page, and one button back") {
    HeadlessUi ui;
    Robot robot(ui);
    robot.tap(ui.tr("Village rules"));
    const float normal = largest_em(ui.terminal());
    robot.tap(ui.tr("Text"));
    CHECK(robot.screen_name() == "rules");
    CHECK(largest_em(ui.terminal()) > normal * 1.5F);
    robot.tap(ui.tr("Text"));
    CHECK(largest_em(ui.terminal()) == normal);
}

TEST_CASE("terminal: who leaves gives language and text size back, from a board and from home") {
    for (const bool from_home : {true, false}) {
        CAPTURE(from_home);
        HeadlessUi ui;
        Robot robot(ui);
        robot.tap(ui.tr("Text"));
        robot.tap(ui.tr("Language"));
        robot.tap("English");
        if (!from_home) robot.tap("Rules");
        robot.wait(200'000);
        CHECK(ui.terminal().attracting());
        robot.tap_at({500, 500});
        CHECK(robot.find(ui.tr("Home")) != nullptr);
        CHECK_FALSE(ui.terminal().scale().large());
    }
}

TEST_CASE("terminal: a screen at rest draws once a minute, at the minute") {
    for (const std::string& name : ui::screen_names()) {
        // Personal: counts its seconds down; the wall has its turns (wall_test.cpp).
        if (name == "points" || name == "attract") continue;
        CAPTURE(name);
        HeadlessUi ui;
        ui.terminal().open({name, 0});
        Robot robot(ui);
        CHECK_FALSE(ui.wants_frame());
        const ui::Now now = ui.now();
        CHECK(ui.terminal().next_change_ms(now) <= now.steady_ms + 60'000 - now.utc_ms % 60'000);
        const int before = ui.frames();
        robot.wait(55'000);
        CHECK(ui.frames() - before <= 1);
        CHECK(ui.frames() - before == (now.utc_ms % 60'000 >= 5'000 ? 1 : 0));
    }
}

TEST_CASE("terminal: '%' and '##' in names are words like any other") {
    kiosk::Boards boards = *made_village(VillageKind::demo).boards;
    const std::string odd = "100%s %d##一村###x";
    boards.village.name = boards.village.seal = odd;
    boards.notices.front().title = odd;
    boards.notices.front().urgent = false;
    HeadlessUi ui;
    ui.terminal().show_boards(std::make_shared<const kiosk::Boards>(boards));
    Robot robot(ui);
    CHECK(robot.sees(odd));
    robot.tap(odd);
    CHECK(robot.screen_name() == "notice");
    CHECK(robot.sees(odd));
}

TEST_CASE("terminal: nobody gets in through a screen that is not there") {
    HeadlessUi ui;
    Robot robot(ui);
    CHECK_FALSE(ui.terminal().open({"settings", 0}));
    robot.settle();
    CHECK(robot.screen_name() == "home");
    for (const std::int64_t argument : {std::int64_t{-1}, std::int64_t{9'999}, std::int64_t{1} << 60})
        for (const std::string& name : ui::screen_names()) {
            CAPTURE(name);
            CAPTURE(argument);
            CHECK(ui.terminal().open({name, argument}));
            robot.settle();
            CHECK_FALSE(ui.terminal().items().empty());
        }
}
