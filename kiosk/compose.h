// The only place where real devices, the desk and threads are built and joined to the frame loop.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "kiosk/base/clock.h"
#include "kiosk/base/error.h"
#include "kiosk/command/look.h"
#include "kiosk/device/watchdog.h"
#include "kiosk/device/window.h"

namespace kiosk {

struct RunSetup {
    std::string data;  // The hall's folder.
    Look look;
    bool windowed = false;
    std::string screen;                       // Opened first, for pictures and trials.
    std::string scanner = "none";             // As in scanner_choice.h.
    std::string camera = "none";              // As in camera.h.
    std::string printer = "none";             // As in printer_choice.h.
    std::string microphone = "none";          // As in microphone.h.
    int volume_percent = 70;                  // 0: no sound at all.
    std::function<void()> after_first_frame;  // Called once, when the hall's first full picture is shown.
    bool ends_after_first_frame = false;
};

// What the program stands in: a display, a service manager, fonts. A test brings its own.
struct Surroundings {
    std::unique_ptr<Window> window;
    Watchdog watchdog;
    std::string font_folder, locale_folder;  // Empty: the usual ones.
    std::function<void(const ui::Terminal&)>
        drawn;  // Called after each frame, on the frame loop's thread; may be empty.
};

// Runs the terminal until its window is closed or the program is told to end, on this machine's display.
// bad_input: an option; device: no display, no font.
Status run_hall(const RunSetup& setup, const Clock& clock);
// The same in other surroundings.
Status run_hall(const RunSetup& setup, const Clock& clock, Surroundings around);

}  // namespace kiosk
