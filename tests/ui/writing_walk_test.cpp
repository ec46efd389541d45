// The writing panel under interface.md's ruler: open on every page that has it, three ways, on every display.
#include <doctest/doctest.h>

#include <array>

#include "tests/support/screen_survey.h"
#include "tests/support/writer.h"

namespace {

constexpr std::array displays{portrait_display, landscape_display, small_display, low_display};
constexpr std::array pages{"rules", "notices"};
constexpr std::array ways{"Handwriting", "Pinyin", "Digits"};

void fill(Robot& robot, std::string_view way) {
    if (way == "Handwriting") {
        draw_stroke(robot, {0.2F, 0.2F}, {0.8F, 0.2F});
        answer(robot, {{"水", 0},
                       {"永", 0},
                       {"木", 0},
                       {"氷", 0},
                       {"求", 0},
                       {"冰", 0},
                       {"来", 0},
                       {"录", 0},
                       {"泉", 0},
                       {"尿", 0}});
    }
    if (way == "Pinyin") {
        type(robot, "sh");
        answer(robot,
               {{"水", 2},
                {"上海", 2},
                {"生活", 2},
                {"社会", 2},
                {"时候", 2},
                {"是", 2},
                {"收获", 2},
                {"生产队长", 2},
                {"十", 2}},
               "s h");
    }
}

// So that the list is short: a row at its edge would be measured by the part that is seen.
void narrow(Robot& robot, const char* word) {
    robot.tap(robot.ui().tr("Pinyin"));
    type(robot, "x");
    answer(robot, {{word, 1}}, "x");
    robot.tap(word);
}

void check(const Survey& found, bool large) {
    for (const std::string& fault : found.faults) FAIL_CHECK(fault);
    CAPTURE(found.least_target);
    CHECK(found.least_target_mm >= 20);
    CAPTURE(found.least_crowded);
    CHECK(found.least_crowded_mm >= 20);
    CAPTURE(found.least_text);
    CHECK(found.least_em_mm >= (large ? 12 : 6.6));
}

void walk(const ui::Display& display, bool large) {
    for (const char* page : pages)
        for (const char* way : ways) {
            HeadlessUi ui({.display = display, .large = large});
            Robot robot(ui);
            ui.terminal().show_devices(writing_devices);
            ui.terminal().open({page, 0});
            robot.settle();
            robot.tap(ui.tr("Search"));
            narrow(robot, page == std::string_view("rules") ? "骗" : "低保");
            robot.tap(ui.tr(way));
            fill(robot, way);
            const std::string where = std::to_string(display.width_px) + (large ? " large " : " ") + page + " " + way;
            CAPTURE(where);
            check(survey(robot, 0), large);
            const ui::Item* field =
                robot.find(ui.tr(page == std::string_view("rules") ? "Find a rule" : "Find a notice"));
            REQUIRE(field);
            for (const ui::Item& item : ui.terminal().items())
                if (item.label == ui.tr("Finished writing")) CHECK(field->box.b < item.box.t);
        }
}

}  // namespace

TEST_CASE("writing: the open panel keeps its measures and leaves the field in sight, three ways, on every display") {
    for (const ui::Display& display : displays)
        for (const bool large : {false, true}) walk(display, large);
}
