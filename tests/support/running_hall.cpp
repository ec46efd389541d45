#include "tests/support/running_hall.h"

#include <algorithm>
#include <stdexcept>

RunningHall::RunningHall(TestHall& hall, const RunningOptions& options)
    : RunningHall((hall.close(), hall.folder()), hall.clock(), options) {}

RunningHall::RunningHall(std::string folder, FakeClock& clock, const RunningOptions& options)
    : window_(clock, options.width_px, options.height_px) {
    kiosk::RunSetup setup;
    setup.data = std::move(folder);
    setup.look.language = options.language;
    setup.scanner = options.scanner;
    setup.camera = options.camera;
    setup.printer = options.printer;
    setup.microphone = options.microphone;
    setup.screen = options.screen;
    setup.volume_percent = options.volume_percent;
    setup.after_first_frame = options.after_first_frame;
    const kiosk::Clock& time = options.clock ? *options.clock : clock;
    thread_ = std::thread([this, setup, options, &time] {
        ended_ = kiosk::run_hall(
            setup, time,
            {window_.hand_out(), kiosk::Watchdog(options.watchdog_address, options.watchdog_ms), options.font_folder,
             options.locale_folder, [this](const ui::Terminal& terminal) { note(terminal); }});
        window_.program_ended();
    });
}

kiosk::Status RunningHall::end() {
    if (thread_.joinable()) {
        window_.close();
        thread_.join();
    }
    return ended_;
}

void RunningHall::note(const ui::Terminal& terminal) {
    const std::lock_guard lock(mutex_);
    words_.clear();
    for (const ui::Written& line : terminal.written()) words_.append(line.text).append(" ");
    items_ = terminal.items();
}

std::string RunningHall::all_words() const {
    const std::lock_guard lock(mutex_);
    return words_;
}

bool RunningHall::sees(std::string_view words) const { return all_words().find(words) != std::string::npos; }

void RunningHall::until_sees(std::string_view words) {
    try {
        window_.until([&] { return sees(words); }, std::string(words));
    } catch (const std::runtime_error& error) {
        throw std::runtime_error(std::string(error.what()) + "; on the screen: " + all_words());
    }
}

void RunningHall::until_gone(std::string_view words) {
    window_.until([&] { return !sees(words); }, "an end of: " + std::string(words));
}

void RunningHall::tap(std::string_view label) {
    ui::Rect box;
    {
        const std::lock_guard lock(mutex_);
        const auto found = std::ranges::find(items_, label, &ui::Item::label);
        if (found == items_.end())
            throw std::runtime_error("nothing to tap is called " + std::string(label) + "; on the screen: " + words_);
        box = found->box;
    }
    window_.tap(box.middle().x, box.middle().y);
}

void RunningHall::until_open() {
    window_.until([&] { return !all_words().empty() && !sees("The hall opens in a moment"); }, "the first picture");
    window_.settle();
}
