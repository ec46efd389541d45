// Listening by touch: what lies under the finger is spoken, two taps do it; told by taps and the list of what is to be
// heard.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/support/listener.h"
#include "tests/support/names_desk.h"
#include "tests/support/screen_survey.h"

namespace {

constexpr std::int64_t apart_ms = 800;  // Two taps that far apart are no double tap.

// Somebody who does not see: knows only what is said.
class Explorer {
public:
    explicit Explorer(HeadlessUi& ui) : ui_(ui), listener_(ui) {}

    Robot& robot() { return listener_.robot(); }
    // Switches it on the way a person does.
    void enter() {
        listener_.press();
        robot().tap(ui_.tr("Listen by touch"));
    }
    // Headphones are put in, or pulled out.
    void plug(bool in) {
        kiosk::DeviceStates devices = with_voice();
        devices.headphones = in ? kiosk::DeviceState::ready : kiosk::DeviceState::missing;
        ui_.terminal().show_devices(devices);
    }
    // All that was said since the last call.
    std::string heard() {
        std::string all;
        for (const kiosk::SpeechOrder& order : listener_.orders())
            if (const auto* speech = std::get_if<kiosk::Speech>(&order)) all += speech->words + "\n";
        return all;
    }
    bool silenced() { return hushed(listener_.orders()); }
    void touch(std::string_view label) {
        robot().wait(apart_ms);
        robot().tap(label);
    }
    // Two quick taps somewhere.
    void twice(ui::Point at) {
        robot().wait(apart_ms);
        robot().tap_at(at);
        robot().tap_at(at);
    }
    // A second tap after touch().
    void again(ui::Point at) { robot().tap_at(at); }
    ui::Point nowhere() const { return {2, ui_.screen().b / 2}; }
    void do_it(std::string_view label) {
        touch(label);
        again(nowhere());
    }

private:
    HeadlessUi& ui_;
    Listener listener_;
};

}  // namespace

TEST_CASE("explore: switched on from the reading panel, it ends the reading and says how it goes") {
    HeadlessUi ui;
    Explorer explorer(ui);
    explorer.enter();
    CHECK(ui.terminal().exploring());
    CHECK_FALSE(ui.terminal().reading_aloud());
    const std::string heard = explorer.heard();
    for (const char* sentence :
         {"Now you listen by touch.", "What lies under your finger is spoken.", "Tap twice quickly to do it.",
          "To leave, find the last place above the lowest row, tap twice."})
        CHECK(heard.find(ui.tr(sentence)) != std::string::npos);
    CHECK(explorer.robot().sees(ui.tr("Touch to hear it, tap twice to do it")));
}

TEST_CASE("explore: one touch says what lies there and does nothing; a second one anywhere does it") {
    HeadlessUi ui;
    Explorer explorer(ui);
    explorer.enter();
    static_cast<void>(explorer.heard());
    explorer.touch(ui.tr("Notices"));
    CHECK(explorer.robot().screen_name() == "home");
    CHECK(explorer.heard() == ui.tr("Notices") + "\n");
    explorer.again(explorer.nowhere());
    CHECK(explorer.robot().screen_name() == "notices");
    // The new page says its name by itself.
    CHECK(explorer.heard().find(ui.tr("Notices")) != std::string::npos);
}

TEST_CASE("explore: two touches too far apart, or a hand that rests, do nothing") {
    HeadlessUi ui;
    Explorer explorer(ui);
    explorer.enter();
    explorer.touch(ui.tr("Notices"));
    explorer.touch(ui.tr("Notices"));
    CHECK(explorer.robot().screen_name() == "home");
    Robot& robot = explorer.robot();
    const ui::Point at = robot.find(ui.tr("Notices"))->box.middle();
    robot.wait(apart_ms);
    robot.tap_at(at);
    robot.wait(300);
    robot.down(at);
    robot.wait(2000);
    robot.up(at);
    CHECK(robot.screen_name() == "home");
}

TEST_CASE("explore: a finger that wanders says each thing once as it comes to it, and presses none") {
    HeadlessUi ui;
    Explorer explorer(ui);
    explorer.enter();
    static_cast<void>(explorer.heard());
    Robot& robot = explorer.robot();
    const ui::Point from = robot.find(ui.tr("Home"))->box.middle(), to = robot.find(ui.tr("Help me"))->box.middle();
    robot.wait(apart_ms);
    robot.drag(from, to, 900);
    CHECK(explorer.heard() == ui.tr("Home") + "\n" + ui.tr("Read to me") + "\n" + ui.tr("Text") + "\n" +
                                  ui.tr("Language") + "\n" + ui.tr("Help me") + "\n");
    CHECK(robot.screen_name() == "home");
}

TEST_CASE("explore: the words of a page are spoken where they stand, also those that are no button") {
    HeadlessUi ui;
    ui.terminal().open({"notice", 0});
    Explorer explorer(ui);
    explorer.enter();
    static_cast<void>(explorer.heard());
    const kiosk::Notice& notice = made_village(VillageKind::demo).boards->notices.front();
    for (const ui::Written& line : ui.terminal().written())
        if (line.text.size() > 30 && notice.body.find(line.text) != std::string::npos) {
            explorer.robot().wait(apart_ms);
            explorer.robot().tap_at(line.seen.middle());
            break;
        }
    const std::string heard = explorer.heard();
    CAPTURE(heard);
    CHECK(heard.size() > 30);
    CHECK(notice.body.find(heard.substr(0, heard.size() - 1)) != std::string::npos);
}

TEST_CASE("explore: further down brings and says what was out of sight, until the end is said") {
    HeadlessUi ui({.display = small_display});
    ui.terminal().open({"rules", 0});
    Explorer explorer(ui);
    explorer.enter();
    const std::string last = made_village(VillageKind::demo).boards->rules.rules.back().title;
    CHECK_FALSE(explorer.robot().sees(last));
    std::string heard;
    for (int i = 0; i < 20 && heard.find(ui.tr("That is the end of the page.")) == std::string::npos; ++i) {
        static_cast<void>(explorer.heard());
        explorer.do_it(ui.tr("Further down"));
        explorer.robot().settle();
        heard = explorer.heard();
    }
    CHECK(heard.find(ui.tr("That is the end of the page.")) != std::string::npos);
    CHECK(explorer.robot().sees(last));
    explorer.do_it(ui.tr("Further up"));
    CHECK_FALSE(explorer.robot().sees(last));
}

TEST_CASE("explore: every target of every screen can be heard, and has a name") {
    for (const VillageKind village : {VillageKind::demo, VillageKind::empty, VillageKind::hostile})
        for (const std::string& screen : ui::screen_names()) {
            if (screen == "attract" || ui::make_screen({screen, 0})->is_private()) continue;
            HeadlessUi ui({.display = landscape_display, .village = village});
            ui.terminal().open({screen, 0});
            Explorer explorer(ui);
            explorer.enter();
            static_cast<void>(explorer.heard());
            CAPTURE(screen);
            const ui::ItemList items = ui.terminal().items();
            CHECK(items.size() >= 8);
            for (const ui::Item& item : items) {
                explorer.robot().wait(apart_ms);
                explorer.robot().tap_at(item.box.middle());
                CAPTURE(item.label);
                const std::string heard = explorer.heard();
                CHECK(heard == item.label + "\n");
            }
            CHECK(explorer.robot().screen_name() == screen);
        }
}

TEST_CASE("explore: it is left by its own place, and with the visit; nothing of it is left") {
    HeadlessUi ui;
    Explorer explorer(ui);
    explorer.enter();
    explorer.do_it(ui.tr("Leave listening by touch"));
    CHECK_FALSE(ui.terminal().exploring());
    CHECK(explorer.silenced());
    explorer.robot().tap(ui.tr("Notices"));
    CHECK(explorer.robot().screen_name() == "notices");
    CHECK(explorer.heard().empty());

    explorer.enter();
    explorer.robot().wait(300'000);
    CHECK(explorer.robot().screen_name() == "attract");
    CHECK_FALSE(ui.terminal().exploring());
    explorer.robot().tap_at(ui.screen().middle());
    CHECK(explorer.robot().screen_name() == "home");

    explorer.enter();
    ui.terminal().show_closed({});
    CHECK_FALSE(ui.terminal().exploring());
}

TEST_CASE("explore: before the page is taken away it asks aloud, and a touch keeps it") {
    HeadlessUi ui;
    ui.terminal().open({"notices", 0});
    Explorer explorer(ui);
    explorer.enter();
    static_cast<void>(explorer.heard());
    explorer.robot().wait(64'000);
    CHECK(explorer.heard().find(ui.tr("Are you still there?")) != std::string::npos);
    explorer.robot().tap_at(explorer.nowhere());
    explorer.robot().wait(40'000);
    CHECK(explorer.robot().screen_name() == "notices");
    CHECK(ui.terminal().exploring());
}

TEST_CASE(
    "explore: somebody's own page is spoken into headphones only; without them it says so, and its buttons work") {
    const kiosk::Visit visit = made_village(VillageKind::demo).visit;
    for (const bool headphones : {true, false}) {
        HeadlessUi ui;
        Explorer explorer(ui);
        explorer.enter();
        explorer.plug(headphones);
        ui.terminal().open_visit(visit, ui.now());
        explorer.robot().settle();
        CHECK(ui.terminal().exploring());
        static_cast<void>(explorer.heard());
        std::string all;
        for (const ui::Written& line : std::vector<ui::Written>(ui.terminal().written())) {
            if (line.seen.empty() || line.face == ui::Face::icon) continue;
            explorer.robot().wait(apart_ms);
            explorer.robot().tap_at(line.seen.middle());
            all += explorer.heard();
        }
        CAPTURE(all);
        const bool told = all.find(visit.entries.front().what) != std::string::npos;
        CHECK(told == headphones);
        CHECK((all.find(visit.shown_name) != std::string::npos) == headphones);
        const std::string instead = ui.tr("This is your own page; it is spoken when headphones are plugged in.");
        CHECK((all.find(instead) != std::string::npos) == !headphones);
        CHECK(explorer.robot().screen_name() == "points");
        explorer.do_it(ui.tr("Home"));
        CHECK(explorer.robot().screen_name() == "home");
        CHECK_FALSE(ui.terminal().exploring());  // The visit is over.
    }
}

TEST_CASE("explore: a card that is scanned is answered aloud into headphones, and not into the room") {
    const kiosk::Visit visit = made_village(VillageKind::demo).visit;
    for (const bool headphones : {true, false}) {
        HeadlessUi ui;
        Explorer explorer(ui);
        explorer.enter();
        explorer.plug(headphones);
        static_cast<void>(explorer.heard());
        explorer.robot().hears({kiosk::Welcomed{visit.resident, visit.shown_name, visit.hamlet, {2}, {126}, 3}, visit});
        CHECK((explorer.heard().find(visit.shown_name) != std::string::npos) == headphones);
        CHECK(ui.terminal().exploring());
    }
}

TEST_CASE("explore: headphones that are pulled out, and the next card, silence it at once") {
    const kiosk::Visit visit = made_village(VillageKind::demo).visit;
    HeadlessUi ui;
    Explorer explorer(ui);
    explorer.enter();
    explorer.plug(true);
    ui.terminal().open_visit(visit, ui.now());
    explorer.robot().settle();
    static_cast<void>(explorer.heard());
    explorer.plug(false);
    CHECK(explorer.silenced());
    explorer.robot().settle();
    static_cast<void>(explorer.heard());
    ui.terminal().show_answer({kiosk::Refused{kiosk::RefusedWhy::replaced, {}}, std::nullopt}, ui.now());
    CHECK(explorer.silenced());
}

TEST_CASE("explore: names of the village that are listed are not spoken into the room") {
    HeadlessUi ui;
    Explorer explorer(ui);
    explorer.enter();
    ui.terminal().open({"check_in_by_name", 0});
    answer_names(explorer.robot());
    const kiosk::RollBook& roll = *made_village(VillageKind::demo).roll;
    const std::string surname = roll.answer({}).surnames.at(0).name;
    explorer.do_it(surname);
    answer_names(explorer.robot());
    const std::string name = roll.answer({0, surname, {}, {}}).hamlets.at(0).listed.at(0).shown_name;
    REQUIRE(explorer.robot().sees(name));
    static_cast<void>(explorer.heard());
    for (const ui::Item& item : ui::ItemList(ui.terminal().items())) {
        if (item.label.find(name) == std::string::npos) continue;
        explorer.robot().wait(apart_ms);
        explorer.robot().tap_at(item.box.middle());
        CHECK(explorer.heard().find(name) == std::string::npos);
    }
}

TEST_CASE("explore: a touch silences a page that is being read, and going on is a place like any other") {
    HeadlessUi ui;
    ui.terminal().open({"notice", 0});
    Explorer explorer(ui);
    explorer.enter();
    explorer.do_it(ui.tr("Read to me"));
    CHECK(ui.terminal().reading_aloud());
    static_cast<void>(explorer.heard());
    explorer.touch(ui.tr("Home"));
    CHECK(explorer.heard() == ui.tr("Home") + "\n");
    explorer.do_it(ui.tr("Go on"));
    CHECK(explorer.heard().size() > ui.tr("Go on").size() + 5);
}

TEST_CASE("explore: what stands above the lowest row keeps the measures on every display, in every size") {
    for (const ui::Display& display : {portrait_display, landscape_display, small_display, low_display})
        for (const bool large : {false, true})
            for (const ui::Language language : {ui::Language::zh_hans, ui::Language::en}) {
                if (large && language == ui::Language::en) continue;  // The bars shorten their words there.
                HeadlessUi ui({.display = display, .large = large, .language = language});
                ui.terminal().open({"points_ask", 0});
                Explorer explorer(ui);
                explorer.enter();
                const Survey found = survey(explorer.robot(), 0);
                CAPTURE(display.width_px);
                CAPTURE(large);
                for (const std::string& fault : found.faults) FAIL_CHECK(fault);
                CHECK(found.least_target_mm >= 15);
            }
}
