#include "kiosk/command/offscreen.h"

#include "kiosk/base/files.h"
#include "kiosk/command/look.h"
#include "kiosk/device/picture_loader.h"
#include "kiosk/device/png_file.h"

namespace kiosk {

namespace {
constexpr int most_frames = 8;  // A screen that wants new pictures in every frame would never be done.
}

Offscreen::Offscreen(std::unique_ptr<ui::Terminal> terminal, std::string picture_folder, const ui::Display& display)
    : terminal_(std::move(terminal)),
      picture_folder_(std::move(picture_folder)),
      width_px_(display.width_px),
      height_px_(display.height_px),
      pixels_(static_cast<std::size_t>(display.width_px) * static_cast<std::size_t>(display.height_px)) {}

Result<Offscreen> Offscreen::make(const ui::TerminalOptions& options, std::string picture_folder, ui::Now now) {
    auto terminal = make_terminal(options, now);
    if (!terminal) return fail(terminal);
    return Offscreen(std::move(*terminal), std::move(picture_folder), options.display);
}

bool Offscreen::draw_once(ui::Now now) {
    const ImDrawData* data = terminal_->draw(now);
    return !renderer_.render(*data, {pixels_.data(), width_px_, height_px_, width_px_}).empty();
}

void Offscreen::draw(ui::Now now) {
    for (int frame = 0; frame < most_frames; ++frame) {
        draw_once(now);
        const auto wanted = terminal_->take_wanted_pictures();
        if (wanted.empty() && !terminal_->wants_frame(now)) return;
        for (const std::string& name : wanted) {
            const auto image = load_picture(picture_folder_, name);
            terminal_->put_picture(
                name, image ? std::make_shared<ui::Picture>(ui::Picture{static_cast<int>(image->width),
                                                                        static_cast<int>(image->height), image->argb})
                            : nullptr);
        }
    }
}

void Offscreen::tap(ui::Point at, ui::Now now) {
    using Kind = ui::PointerEvent::Kind;
    constexpr std::int64_t finger = 1, press_ms = 90;
    terminal_->feed({Kind::down, finger, at, now.steady_ms});
    draw_once(now);
    now.steady_ms += press_ms;
    terminal_->feed({Kind::up, finger, at, now.steady_ms});
}

Status Offscreen::save(const std::string& png_file) const {
    const auto bytes = encode_png({const_cast<std::uint32_t*>(pixels_.data()), width_px_, height_px_, width_px_});
    if (!bytes) return fail(bytes.error().code, bytes.error().what);
    return write_file(png_file, *bytes);
}

}  // namespace kiosk
