// A voice message by taps: nothing is recorded before one, nothing is lost or kept against somebody's will, and staff
// hear it only when they ask.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>

#include "tests/support/must.h"
#include "tests/support/screen_survey.h"
#include "tests/support/voice_talk.h"
#include "tests/support/writer.h"

namespace {

template <class T>
std::vector<T> asked(HeadlessUi& ui) {
    std::vector<T> found;
    for (const kiosk::Action& action : ui.terminal().take_actions())
        if (const auto* wanted = std::get_if<T>(&action)) found.push_back(*wanted);
    return found;
}

template <class T>
std::vector<T> heard(HeadlessUi& ui) {
    std::vector<T> found;
    for (const kiosk::SpeechOrder& order : ui.terminal().take_speech())
        if (const auto* wanted = std::get_if<T>(&order)) found.push_back(*wanted);
    return found;
}

bool dropped(HeadlessUi& ui) {
    const auto orders = ui.terminal().take_recording();
    return std::ranges::any_of(orders, [](const auto& o) { return std::holds_alternative<kiosk::DropRecording>(o); });
}

// At the page, by way of help.
class Speaker {
public:
    explicit Speaker(const ui::Display& display = portrait_display) : ui({.display = display}), robot(ui) {
        ui.terminal().show_devices(speaking_devices);
        robot.tap(ui.tr("Help me"));
        robot.tap(ui.tr("Leave the village a message by voice"));
    }
    bool at_page() const { return robot.screen_name() == "voice_message"; }

    HeadlessUi ui;
    Robot robot;
};

kiosk::VoiceMessage message(std::int64_t id, const std::string& name, const std::string& heard_by = "") {
    return {{id},
            demo_now_ms - id * 3'600'000,
            12'000 + id * 1000,
            kiosk::VoiceAbout::help,
            name,
            name.empty() ? "" : name.substr(0, 3),
            name.empty() ? "" : "罗家屋场",
            heard_by};
}

kiosk::Counter with_messages() {
    kiosk::Counter counter;
    counter.turn = 1;
    counter.step = kiosk::CounterStep::at_work;
    counter.staff = "周*香";
    counter.voices = {message(3, "罗*生"), message(4, ""), message(5, "杨*英", "周*香")};
    return counter;
}

void show(Robot& robot, const kiosk::Counter& counter) {
    robot.ui().terminal().show_counter(std::make_shared<const kiosk::Counter>(counter), robot.ui().now());
    robot.settle();
}

void check_measures(Robot& robot, const std::string& where, bool large) {
    CAPTURE(where);
    const Survey found = survey(robot, 3);
    for (const std::string& fault : found.faults) FAIL_CHECK(fault);
    CAPTURE(found.least_target);
    CHECK(found.least_target_mm >= 15);
    CAPTURE(found.least_crowded);
    CHECK(found.least_crowded_mm >= 20);
    CAPTURE(found.least_text);
    CHECK(found.least_em_mm >= (large ? 12 : 6.6));
    const ui::Item* round = robot.find(robot.ui().tr("Tap once, then speak"));
    if (round) CHECK(round->box.width() >= 25 * robot.ui().terminal().scale().px_per_mm());
}

// Each step of the page, one after the other, under the ruler.
void walk(const ui::Display& display, bool large, ui::Language language) {
    HeadlessUi ui({.display = display, .large = large, .language = language});
    Robot robot(ui);
    const std::string where = std::to_string(display.width_px) + "x" + std::to_string(display.height_px) +
                              (large ? " large " : " ") + std::string(ui::language_tag(language)) + " ";
    ui.terminal().show_devices(speaking_devices);
    ui.terminal().open({"help", 0});
    robot.settle();
    check_measures(robot, where + "help", large);
    ui.terminal().open({"voice_message", 0});
    robot.settle();
    check_measures(robot, where + "ready", large);
    robot.tap(ui.tr("Tap once, then speak"));
    speak(robot, recording_begun(robot), 0, 6000);
    check_measures(robot, where + "recording", large);
    ui.terminal().open({"voice_message", 0});
    robot.settle();
    say(robot, 6000);
    check_measures(robot, where + "recorded", large);
    robot.tap(ui.tr("Back"));
    robot.tap(ui.tr("Stay here"));
    robot.tap(ui.tr("Send it"));
    check_measures(robot, where + "sending", large);
    ui.terminal().show_voice({kiosk::VoiceRefusal::day_full, 0}, ui.now());
    robot.settle();
    check_measures(robot, where + "refused", large);
    robot.tap(ui.tr("Send it"));
    ui.terminal().show_voice({kiosk::VoiceRefusal::none, 12}, ui.now());
    robot.settle();
    check_measures(robot, where + "left", large);
}

void walk_staff(const ui::Display& display, bool large) {
    HeadlessUi ui({.display = display, .large = large});
    Robot robot(ui);
    ui.terminal().show_devices(speaking_devices);
    const std::string where = std::to_string(display.width_px) + (large ? " large " : " ");
    for (const char* screen : {"counter", "counter_voice"}) {
        ui.terminal().open({screen, 0});
        show(robot, with_messages());
        check_measures(robot, where + screen, large);
    }
}

}  // namespace

TEST_CASE("voice message: without a microphone no way leads to it") {
    HeadlessUi ui;
    Robot robot(ui);
    robot.tap(ui.tr("Help me"));
    CHECK_FALSE(robot.find(ui.tr("Leave the village a message by voice")));
    ui.terminal().open({"voice_message", 0});
    robot.settle();
    CHECK(robot.sees(ui.tr("There is no microphone here now")));
    CHECK(ui.terminal().take_recording().empty());
}

TEST_CASE("voice message: tap, speak, tap, hear it, send it: the desk gets it and the visitor a number") {
    Speaker visitor;
    CHECK(visitor.ui.terminal().take_recording().empty());  // Nothing before a tap.
    CHECK(asked<kiosk::OfferVoice>(visitor.ui).size() == 1);
    const std::uint64_t id = say(visitor.robot, 12'000);
    CHECK(id != 0);
    CHECK(heard<kiosk::PlayRecording>(visitor.ui).empty());
    visitor.robot.tap(visitor.ui.tr("Listen to it"));
    const auto played = heard<kiosk::PlayRecording>(visitor.ui);
    REQUIRE(played.size() == 1);
    CHECK(played[0].clip.lasts_ms == 12'000);
    visitor.robot.tap(visitor.ui.tr("Send it"));
    const auto left = asked<kiosk::LeaveVoice>(visitor.ui);
    REQUIRE(left.size() == 1);
    CHECK(left[0].clip.lasts_ms == 12'000);
    CHECK(left[0].about == kiosk::VoiceAbout::help);
    CHECK_FALSE(left[0].from);
    visitor.ui.terminal().show_voice({kiosk::VoiceRefusal::none, 12}, visitor.ui.now());
    visitor.robot.settle();
    CHECK(visitor.robot.sees_number("Message number {n}", 12));
    CHECK(visitor.robot.sees(visitor.ui.tr("The village will hear it")));
    visitor.robot.tap(visitor.ui.tr("Thank you, back home"));
    CHECK(visitor.robot.screen_name() == "home");
}

TEST_CASE("voice message: whoever finds nothing by its name may say it, and the counter learns what was sought") {
    struct Way {
        const char* page;
        kiosk::VoiceAbout about;
    };
    for (const Way& way : {Way{"rules", kiosk::VoiceAbout::rules}, Way{"notices", kiosk::VoiceAbout::notices}}) {
        HeadlessUi ui;
        Robot robot(ui);
        ui.terminal().show_devices(speaking_devices);
        ui.terminal().open({way.page, 0});
        robot.settle();
        robot.tap(ui.tr("Search"));
        robot.tap(ui.tr("Digits"));
        for (int i = 0; i < 3; ++i) robot.tap("7");
        robot.tap(ui.tr("Leave the village a message by voice"));
        say(robot, 3000);
        robot.tap(ui.tr("Send it"));
        const auto left = asked<kiosk::LeaveVoice>(ui);
        REQUIRE(left.size() == 1);
        CHECK(left[0].about == way.about);
    }
}

TEST_CASE("voice message: with the card in hand it says whose name goes with it, and carries it") {
    HeadlessUi ui;
    Robot robot(ui);
    ui.terminal().show_devices(speaking_devices);
    const kiosk::Visit& visit = made_village(VillageKind::demo).visit;
    ui.terminal().open_visit(visit, ui.now());
    robot.settle();
    robot.tap(ui.tr("Help me"));
    robot.tap(ui.tr("Leave the village a message by voice"));
    CHECK(robot.sees(visit.shown_name));
    say(robot, 3000);
    robot.tap(ui.tr("Send it"));
    const auto left = asked<kiosk::LeaveVoice>(ui);
    REQUIRE(left.size() == 1);
    CHECK(left[0].from == visit.resident);
}

TEST_CASE("voice message: another card ends what was said under a name, and keeps what was said under none") {
    for (const bool named : {true, false}) {
        HeadlessUi ui;
        Robot robot(ui);
        ui.terminal().show_devices(speaking_devices);
        if (named) ui.terminal().open_visit(made_village(VillageKind::demo).visit, ui.now());
        robot.settle();
        robot.tap(ui.tr("Help me"));
        robot.tap(ui.tr("Leave the village a message by voice"));
        robot.tap(ui.tr("Tap once, then speak"));
        const std::uint64_t id = recording_begun(robot);
        speak(robot, id, 0, 2000);
        robot.hears({kiosk::Refused{kiosk::RefusedWhy::unreadable, kiosk::WhoHelps::nobody_needed}, {}});
        CHECK(dropped(ui) == named);
        CHECK((ui.terminal().voice().step() == ui::VoiceBox::Step::recording) == !named);
    }
}

TEST_CASE("voice message: the idle time does not cut a recording, and it is in sight that it records") {
    Speaker visitor;
    visitor.robot.tap(visitor.ui.tr("Tap once, then speak"));
    const std::uint64_t id = recording_begun(visitor.robot);
    for (std::int64_t at = 0; at < 60'000; at += 10'000) {
        speak(visitor.robot, id, at, at + 10'000);
        CHECK(visitor.robot.sees(visitor.ui.tr("Recording")));
        CHECK(visitor.robot.sees(visitor.ui.tr("Finished speaking")));
    }
    CHECK_FALSE(dropped(visitor.ui));
    visitor.ui.terminal().hear_voice(kiosk::VoiceRecorded{id, some_voice(60'000)}, visitor.ui.now());
    visitor.robot.settle();
    CHECK(visitor.robot.find(visitor.ui.tr("Send it")));
    visitor.robot.wait(120'000);  // Nobody is there any more.
    CHECK_FALSE(visitor.at_page());
    CHECK(visitor.ui.terminal().voice().lasts_ms() == 0);
}

TEST_CASE("voice message: whoever leaves with something unsent is asked, and gets what they answer") {
    for (const char* way : {"Back", "Home", "Language"}) {
        for (const bool stays : {true, false}) {
            Speaker visitor;
            visitor.robot.tap(visitor.ui.tr("Tap once, then speak"));
            const std::uint64_t id = recording_begun(visitor.robot);
            speak(visitor.robot, id, 0, 2000);
            visitor.robot.tap(visitor.ui.tr(way));
            CHECK(visitor.at_page());
            CHECK(visitor.ui.terminal().voice().step() == ui::VoiceBox::Step::finishing);  // It records no more.
            visitor.ui.terminal().hear_voice(kiosk::VoiceRecorded{id, some_voice(2000)}, visitor.ui.now());
            visitor.robot.settle();
            visitor.robot.tap(visitor.ui.tr(stays ? "Stay here" : "Throw it away"));
            CHECK(visitor.at_page() == stays);
            CHECK((visitor.ui.terminal().voice().lasts_ms() == 2000) == stays);
            if (stays) CHECK(visitor.robot.find(visitor.ui.tr("Send it")));
        }
    }
}

TEST_CASE("voice message: a finger that trembles on the round button does not end what it began") {
    Speaker visitor;
    const ui::Item* round = visitor.robot.find(visitor.ui.tr("Tap once, then speak"));
    REQUIRE(round);
    const ui::Point at = round->box.middle();
    visitor.robot.down(at);
    visitor.robot.up(at);
    visitor.robot.wait(60);
    visitor.robot.down(at);
    visitor.robot.up(at);
    CHECK(visitor.ui.terminal().voice().step() == ui::VoiceBox::Step::recording);
}

TEST_CASE("voice message: a microphone that falls silent, or hears nothing, is said, and one may try again") {
    Speaker visitor;
    visitor.robot.tap(visitor.ui.tr("Tap once, then speak"));
    static_cast<void>(recording_begun(visitor.robot));
    visitor.robot.wait(9000);
    CHECK(visitor.robot.sees(visitor.ui.tr("The microphone cannot be used now")));
    visitor.robot.tap(visitor.ui.tr("Once more"));
    visitor.robot.tap(visitor.ui.tr("Tap once, then speak"));
    const std::uint64_t id = recording_begun(visitor.robot);
    visitor.ui.terminal().hear_voice(kiosk::VoiceFailed{id, kiosk::VoiceFault::silence}, visitor.ui.now());
    visitor.robot.settle();
    CHECK(visitor.robot.sees(visitor.ui.tr("Nothing could be heard")));
}

TEST_CASE("voice message: what cannot be left is said before anybody speaks, and what was said is not lost by it") {
    Speaker visitor;
    visitor.ui.terminal().show_voice({kiosk::VoiceRefusal::day_full, 0}, visitor.ui.now());
    visitor.robot.settle();
    CHECK(visitor.robot.sees(visitor.ui.tr("No more fit in today")));
    CHECK_FALSE(visitor.robot.find(visitor.ui.tr("Tap once, then speak")));

    Speaker other;
    say(other.robot, 4000);
    other.robot.tap(other.ui.tr("Send it"));
    other.ui.terminal().show_voice({kiosk::VoiceRefusal::storage, 0}, other.ui.now());
    other.robot.settle();
    CHECK(other.robot.sees(other.ui.tr("It cannot be kept now")));
    static_cast<void>(other.ui.terminal().take_actions());
    other.robot.tap(other.ui.tr("Send it"));
    CHECK(asked<kiosk::LeaveVoice>(other.ui).size() == 1);
}

TEST_CASE("voice message: said anew, the first is gone") {
    Speaker visitor;
    const std::uint64_t first = say(visitor.robot, 4000);
    visitor.robot.tap(visitor.ui.tr("Say it again"));
    CHECK(visitor.ui.terminal().voice().lasts_ms() == 0);
    const std::uint64_t second = say(visitor.robot, 2000);
    CHECK(second != first);
    CHECK(visitor.ui.terminal().voice().lasts_ms() == 2000);
}

TEST_CASE("voice message: every step keeps its measures on every display, in every language") {
    for (const ui::Display& display : {portrait_display, landscape_display, small_display, low_display})
        for (const bool large : {false, true})
            for (const ui::Language language : {ui::Language::zh_hans, ui::Language::zh_hant, ui::Language::en})
                walk(display, large, language);
}

TEST_CASE("voice message: the counter's list keeps its measures on every display") {
    for (const ui::Display& display : {portrait_display, landscape_display, small_display, low_display})
        for (const bool large : {false, true}) walk_staff(display, large);
}

TEST_CASE("counter screen: new messages are counted, heard by a tap alone, and put aside when they are dealt with") {
    HeadlessUi ui({.display = landscape_display});
    Robot robot(ui);
    ui.terminal().show_devices(speaking_devices);
    ui.terminal().open({"counter", 0});
    kiosk::Counter counter = with_messages();
    show(robot, counter);
    std::string label = ui.tr("{n} new by voice");
    robot.tap(label.replace(label.find("{n}"), 3, "2"));
    CHECK(robot.screen_name() == "counter_voice");
    CHECK(robot.sees("罗*生"));
    static_cast<void>(ui.terminal().take_actions());
    robot.tap(ui.tr("Listen"));
    const auto wanted = asked<kiosk::HearVoice>(ui);
    REQUIRE(wanted.size() == 1);
    CHECK(wanted[0].message.value == 3);
    CHECK(heard<kiosk::PlayRecording>(ui).empty());
    counter.turn = 2;
    counter.hears = kiosk::VoiceToHear{{3}, some_voice(15'000)};
    counter.voices[0].heard_by = "周*香";
    show(robot, counter);
    CHECK(heard<kiosk::PlayRecording>(ui).size() == 1);
    robot.tap(ui.tr("Back"));
    CHECK(heard<kiosk::Hush>(ui).size() == 1);
    // Come back to, it does not begin by itself.
    label = ui.tr("{n} new by voice");
    robot.tap(label.replace(label.find("{n}"), 3, "1"));
    CHECK(heard<kiosk::PlayRecording>(ui).empty());
    static_cast<void>(ui.terminal().take_actions());
    robot.tap(ui.tr("Dealt with"));
    robot.tap(ui.tr("Yes, dealt with"));
    const auto done = asked<kiosk::VoiceDone>(ui);
    REQUIRE(done.size() == 1);
    CHECK(done[0].message.value == 3);
    counter.voices.clear();
    counter.hears.reset();
    counter.turn = 3;
    show(robot, counter);
    CHECK(robot.sees(ui.tr("Every message is dealt with")));
}

TEST_CASE("counter screen: whoever has not signed in sees no message") {
    HeadlessUi ui;
    Robot robot(ui);
    ui.terminal().open({"counter_voice", 0});
    robot.settle();
    CHECK(robot.sees(ui.tr("Only for those who work here")));
    kiosk::Counter door = with_messages();
    door.step = kiosk::CounterStep::wants_pin;
    show(robot, door);
    CHECK_FALSE(robot.sees("罗*生"));
}
