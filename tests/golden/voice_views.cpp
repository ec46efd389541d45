#include "tests/golden/voice_views.h"

#include <memory>

#include "tests/support/voice_talk.h"

namespace {

kiosk::Counter at_work() {
    kiosk::Counter counter;
    counter.step = kiosk::CounterStep::at_work;
    counter.staff = "周*香";
    counter.today.redemptions = 23;
    counter.today.points = {860};
    return counter;
}

View voice_view(const std::string& name, const char* way, std::int64_t lasts_ms, bool stays = true) {
    return {name, [way, lasts_ms, stays](Robot& robot) {
                robot.ui().terminal().show_devices(speaking_devices);
                robot.ui().terminal().open({way, 0});
                robot.settle();
                if (lasts_ms > 0) say(robot, lasts_ms);
                if (!stays) robot.tap(robot.ui().tr("Back"));
            }};
}

kiosk::Counter counter_with_voices() {
    kiosk::Counter counter = at_work();
    counter.voices = {
        {{3}, demo_now_ms - 90'000'000, 42'000, kiosk::VoiceAbout::help, "罗*生", "罗", "罗家屋场", "周*香"},
        {{4}, demo_now_ms - 7'200'000, 15'000, kiosk::VoiceAbout::rules, "", "", "", ""},
        {{5}, demo_now_ms - 3'600'000, 8'000, kiosk::VoiceAbout::name, "", "", "", ""}};
    return counter;
}

View staff_voice_view(const std::string& name, const char* screen) {
    return {name, [screen](Robot& robot) {
                robot.ui().terminal().show_devices(speaking_devices);
                robot.ui().terminal().open({screen, 0});
                robot.ui().terminal().show_counter(std::make_shared<const kiosk::Counter>(counter_with_voices()),
                                                   robot.ui().now());
            }};
}

}  // namespace

std::vector<View> voice_views() {
    return {voice_view("help-microphone", "help", 0),
            voice_view("voice-ready", "voice_message", 0),
            {"voice-recording",
             [](Robot& robot) {
                 voice_view("", "voice_message", 0).go(robot);
                 robot.tap(robot.ui().tr("Tap once, then speak"));
                 speak(robot, recording_begun(robot), 0, 12'000);
             }},
            voice_view("voice-recorded", "voice_message", 12'000),
            voice_view("voice-unsent", "voice_message", 12'000, false),
            {"voice-left",
             [](Robot& robot) {
                 voice_view("", "voice_message", 12'000).go(robot);
                 robot.tap(robot.ui().tr("Send it"));
                 robot.ui().terminal().show_voice({kiosk::VoiceRefusal::none, 12}, robot.ui().now());
             }},
            staff_voice_view("counter-new-voices", "counter"),
            staff_voice_view("counter-voices", "counter_voice")};
}
