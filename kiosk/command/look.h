// How the hall shall look, as `run`, `snapshot`, `tour` and `bench` name it: one place for these options.
#pragma once

#include <string>

#include "kiosk/base/error.h"
#include "kiosk/command/options.h"
#include "ui/terminal.h"

namespace kiosk {

struct Look {
    std::string size;         // "1080x1920"; empty: the caller's default.
    float diagonal_inch = 0;  // 0: what the display says, else a 21.5 inch one.
    std::string hall;         // Whose own themes may be worn too; empty: nobody's.
    std::string theme;        // By name; empty: the village's hours decide.
    std::string language = "zh-Hans";
    bool large = false;
    bool low = false;
    bool calm = false;

    void add_to(CLI::App& app);
    // bad_input: a size, theme or language that does not exist.
    Result<ui::TerminalOptions> terminal_options(int default_width_px, int default_height_px) const;
};

// Makes it, and says in the log when it had to fall back to English. device: no fonts.
Result<std::unique_ptr<ui::Terminal>> make_terminal(const ui::TerminalOptions& options, ui::Now now);

inline constexpr float usual_diagonal_inch = 21.5F;

}  // namespace kiosk
