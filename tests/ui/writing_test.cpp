// Goal: somebody who cannot type finds what they look for with a finger, and nothing of what they wrote stays. The
// recognizer's part is played here: what it is asked, and what becomes of its answers.
#include <doctest/doctest.h>

#include "tests/support/writer.h"

namespace {

using kiosk::HandwritingAsk;
using kiosk::PinyinAsk;

// The rules' board with the panel open.
struct RulesPanel {
    HeadlessUi ui;
    Robot robot;
    explicit RulesPanel(kiosk::DeviceStates devices = writing_devices, const HeadlessOptions& options = {})
        : ui(options), robot(ui) {
        ui.terminal().show_devices(devices);
        ui.terminal().open({"rules", 0});
        robot.settle();
        robot.tap(ui.tr("Search"));
    }
};

}  // namespace

TEST_CASE("handwriting: a stroke is seen while it is drawn, and asked for once the finger lifts") {
    RulesPanel panel;
    Robot& robot = panel.robot;
    const ui::Rect pad = robot.find(panel.ui.tr("Writing pad"))->box;
    robot.down({pad.l + pad.width() * 0.1F, pad.t + pad.height() * 0.5F});
    robot.wait(Robot::frame_ms);
    const int frames = panel.ui.frames();
    robot.move({pad.l + pad.width() * 0.9F, pad.t + pad.height() * 0.5F});
    CHECK(panel.ui.frames() == frames + 1);
    CHECK(asked(robot).empty());
    robot.up({pad.l + pad.width() * 0.9F, pad.t + pad.height() * 0.5F});
    robot.settle();
    const auto asks = asked(robot);
    REQUIRE(asks.size() == 1);
    const auto& strokes = std::get<HandwritingAsk>(asks[0]).strokes;
    REQUIRE(strokes.size() == 1);
    CHECK(strokes[0].front().x == doctest::Approx(100).epsilon(0.02));
    CHECK(strokes[0].front().y == doctest::Approx(500).epsilon(0.02));
    CHECK(strokes[0].back().x == doctest::Approx(900).epsilon(0.02));
}

TEST_CASE(
    "handwriting: a second finger draws nothing, the list does not scroll under it, and a stroke that strays "
    "stays on the pad") {
    RulesPanel panel;
    Robot& robot = panel.robot;
    const ui::Rect pad = robot.find(panel.ui.tr("Writing pad"))->box;
    const auto before = robot.all_words();
    robot.down(pad.middle(), 0);
    robot.down({pad.l + 5, pad.t + 5}, 1);
    robot.move({pad.l + 50, pad.t + 50}, 1);
    robot.up({pad.l + 50, pad.t + 50}, 1);
    robot.move({pad.middle().x, pad.t - 400}, 0);  // Over the list.
    robot.up({pad.middle().x, pad.t - 400}, 0);
    robot.settle();
    CHECK(robot.all_words() == before);
    CHECK(robot.screen_name() == "rules");
    const auto asks = asked(robot);
    REQUIRE(asks.size() == 1);
    const auto& strokes = std::get<HandwritingAsk>(asks[0]).strokes;
    REQUIRE(strokes.size() == 1);
    CHECK(strokes[0].back().y == 0);
}

TEST_CASE("handwriting: undo takes back a stroke and asks again; anew leaves nothing to ask") {
    RulesPanel panel;
    Robot& robot = panel.robot;
    draw_stroke(robot, {0.2F, 0.2F}, {0.8F, 0.2F});
    draw_stroke(robot, {0.5F, 0.2F}, {0.5F, 0.9F});
    asked(robot);
    robot.tap(panel.ui.tr("Take back a stroke"));
    auto asks = asked(robot);
    REQUIRE(asks.size() == 1);
    CHECK(std::get<HandwritingAsk>(asks[0]).strokes.size() == 1);
    robot.ui().terminal().put_writing({number_of(asks[0]), {{"一", 0}}, ""});
    robot.settle();
    CHECK(robot.find("一"));
    robot.tap(panel.ui.tr("Write it anew"));
    CHECK(asked(robot).empty());
    CHECK_FALSE(robot.find("一"));
}

TEST_CASE("handwriting: an answer to an older question is not shown") {
    RulesPanel panel;
    Robot& robot = panel.robot;
    draw_stroke(robot, {0.2F, 0.2F}, {0.8F, 0.2F});
    const auto first = asked(robot);
    REQUIRE(first.size() == 1);
    draw_stroke(robot, {0.5F, 0.2F}, {0.5F, 0.9F});
    robot.ui().terminal().put_writing({number_of(first[0]), {{"一", 0}}, ""});
    robot.settle();
    CHECK_FALSE(robot.find("一"));
}

TEST_CASE("handwriting: a scribble without end stays within its bounds") {
    RulesPanel panel;
    Robot& robot = panel.robot;
    const ui::Rect pad = robot.find(panel.ui.tr("Writing pad"))->box;
    for (int stroke = 0; stroke < 45; ++stroke) {
        robot.down({pad.l + 5, pad.t + 5});
        for (int i = 0; i < 30; ++i)
            robot.move({i % 2 ? pad.r - 5 : pad.l + 5, pad.t + pad.height() * static_cast<float>(i) / 30});
        robot.up({pad.r - 5, pad.b - 5});
    }
    robot.down({pad.l + 5, pad.t + 5});
    for (int i = 0; i < 1000; ++i) robot.move({i % 2 ? pad.r - 5 : pad.l + 5, pad.middle().y});
    robot.up(pad.middle());
    robot.settle();
    for (const auto& ask : asked(robot)) {
        const auto& strokes = std::get<HandwritingAsk>(ask).strokes;
        CHECK(strokes.size() <= HandwritingAsk::strokes_at_most);
        for (const kiosk::Stroke& points : strokes) CHECK(points.size() <= HandwritingAsk::points_at_most);
    }
}

TEST_CASE("search: a character that was written narrows the rules, and the cross shows all again") {
    RulesPanel panel;
    Robot& robot = panel.robot;
    CHECK(robot.find("孝老"));
    draw_stroke(robot, {0.2F, 0.2F}, {0.8F, 0.2F});
    answer(robot, {{"骗", 0}, {"编", 0}});
    robot.tap("骗");
    CHECK(robot.find("防骗"));
    CHECK_FALSE(robot.find("孝老"));
    CHECK(asked(robot).empty());  // The pad is empty again.
    robot.tap(panel.ui.tr("Away with it"));
    CHECK(robot.find("孝老"));
    robot.tap(panel.ui.tr("Away with it"));
    CHECK(robot.find(panel.ui.tr("Search")));
    CHECK_FALSE(robot.find(panel.ui.tr("Writing pad")));
}

TEST_CASE("search: letters narrow at once, by initials and by the whole sound; a chosen word leaves the rest") {
    RulesPanel panel;
    Robot& robot = panel.robot;
    robot.tap(panel.ui.tr("Pinyin"));
    type(robot, "fp");
    CHECK(robot.find("防骗"));
    CHECK_FALSE(robot.find("孝老"));
    for (int i = 0; i < 2; ++i) robot.tap(panel.ui.tr("Backspace"));
    type(robot, "xiaolao");
    CHECK(robot.find("孝老"));
    CHECK_FALSE(robot.find("防骗"));
    answer(robot, {{"孝", 4}, {"小老", 7}}, "xiao lao");
    CHECK(robot.sees("xiao lao"));
    robot.tap("孝");
    CHECK(robot.find("孝老"));
    const auto asks = asked(robot);
    REQUIRE(asks.size() == 1);
    CHECK(std::get<PinyinAsk>(asks[0]).letters == "lao");
}

TEST_CASE("search: more words than fit are turned to") {
    RulesPanel panel;
    Robot& robot = panel.robot;
    robot.tap(panel.ui.tr("Pinyin"));
    type(robot, "shi");
    std::vector<kiosk::WritingCandidate> many;
    for (const char* word : {"是", "时", "事", "市", "世", "使", "师", "试", "十", "石",
                             "实", "史", "诗", "湿", "狮", "食", "室", "始", "士", "式"})
        many.push_back({word, 3});
    answer(robot, many, "shi");
    CHECK(robot.find("是"));
    CHECK_FALSE(robot.find("式"));
    for (int page = 0; page < 5 && !robot.find("式"); ++page) robot.tap(panel.ui.tr("More words"));
    CHECK(robot.find("式"));
}

TEST_CASE("search: what is not there is said, with a way back") {
    RulesPanel panel;
    Robot& robot = panel.robot;
    robot.tap(panel.ui.tr("Digits"));
    for (const char* digit : {"7", "7"}) robot.tap(digit);
    CHECK(robot.sees(panel.ui.tr("Nothing found")));
    robot.tap(panel.ui.tr("Finished writing"));
    robot.tap(panel.ui.tr("Show all again"));
    CHECK(robot.find("孝老"));
    CHECK(robot.find(panel.ui.tr("Search")));
}

TEST_CASE("search: finished, the list has the page and the field opens the panel again") {
    RulesPanel panel;
    Robot& robot = panel.robot;
    robot.tap(panel.ui.tr("Pinyin"));
    type(robot, "fp");
    robot.tap(panel.ui.tr("Finished writing"));
    CHECK_FALSE(robot.find(panel.ui.tr("Finished writing")));
    CHECK(robot.find("防骗"));
    robot.tap("防骗");
    CHECK(robot.screen_name() == "rule");
    robot.tap(panel.ui.tr("Back"));
    CHECK_FALSE(robot.find("孝老"));  // Still narrowed: they came back for the next one.
    robot.tap(panel.ui.tr("Find a rule"));
    CHECK(robot.find(panel.ui.tr("Finished writing")));
}

TEST_CASE("search: the notices are found in the same way") {
    HeadlessUi ui;
    Robot robot(ui);
    ui.terminal().show_devices(writing_devices);
    ui.terminal().open({"notices", 0});
    robot.settle();
    robot.tap(ui.tr("Search"));
    robot.tap(ui.tr("Pinyin"));
    type(robot, "dbns");
    CHECK(robot.sees("低保年审"));
    CHECK_FALSE(robot.sees("流感疫苗"));
}

TEST_CASE("writing: only what this hall recognizes is offered; digits always; without any no search") {
    struct Row {
        bool handwriting, pinyin;
    };
    for (const Row& row : {Row{true, false}, Row{false, true}, Row{true, true}}) {
        RulesPanel panel({.handwriting = row.handwriting, .pinyin = row.pinyin});
        CHECK((panel.robot.find(panel.ui.tr("Handwriting")) != nullptr) == row.handwriting);
        CHECK((panel.robot.find(panel.ui.tr("Pinyin")) != nullptr) == row.pinyin);
        CHECK(panel.robot.find(panel.ui.tr("Digits")));
    }
    HeadlessUi ui;
    Robot robot(ui);
    ui.terminal().open({"rules", 0});
    robot.settle();
    CHECK_FALSE(robot.find(ui.tr("Search")));
}

TEST_CASE("writing: what was sought is forgotten when the page is left, and when another's card ends the visit") {
    RulesPanel panel;
    Robot& robot = panel.robot;
    robot.tap(panel.ui.tr("Pinyin"));
    type(robot, "fp");
    SUBCASE("left") {
        robot.tap(panel.ui.tr("Home"));
        robot.tap(panel.ui.tr("Village rules"));
    }
    SUBCASE("a card") {
        robot.hears({kiosk::Welcomed{{1}, "王*", "东", {2}, {2}, 1}, std::nullopt});
        robot.wait(5000);
    }
    SUBCASE("nobody touched it") {
        robot.wait(90'000);
        CHECK(robot.screen_name() == "home");
        robot.tap(panel.ui.tr("Village rules"));
    }
    CHECK(robot.find("孝老"));
    CHECK(robot.find(panel.ui.tr("Search")));
    CHECK_FALSE(robot.sees("fp"));
    CHECK(asked(robot).empty());
}
