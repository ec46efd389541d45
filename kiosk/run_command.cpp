#include "kiosk/run_command.h"

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
    app.add_option("--volume", setup.volume_percent, "0 to 100")->check(CLI::Range(0, 100));
    setup.look.add_to(app);
    if (const auto ended = parse(app, line)) return *ended;
    const SystemClock clock;
    const auto done = run_hall(setup, clock);
    return done ? exit_code::done : tell(done.error());
}

}  // namespace kiosk
