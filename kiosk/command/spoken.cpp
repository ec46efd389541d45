#include "kiosk/command/spoken.h"

#include <algorithm>
#include <cstddef>
#include <variant>

namespace kiosk {

namespace {

constexpr std::size_t most_lines = 10'000;

// One line, whatever stood in the page.
std::string in_one_line(std::string words) {
    std::ranges::replace(words, '\n', ' ');
    while (!words.empty() && words.back() == ' ') words.pop_back();
    return words;
}

// Answers one order as a voice that is done at once would.
void hear(ui::Terminal& terminal, const SpeechOrder& order, ui::Now now, std::vector<std::string>& lines) {
    if (const auto* speech = std::get_if<Speech>(&order)) {
        lines.push_back(in_one_line(speech->words));
        terminal.said(speech->id, now);
    }
    if (const auto* play = std::get_if<PlayRecording>(&order)) {
        lines.push_back("[" + play->file + "]");
        terminal.recording_found({play->id, 0}, now);
    }
}

}  // namespace

std::vector<std::string> spoken_by(Offscreen& stage, ui::Now now) {
    ui::Terminal& terminal = stage.terminal();
    DeviceStates devices;
    devices.sound = devices.headphones = DeviceState::ready;
    devices.speaks = true;
    terminal.show_devices(devices);
    stage.draw(now);
    const auto& items = terminal.items();
    const auto button = std::ranges::find(items, ui::target_id("bar_read"), &ui::Item::id);
    std::vector<std::string> lines;
    if (button == items.end()) return lines;
    stage.tap(button->box.middle(), now);
    stage.draw(now);
    while (terminal.reading_aloud() && lines.size() < most_lines) {
        for (const SpeechOrder& order : terminal.take_speech()) hear(terminal, order, now, lines);
        stage.draw(now);
    }
    return lines;
}

}  // namespace kiosk
