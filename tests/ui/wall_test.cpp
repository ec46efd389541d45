// The idle wall: its turns, its wandering against burn-in, its dimming when the hall is closed, and "show this now".
#include <doctest/doctest.h>

#include <cmath>
#include <map>
#include <set>

#include "kiosk/base/calendar.h"
#include "tests/support/robot.h"
#include "ui/attract/attract.h"

namespace {

constexpr std::int64_t second = 1000, minute = 60 * second, hour = 60 * minute;

kiosk::Boards demo() { return *made_village(VillageKind::demo).boards; }

void show(HeadlessUi& ui, kiosk::Boards boards) {
    ui.terminal().show_boards(std::make_shared<const kiosk::Boards>(std::move(boards)));
}

kiosk::Boards with_only(kiosk::ProgrammeItem item) {
    kiosk::Boards boards = demo();
    boards.programme = {std::move(item)};
    return boards;
}

constexpr ui::Display walls[] = {portrait_display, landscape_display, small_display, low_display};

}  // namespace

TEST_CASE("wall: each kind of thing hangs in its own form") {
    for (const ui::Display& display : walls) {
        HeadlessUi ui({.display = display});
        const kiosk::Boards boards = demo();
        show(ui, with_only({.kind = kiosk::WallKind::notices, .row = std::string(kiosk::newest_row)}));
        ui.terminal().open({"attract", 0});
        Robot robot(ui);
        CHECK(robot.sees(boards.notices.at(0).title.substr(0, 9)));
        show(ui, with_only({.kind = kiosk::WallKind::honors, .row = std::string(kiosk::newest_row)}));
        robot.settle();
        for (std::size_t i = 0; i < 3; ++i) CHECK(robot.sees(boards.honors.at(0).entries.at(i).shown_name));
        show(ui, with_only({.kind = kiosk::WallKind::rankings}));
        robot.settle();
        for (std::size_t i = 0; i < 3; ++i) CHECK(robot.sees(boards.rankings.at(0).rows.at(i).name));
        show(ui, with_only({.kind = kiosk::WallKind::plaques, .row = std::string(kiosk::newest_row)}));
        robot.settle();
        for (std::size_t i = 0; i < 3; ++i) CHECK(robot.sees(boards.plaques.at(i).title));
        CHECK(robot.sees(boards.village.name));
        CHECK(robot.sees(ui.tr("Touch the screen, anywhere")));
    }
}

TEST_CASE("wall: a frame is drawn when a turn ends and when the minute does, and at no other time") {
    HeadlessUi ui;
    kiosk::Boards boards = demo();
    boards.programme = {{.kind = kiosk::WallKind::rules, .seconds = 25},
                        {.kind = kiosk::WallKind::plaques, .seconds = 40}};
    show(ui, boards);
    ui.terminal().open({"attract", 0});
    Robot robot(ui);
    const int before = ui.frames();
    robot.wait(10 * minute);
    // Ten minutes of turns of 25 and 40 seconds: some nineteen turns and ten minutes, a few of them at once.
    CHECK(ui.frames() - before <= 31);
    CHECK(ui.frames() - before >= 20);
}

TEST_CASE("wall: over an hour everything on it moves, and nothing leaves the screen") {
    for (const ui::Display& display : walls)
        for (const bool large : {false, true}) {
            HeadlessUi ui({.display = display, .large = large});
            show(ui, with_only({.kind = kiosk::WallKind::rules, .row = "1"}));
            ui.terminal().open({"attract", 0});
            Robot robot(ui);
            std::map<std::string, std::set<std::pair<float, float>>> places;
            for (int passed = 0; passed < 60; ++passed) {
                for (const ui::Written& line : ui.terminal().written()) {
                    CAPTURE(line.text);
                    CHECK(line.box.l >= 0);
                    CHECK(line.box.t >= 0);
                    CHECK(line.box.r <= ui.screen().r);
                    CHECK(line.box.b <= ui.screen().b);
                    if (line.text.find(':') == std::string::npos) places[line.text].insert({line.box.l, line.box.t});
                }
                robot.wait(minute);
            }
            REQUIRE(places.size() > 8);
            for (const auto& [text, seen] : places) {
                CAPTURE(text);
                CHECK(seen.size() > 30);
            }
        }
}

TEST_CASE("wall: it wanders at most 24 px, never stays a minute, and comes back to a place only after hours") {
    const ui::Scale scale(portrait_display, false);
    std::map<std::pair<float, float>, int> visits;
    ui::Point last{1000, 1000};
    for (std::int64_t passed = 0; passed < 247; ++passed) {
        const ui::Point at = ui::wall_shift(scale, demo_now_ms + passed * minute);
        CHECK(std::abs(at.x) <= 12);
        CHECK(std::abs(at.y) <= 12);
        CHECK_FALSE(at == last);
        ++visits[{at.x, at.y}];
        last = at;
    }
    for (const auto& [place, times] : visits) CHECK(times <= 6);
    CHECK(ui::wall_shift(scale, 0) == ui::wall_shift(scale, 247 * minute));
    CHECK(std::abs(ui::wall_shift(scale, -5 * minute).x) <= 12);
}

TEST_CASE("wall: the longest verse of the hostile village keeps off the roofs, at the edge of no display") {
    for (const ui::Display& display : walls) {
        HeadlessUi ui({.display = display, .village = VillageKind::hostile});
        kiosk::Boards boards = *made_village(VillageKind::hostile).boards;
        boards.programme = {{.kind = kiosk::WallKind::rules, .row = "2"}};
        show(ui, boards);
        ui.terminal().open({"attract", 0});
        Robot robot(ui);
        const float mm = ui.terminal().scale().mm(1);
        const bool portrait = ui.terminal().scale().portrait();
        const float base = ui.screen().b - (portrait ? 69.4F : 56.5F) * mm, roofs = base - (portrait ? 46 : 41) * mm,
                    walls_end = (portrait ? 72 : 178) * mm;
        int glyphs = 0;
        for (const ui::Written& line : ui.terminal().written()) {
            if (line.face != ui::Face::title || line.box.t < 60 * mm || line.box.t > base) continue;
            ++glyphs;
            CAPTURE(line.text);
            CHECK((line.box.l + line.em_px > walls_end || line.box.t + line.em_px <= roofs + 3 * mm));
        }
        CHECK(glyphs > 60);
    }
}

TEST_CASE("wall: outside opening hours it is dim and in dusk, and a touch wakes it bright") {
    HeadlessUi ui({.theme = "", .pixels = true});
    kiosk::Boards boards = with_only({.kind = kiosk::WallKind::rules, .row = "1"});
    boards.village.hours.days.fill({{8 * 60, 21 * 60}});
    show(ui, boards);
    const auto light = [&ui] {
        std::uint64_t sum = 0;
        for (const std::uint32_t pixel : ui.pixels().argb)
            sum += (pixel >> 16U & 0xFFU) + (pixel >> 8U & 0xFFU) + (pixel & 0xFFU);
        return sum / ui.pixels().argb.size();
    };
    ui.terminal().open({"attract", 0});
    Robot robot(ui);
    const auto by_day = light();
    ui.clock().advance(12 * hour);  // 21:41
    robot.settle();
    const auto closed = light();
    CHECK(by_day > 600);
    CHECK(closed < by_day / 8);
    robot.tap_at({500, 500});
    CHECK(robot.screen_name() == "home");
    CHECK(light() > 2 * closed);
    robot.wait(95 * second);
    CHECK(ui.terminal().attracting());
    CHECK(light() < by_day / 8);
    ui.clock().advance(10 * hour + 20 * minute);
    robot.settle();
    CHECK(light() > 600);
}

TEST_CASE(
    "show now: an idle wall has it at once, a visitor keeps the page they are on, and an unused home gives way "
    "sooner") {
    HeadlessUi ui;
    Robot robot(ui);
    kiosk::Boards boards = demo();
    const std::int64_t from = ui.clock().utc_ms();
    boards.show = kiosk::ShowNow{kiosk::WallKind::notices, boards.notices.at(1).key, from, from + 30 * minute};
    const std::string wanted = boards.notices.at(1).title.substr(0, 9);
    robot.tap(ui.tr("Village rules"));
    show(ui, boards);
    robot.wait(50 * second);
    CHECK(robot.screen_name() == "rules");
    robot.tap(ui.tr("Home"));
    robot.wait(19 * second);
    CHECK(robot.screen_name() == "home");
    robot.wait(2 * second);
    CHECK(ui.terminal().attracting());
    CHECK(robot.sees(wanted));
    robot.tap_at({500, 500});
    CHECK(robot.screen_name() == "home");
    robot.wait(21 * second);
    CHECK(robot.sees(wanted));
    robot.wait(5 * minute);
    CHECK(robot.sees(wanted));
    // It ends by itself, though nobody brings other boards.
    robot.wait(30 * minute);
    CHECK_FALSE(robot.sees(wanted));
    CHECK(ui.terminal().attracting());
}
