// The whole program as it runs in a hall (compose.cpp: real desk, real devices' threads, real files), on a FakeWindow
// and a clock turned by hand. The terminal speaks English.
//
//   TestHall hall = a_hall().with(resident("Wang Wu").with_card());
//   RunningHall program(hall);
//   program.until_sees("Welcome");
//
// From here on the hall's database is the program's; hall.open() works again after program.end().
#pragma once

#include <atomic>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "kiosk/compose.h"
#include "tests/support/fake_window.h"
#include "tests/support/hall_builder.h"
#include "ui/items.h"

struct RunningOptions {
    std::string scanner = "none", camera = "none", printer = "none", microphone = "none", screen;
    int width_px = 1080, height_px = 1920;
    std::string watchdog_address;
    std::int64_t watchdog_ms = 0;
    std::string font_folder, locale_folder;
    std::string language = "en";
    int volume_percent = 0;
    const kiosk::Clock* clock = nullptr;  // For the program, instead of the hall's own; must show the same time.
    std::function<void()> after_first_frame = {};
};

class RunningHall {
public:
    explicit RunningHall(TestHall& hall, const RunningOptions& options = {});
    RunningHall(std::string folder, FakeClock& clock, const RunningOptions& options = {});
    ~RunningHall() { static_cast<void>(end()); }
    RunningHall(const RunningHall&) = delete;
    RunningHall& operator=(const RunningHall&) = delete;

    FakeWindow& window() { return window_; }
    // Closes the window and waits until the program has ended; how it ended.
    kiosk::Status end();

    // In the last frame, anywhere; lines that were broken are put together with a space.
    bool sees(std::string_view words) const;
    std::string all_words() const;
    void until_sees(std::string_view words);
    void until_gone(std::string_view words);
    void tap(std::string_view label);
    // The boards are shown and nothing moves.
    void until_open();

private:
    void note(const ui::Terminal& terminal);

    FakeWindow window_;
    mutable std::mutex mutex_;
    std::string words_;
    ui::ItemList items_;
    kiosk::Status ended_;
    std::thread thread_;
};
