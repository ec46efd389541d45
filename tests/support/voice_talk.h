// The microphone's and the desk's part of a voice message on a screen, played by the test.
#pragma once

#include <cmath>
#include <vector>

#include "tests/support/robot.h"

inline constexpr kiosk::DeviceStates speaking_devices{
    .sound = kiosk::DeviceState::ready, .microphone = kiosk::DeviceState::ready, .handwriting = true, .pinyin = true};

inline kiosk::VoiceClip some_voice(std::int64_t lasts_ms) {
    return {std::make_shared<const std::vector<std::byte>>(100, std::byte{1}), lasts_ms};
}

// What the microphone is asked since the last time: the number of a recording that is to begin, else 0.
inline std::uint64_t recording_begun(Robot& robot) {
    std::uint64_t id = 0;
    for (const kiosk::VoiceOrder& order : robot.ui().terminal().take_recording())
        if (const auto* start = std::get_if<kiosk::StartRecording>(&order)) id = start->id;
    return id;
}

// Somebody speaks for so long, now loud, now quiet.
inline void speak(Robot& robot, std::uint64_t id, std::int64_t from_ms, std::int64_t to_ms) {
    for (std::int64_t at = from_ms + 100; at <= to_ms; at += 100) {
        const float level = 0.35F + 0.3F * std::sin(static_cast<float>(at) / 170.0F);
        robot.wait(100);
        robot.ui().terminal().hear_voice(kiosk::VoiceLevel{id, at, level}, robot.ui().now());
    }
    robot.settle();
}

// From the open page to what was said and not yet sent.
inline std::uint64_t say(Robot& robot, std::int64_t lasts_ms) {
    robot.tap(robot.ui().tr("Tap once, then speak"));
    const std::uint64_t id = recording_begun(robot);
    speak(robot, id, 0, lasts_ms);
    robot.tap(robot.ui().tr("Finished speaking"));
    robot.ui().terminal().hear_voice(kiosk::VoiceRecorded{id, some_voice(lasts_ms)}, robot.ui().now());
    robot.settle();
    return id;
}
