#include "kiosk/command/look.h"

#include <spdlog/spdlog.h>

#include <charconv>

#include "kiosk/base/files.h"

namespace kiosk {

namespace {

constexpr int smallest_px = 320, largest_px = 7680;

struct Size {
    int width_px, height_px;
};

Result<Size> read_size(const std::string& text) {
    Size size{};
    const char *at = text.data(), *end = at + text.size();
    const auto width = std::from_chars(at, end, size.width_px);
    if (width.ec != std::errc() || width.ptr == end || *width.ptr != 'x')
        return fail(ErrorCode::bad_input, "--size takes a width and a height, such as 1080x1920");
    const auto height = std::from_chars(width.ptr + 1, end, size.height_px);
    const bool fits = size.width_px >= smallest_px && size.width_px <= largest_px && size.height_px >= smallest_px &&
                      size.height_px <= largest_px;
    if (height.ec != std::errc() || height.ptr != end || !fits)
        return fail(ErrorCode::bad_input, "--size takes a width and a height of 320 to 7680 pixels, such as 1080x1920");
    return size;
}

}  // namespace

void Look::add_to(CLI::App& app) {
    app.add_option("--size", size, "width and height in pixels, such as 1080x1920");
    app.add_option("--diagonal-inch", diagonal_inch, "the display's diagonal")
        ->check(CLI::Range(ui::smallest_inch, ui::largest_inch));
    app.add_option("--theme", theme,
                   "day, dusk, high_contrast, festival or one of the hall's own; else the hour decides");
    app.add_option("--lang", language, "zh-Hans, zh-Hant or en");
    app.add_flag("--large", large, "everything larger");
    app.add_flag("--low", low, "on an upright display everything lower, for whoever sits");
    app.add_flag("--calm", calm, "pages stand still instead of sliding into their place");
}

Result<ui::TerminalOptions> Look::terminal_options(int default_width_px, int default_height_px) const {
    const auto pixels = size.empty() ? Result<Size>(Size{default_width_px, default_height_px}) : read_size(size);
    if (!pixels) return fail(pixels);
    auto themes = ui::ThemeBook::read(assets_folder() + "/themes", hall.empty() ? "" : hall + "/themes");
    if (!theme.empty() && !themes.find(theme))
        return fail(ErrorCode::bad_input, "there is no theme \"" + theme + "\" that can be worn");
    const auto tongue = ui::language_of(language);
    if (!tongue) return fail(tongue);
    ui::TerminalOptions options;
    options.display = {pixels->width_px, pixels->height_px, diagonal_inch > 0 ? diagonal_inch : usual_diagonal_inch};
    options.themes = std::move(themes);
    options.theme = theme;
    options.large = large;
    options.low = low;
    options.calm = calm;
    options.language = *tongue;
    options.locale_folder = locale_folder();
    options.random = std::make_shared<SystemRandom>();
    return options;
}

Result<std::unique_ptr<ui::Terminal>> make_terminal(const ui::TerminalOptions& options, ui::Now now) {
    auto terminal = ui::Terminal::make(options, now);
    if (!terminal) return fail(ErrorCode::device, terminal.error().what);
    if ((*terminal)->language() != options.language)
        spdlog::warn("the words of {} cannot be read from {}; the hall speaks English",
                     ui::language_tag(options.language), options.locale_folder);
    return terminal;
}

}  // namespace kiosk
