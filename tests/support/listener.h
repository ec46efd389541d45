// Somebody who has the hall read to them: presses "Read to me" and keeps what is to be heard; the list stands for the
// voice.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "tests/support/robot.h"

inline constexpr std::size_t most_sentences = 2000;

inline kiosk::DeviceStates with_voice() {
    kiosk::DeviceStates devices;
    devices.sound = kiosk::DeviceState::ready;
    devices.speaks = true;
    return devices;
}

// A voice that has said everything as soon as it is asked, and remembers it.
class Listener {
public:
    explicit Listener(HeadlessUi& ui) : ui_(ui), robot_(begin(ui)) {}

    Robot& robot() { return robot_; }
    void press() { robot_.tap(ui_.tr(ui_.terminal().reading_aloud() ? "Stop reading" : "Read to me")); }
    // What was asked for since the last call; none: silence.
    std::vector<kiosk::SpeechOrder> orders() { return ui_.terminal().take_speech(); }
    // The sentence now being read, which is then over. There is no recording here: the voice reads instead.
    std::string next() {
        std::string words;
        for (const kiosk::SpeechOrder& order : spoken()) {
            if (const auto* speech = std::get_if<kiosk::Speech>(&order)) {
                words = speech->words;
                last_ = speech->id;
            }
        }
        ui_.terminal().said(last_, ui_.now());
        robot_.settle();
        return words;
    }
    std::vector<std::string> all() {
        std::vector<std::string> said;
        press();
        while (ui_.terminal().reading_aloud() && said.size() < most_sentences) said.push_back(next());
        return said;
    }
    std::uint64_t last() const { return last_; }

private:
    std::vector<kiosk::SpeechOrder> spoken() {
        std::vector<kiosk::SpeechOrder> now = orders();
        const auto* recording = now.empty() ? nullptr : std::get_if<kiosk::PlayRecording>(&now.back());
        if (!recording) return now;
        ui_.terminal().recording_found({recording->id, 0}, ui_.now());
        robot_.settle();
        return orders();
    }
    static HeadlessUi& begin(HeadlessUi& ui) {
        ui.terminal().show_devices(with_voice());
        return ui;
    }
    HeadlessUi& ui_;
    Robot robot_;
    std::uint64_t last_ = 0;
};

inline bool hushed(const std::vector<kiosk::SpeechOrder>& orders) {
    return !orders.empty() && std::holds_alternative<kiosk::Hush>(orders.back());
}

inline std::string joined(const std::vector<std::string>& said) {
    std::string all;
    for (const std::string& words : said) all += words + "\n";
    return all;
}
