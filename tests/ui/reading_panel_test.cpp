// What stands below a page that is read aloud: pace, volume, how much is left.
#include <doctest/doctest.h>

#include <functional>

#include "tests/support/listener.h"
#include "tests/support/screen_survey.h"

TEST_CASE("read aloud: slower and faster within bounds, and the next visitor hears the usual pace") {
    HeadlessUi ui;
    Listener listener(ui);
    Robot& robot = listener.robot();
    listener.press();
    const auto pace = [&] {
        const auto orders = listener.orders();
        return orders.empty() ? 0.0F : std::get<kiosk::Speech>(orders.back()).characters_per_s;
    };
    CHECK(pace() == 3.5F);
    robot.tap(ui.tr("Slower"));
    CHECK(pace() == 3.0F);
    robot.tap(ui.tr("Slower"));
    CHECK(pace() == 2.5F);
    robot.tap(ui.tr("Slower"));
    CHECK(listener.orders().empty());
    for (int i = 0; i < 4; ++i) robot.tap(ui.tr("Faster"));
    CHECK(pace() == 4.5F);
    robot.tap(ui.tr("Faster"));
    CHECK(listener.orders().empty());
    listener.press();
    robot.wait(300'000);
    CHECK(robot.screen_name() == "attract");
    robot.tap_at(ui.screen().middle());
    static_cast<void>(listener.orders());
    listener.press();
    CHECK(pace() == 3.5F);
}

TEST_CASE(
    "read aloud: quieter and louder are heard at once and within bounds; the next visitor hears the hall's volume") {
    HeadlessUi ui;
    Listener listener(ui);
    Robot& robot = listener.robot();
    listener.press();
    static_cast<void>(listener.orders());
    const auto steps = [&] {
        const auto orders = listener.orders();
        const auto* loudness = orders.empty() ? nullptr : std::get_if<kiosk::Loudness>(&orders.back());
        return loudness ? loudness->steps : -9;
    };
    robot.tap(ui.tr("Louder"));
    CHECK(steps() == 1);
    robot.tap(ui.tr("Louder"));
    CHECK(steps() == 2);
    robot.tap(ui.tr("Louder"));
    CHECK(listener.orders().empty());
    CHECK(robot.sees_number("Reading sentence {n}", 1));  // The sentence goes on.
    for (int i = 0; i < 6; ++i) robot.tap(ui.tr("Quieter"));
    CHECK(steps() == -2);
    const auto loud_again = [&](const std::function<void()>& leave) {
        leave();
        return steps() == 0;
    };
    CHECK(loud_again([&] { robot.wait(300'000); }));
    robot.tap_at(ui.screen().middle());
    listener.press();
    robot.tap(ui.tr("Louder"));
    const kiosk::Visit visit = made_village(VillageKind::demo).visit;
    CHECK(loud_again([&] { ui.terminal().show_answer({kiosk::Refused{}, visit}, ui.now()); }));
}

TEST_CASE("read aloud: each step of the volume is clearly another, the usual one is the hall's") {
    using kiosk::Loudness, kiosk::percent_at;
    CHECK(percent_at(70, {}) == 70);
    for (const int hall : {20, 40}) {
        int last = 0;
        for (int steps = Loudness::quietest; steps <= Loudness::loudest; ++steps) {
            CHECK(percent_at(hall, {steps}) >= last * 3 / 2);
            last = percent_at(hall, {steps});
        }
    }
    CHECK(percent_at(100, {Loudness::loudest}) == 100);
    CHECK(percent_at(0, {Loudness::loudest}) == 0);
}

TEST_CASE("read aloud: the time that is left grows shorter, and with a quicker pace too") {
    HeadlessUi ui;
    ui.terminal().open({"notice", 0});
    Listener listener(ui);
    Robot& robot = listener.robot();
    listener.press();
    const auto left = [&] {
        for (int n = 1; n < 90; ++n)
            if (robot.sees_number("{n} s left", n)) return n;
        return 0;
    };
    robot.tap(ui.tr("Next sentence"));
    int last = left();
    REQUIRE(last > 20);
    robot.tap(ui.tr("Faster"));
    CHECK(left() < last);
    for (last = left(); ui.terminal().reading_aloud(); last = left()) {
        static_cast<void>(listener.next());
        CHECK(left() < last);
    }
}

TEST_CASE("read aloud: the panel keeps the measures on every display, in every size") {
    for (const ui::Display& display : {portrait_display, landscape_display, small_display, low_display})
        for (const bool large : {false, true}) {
            HeadlessUi ui({.display = display, .large = large});
            ui.terminal().open({"notice", 0});
            Listener listener(ui);
            listener.press();
            const Survey found = survey(listener.robot(), 0);
            CAPTURE(display.width_px);
            CAPTURE(large);
            for (const std::string& fault : found.faults) FAIL_CHECK(fault);
            CHECK(found.least_target_mm >= 15);
        }
}

TEST_CASE(
    "read aloud: the village's Chinese words are said by the Chinese voice in an English hall, English ones by the "
    "other") {
    HeadlessUi ui({.language = ui::Language::en});
    ui.terminal().open({"notice", 0});
    Listener listener(ui);
    listener.press();
    int chinese = 0, english = 0;
    while (ui.terminal().reading_aloud()) {
        for (const kiosk::SpeechOrder& order : listener.orders())
            if (const auto* speech = std::get_if<kiosk::Speech>(&order)) {
                const bool ascii =
                    std::ranges::all_of(speech->words, [](char c) { return static_cast<unsigned char>(c) < 128; });
                CHECK_FALSE((ascii && speech->chinese));
                ++(speech->chinese ? chinese : english);
                ui.terminal().said(speech->id, ui.now());
            }
        listener.robot().settle();
    }
    CHECK(chinese > 5);
    CHECK(english >= 1);
}
