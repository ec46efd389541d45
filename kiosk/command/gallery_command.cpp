// village-kiosk gallery [--out DIR] [...]: every widget in every state, as pictures
#include <cstdio>
#include <filesystem>

#include "kiosk/base/clock.h"
#include "kiosk/command/look.h"
#include "kiosk/command/offscreen.h"
#include "ui/gallery/gallery.h"

namespace kiosk {

namespace {

constexpr int portrait_width_px = 1080, portrait_height_px = 1920;

// One page, sheet by sheet until one stays empty; how many there were.
Result<int> draw_page(Offscreen& stage, const std::string& page, const std::string& out, ui::Now now) {
    for (int sheet = 0;; ++sheet) {
        stage.terminal().open({ui::gallery::screen_of(page), sheet});
        stage.draw(now);
        if (stage.terminal().written().empty()) return sheet;
        const std::string file = out + "/" + page + "-" + std::to_string(sheet + 1) + ".png";
        if (const auto saved = stage.save(file); !saved) return fail(saved.error().code, saved.error().what);
        std::printf("%s\n", file.c_str());
    }
}

Status draw_gallery(const Look& look, const std::string& out) {
    const auto options = look.terminal_options(portrait_width_px, portrait_height_px);
    if (!options) return std::unexpected(options.error());
    std::error_code error;
    std::filesystem::create_directories(out, error);
    if (error) return fail(ErrorCode::storage, "cannot make the folder " + out + ": " + error.message());
    const ui::Now now{SystemClock().utc_ms(), 0};
    auto stage = Offscreen::make(*options, "", now);
    if (!stage) return std::unexpected(stage.error());
    for (const std::string& page : ui::gallery::page_names())
        if (const auto sheets = draw_page(*stage, page, out, now); !sheets) return std::unexpected(sheets.error());
    return {};
}

}  // namespace

int gallery_command(const CommandLine& line) {
    CLI::App app{
        "Draws every color, widget, motif and icon into pictures, a line with the name of each; needs no hall.",
        "village-kiosk gallery"};
    Look look;
    std::string out = "build/gallery";
    app.add_option("--out", out, "the folder for the pictures")->capture_default_str();
    look.add_to(app);
    if (const auto ended = parse(app, line)) return *ended;
    const auto done = draw_gallery(look, out);
    return done ? exit_code::done : tell(done.error());
}

}  // namespace kiosk
