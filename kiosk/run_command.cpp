#include "kiosk/run_command.h"

#include <chrono>
#include <cstdio>

#include "kiosk/command/options.h"
#include "kiosk/compose.h"

namespace kiosk {

int run_terminal(const CommandLine& line) {
    CLI::App app{"The terminal, on this machine's display, until its window is closed.", "village-kiosk run"};
    RunSetup setup;
    setup.data = line.data;
    app.add_flag("--windowed", setup.windowed, "in a window instead of the whole display");
    app.add_option("--screen", setup.screen, "opened first; snapshot --list names the screens");
    app.add_option("--scanner", setup.scanner,
                   "keyboard, a USB id such as 1eab:1d06, a device, or a FIFO of lines or input events");
    app.add_option("--camera", setup.camera, "a video device, a folder of pictures or a Y4M film");
    app.add_option("--printer", setup.printer,
                   "for receipts: a device such as /dev/usb/lp0, tcp:ADDRESS:9100, cups:NAME or a file, then any of "
                   ",80mm ,raster-qr ,no-cutter");
    setup.microphone = "default";
    app.add_option("--microphone", setup.microphone,
                   "for voice messages: default, none, or a sound file in its place (WAV, Ogg, FLAC)");
    app.add_option("--volume", setup.volume_percent, "0 to 100; 0: no sound")->check(CLI::Range(0, 100));
    bool until_first_frame = false;
    app.add_flag(
        "--until-first-frame", until_first_frame,
        "ends when the hall's first full picture is shown; prints when that was, in ms of the monotonic clock");
    setup.look.add_to(app);
    if (const auto ended = parse(app, line)) return *ended;
    setup.look.hall = line.data;
    const SystemClock clock;
    setup.ends_after_first_frame = until_first_frame;
    if (until_first_frame)
        setup.after_first_frame = [] {
            const auto now = std::chrono::steady_clock::now().time_since_epoch();
            std::printf("%.3f\n", std::chrono::duration<double, std::milli>(now).count());
        };
    const auto done = run_hall(setup, clock);
    return done ? exit_code::done : tell(done.error());
}

}  // namespace kiosk
