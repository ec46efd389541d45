// The whole interface on a picture in memory: what a hall's display would show, without a display.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "kiosk/base/error.h"
#include "ui/raster/renderer.h"
#include "ui/terminal.h"

namespace kiosk {

class Offscreen {
public:
    // picture_folder: where staff's pictures lie.
    static Result<Offscreen> make(const ui::TerminalOptions& options, std::string picture_folder, ui::Now now);

    ui::Terminal& terminal() { return *terminal_; }
    // Draws until nothing more is wanted: pictures that a screen looks for are read in between.
    void draw(ui::Now now);
    // One frame, as the display would get it; false: the picture stays the same.
    bool draw_once(ui::Now now);
    void tap(ui::Point at, ui::Now now);
    // storage: the file could not be written.
    Status save(const std::string& png_file) const;

private:
    Offscreen(std::unique_ptr<ui::Terminal> terminal, std::string picture_folder, const ui::Display& display);

    std::unique_ptr<ui::Terminal> terminal_;
    std::string picture_folder_;
    int width_px_, height_px_;
    std::vector<std::uint32_t> pixels_;
    ui::raster::Renderer renderer_;
};

}  // namespace kiosk
