// A page the office recorded: the recording is heard instead of the voice, and the voice when it cannot be.
#include <doctest/doctest.h>

#include <memory>
#include <string>

#include "tests/support/listener.h"
#include "tests/support/screen_survey.h"

namespace {

constexpr std::int64_t lasts_ms = 48'000;

// The demo village, its newest notice read by somebody.
void record_first_notice(HeadlessUi& ui) {
    auto boards = std::make_shared<kiosk::Boards>(*made_village(VillageKind::demo).boards);
    boards->notices.front().recording = "first.ogg";
    ui.terminal().show_boards(boards);
    ui.terminal().open({"notice", 0});
}

// Presses "Read to me" and gives the player's answers.
class Audience {
public:
    explicit Audience(HeadlessUi& ui) : ui_(ui), listener_((record_first_notice(ui), ui)) {}
    Robot& robot() { return listener_.robot(); }
    Listener& listener() { return listener_; }
    kiosk::PlayRecording asked() {
        kiosk::PlayRecording last;
        for (const kiosk::SpeechOrder& order : listener_.orders())
            if (const auto* play = std::get_if<kiosk::PlayRecording>(&order)) last = *play;
        return last;
    }
    kiosk::PlayRecording found(std::int64_t lasts = lasts_ms) {
        kiosk::PlayRecording play = asked();
        ui_.terminal().recording_found({play.id, lasts}, ui_.now());
        robot().settle();
        return play;
    }
    bool sees_time(const std::string& time) { return robot().sees(time); }

private:
    HeadlessUi& ui_;
    Listener listener_;
};

}  // namespace

TEST_CASE("recital: the office's recording is played instead of the voice, and its time is shown") {
    HeadlessUi ui;
    Audience audience(ui);
    CHECK(audience.robot().sees(ui.tr("Recorded")));
    audience.listener().press();
    CHECK(ui.terminal().reading_aloud());
    CHECK(audience.robot().sees(ui.tr("The recording is being fetched")));
    const kiosk::PlayRecording play = audience.found();
    CHECK(play.file == "first.ogg");
    CHECK(play.from_ms == 0);
    CHECK(audience.robot().sees(ui.tr("A recording of the office")));
    CHECK(audience.sees_time("0:48"));
    audience.robot().wait(12'000);
    CHECK(audience.sees_time("0:12"));
    ui.terminal().said(play.id, ui.now());
    audience.robot().settle();
    CHECK_FALSE(ui.terminal().reading_aloud());
    CHECK(audience.listener().orders().empty());  // The page is not read a second time.
}

TEST_CASE("recital: while it plays a picture a second is drawn and no more, and the page is not taken away") {
    HeadlessUi ui;
    Audience audience(ui);
    audience.listener().press();
    static_cast<void>(audience.found(300'000));
    const int before = ui.frames();
    audience.robot().wait(120'000);
    CHECK(ui.frames() - before <= 125);
    CHECK(ui.frames() - before >= 115);
    CHECK(audience.robot().screen_name() == "notice");
}

TEST_CASE("recital: paused it stands still, goes on where it was, and ten seconds back is ten seconds back") {
    HeadlessUi ui;
    Audience audience(ui);
    Robot& robot = audience.robot();
    audience.listener().press();
    const kiosk::PlayRecording first = audience.found();
    robot.wait(20'500);
    robot.tap(ui.tr("Pause"));
    CHECK(hushed(audience.listener().orders()));
    robot.wait(5000);
    ui.terminal().said(first.id, ui.now());  // Late, about what was silenced.
    robot.settle();
    CHECK(ui.terminal().reading_aloud());
    robot.tap(ui.tr("Go on"));
    const kiosk::PlayRecording second = audience.found();
    CHECK(second.from_ms >= 20'000);
    CHECK(second.from_ms < 22'000);
    robot.tap(ui.tr("Ten seconds back"));
    const kiosk::PlayRecording third = audience.found();
    CHECK(third.from_ms >= second.from_ms - 10'000);
    CHECK(third.from_ms <= second.from_ms - 8000);
    for (int i = 0; i < 3; ++i) {
        robot.tap(ui.tr("Ten seconds back"));
        static_cast<void>(audience.found());
    }
    robot.tap(ui.tr("Ten seconds back"));
    CHECK(audience.found().from_ms == 0);
}

TEST_CASE("recital: a recording that is missing or broken, or a player that says nothing, leaves it to the voice") {
    for (const bool answers : {true, false}) {
        HeadlessUi ui;
        Audience audience(ui);
        audience.listener().press();
        if (answers)
            static_cast<void>(audience.found(0));
        else
            audience.robot().wait(25'000);
        CHECK(ui.terminal().reading_aloud());
        CHECK(audience.robot().sees_number("Reading sentence {n}", 1));
        std::string said;
        while (ui.terminal().reading_aloud()) said += audience.listener().next();
        CHECK(said.find(made_village(VillageKind::demo).boards->notices.front().title) != std::string::npos);
        // The next time it is tried again.
        audience.listener().press();
        CHECK(audience.asked().file == "first.ogg");
    }
}

TEST_CASE("recital: a player that never says it is done does not hold the page for ever") {
    HeadlessUi ui;
    Audience audience(ui);
    audience.listener().press();
    static_cast<void>(audience.found());
    audience.robot().wait(lasts_ms + 10'000);
    CHECK_FALSE(ui.terminal().reading_aloud());
    audience.robot().wait(300'000);
    CHECK(audience.robot().screen_name() == "attract");
}

TEST_CASE("recital: stopped, or left for another page, it is silent at once; louder and quieter work") {
    HeadlessUi ui;
    Audience audience(ui);
    audience.listener().press();
    static_cast<void>(audience.found());
    audience.robot().tap(ui.tr("Louder"));
    const auto orders = audience.listener().orders();
    REQUIRE(orders.size() == 1);
    CHECK(std::holds_alternative<kiosk::Loudness>(orders.front()));
    audience.listener().press();
    CHECK_FALSE(ui.terminal().reading_aloud());
    CHECK(hushed(audience.listener().orders()));
    audience.listener().press();
    static_cast<void>(audience.found());
    audience.robot().tap(ui.tr("Back"));
    CHECK(hushed(audience.listener().orders()));
    CHECK_FALSE(ui.terminal().reading_aloud());
}

TEST_CASE("recital: its panel keeps the measures on every display, in every size") {
    for (const ui::Display& display : {portrait_display, landscape_display, small_display, low_display})
        for (const bool large : {false, true}) {
            HeadlessUi ui({.display = display, .large = large});
            Audience audience(ui);
            audience.listener().press();
            static_cast<void>(audience.found());
            const Survey found = survey(audience.robot(), 0);
            CAPTURE(display.width_px);
            CAPTURE(large);
            for (const std::string& fault : found.faults) FAIL_CHECK(fault);
            CHECK(found.least_target_mm >= 15);
        }
}
