// A terminal without a window: the product's own Terminal and renderer on a clock turned by hand, drawing into memory.
//
// It draws when the product's loop would: when a frame is wanted. Everything is counted, so that tests can say what an
// idle screen costs.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "tests/support/boards_builder.h"
#include "tests/support/fake_clock.h"
#include "tests/support/png_file.h"
#include "ui/raster/renderer.h"
#include "ui/terminal.h"

inline constexpr ui::Display portrait_display{1080, 1920, 21.5F};
inline constexpr ui::Display landscape_display{1920, 1080, 21.5F};
inline constexpr ui::Display small_display{1280, 800, 21.5F};
inline constexpr ui::Display low_display{1366, 768, 21.5F};

struct HeadlessOptions {
    ui::Display display = portrait_display;
    VillageKind village = VillageKind::demo;
    bool large = false;
    bool low = false;
    bool calm = false;
    std::string theme = "day";    // Empty: the hour decides.
    std::string own_themes = {};  // The village's own folder of themes.
    ui::Language language = ui::Language::zh_hans;
    std::int64_t utc_ms = demo_now_ms;
    bool contrast = false;  // Measure every word's contrast.
    bool pixels = false;    // Fill pixels() too; most tests only need to know what stands where.
};

class HeadlessUi {
public:
    explicit HeadlessUi(const HeadlessOptions& options = {});

    ui::Terminal& terminal() { return *terminal_; }
    FakeClock& clock() { return clock_; }
    ui::Now now() const { return {clock_.utc_ms(), clock_.steady_ms()}; }
    ui::Rect screen() const { return {0, 0, static_cast<float>(pixels_.width), static_cast<float>(pixels_.height)}; }

    bool wants_frame() const { return terminal_->wants_frame(now()); }
    // Draws now, wanted or not; with pixels, the areas that changed.
    std::vector<ui::raster::Area> draw();
    // As draw(), but every pixel anew.
    std::vector<ui::raster::Area> draw_anew();
    int frames() const { return frames_; }
    const Pixels& pixels() const { return pixels_; }

    // The words the visitor sees for the program's English, in the language it started with.
    std::string tr(const char* english) const { return locale_.tr(english); }

private:
    FakeClock clock_;
    ui::Locale locale_;
    std::unique_ptr<ui::Terminal> terminal_;
    ui::raster::Renderer renderer_;
    Pixels pixels_;
    bool with_pixels_;
    int frames_ = 0;
};

ui::Palette palette_named(const std::string& theme);
