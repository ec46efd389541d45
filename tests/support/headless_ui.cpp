#include "tests/support/headless_ui.h"

#include <algorithm>
#include <stdexcept>

#include "kiosk/base/files.h"
#include "tests/support/source_dir.h"

namespace {

template <class T>
T worked(kiosk::Result<T> result) {
    if (!result) throw std::runtime_error(result.error().what);
    return std::move(*result);
}

ui::Locale locale_for(ui::Language language) {
    std::string folder(ui::language_tag(language));
    std::ranges::replace(folder, '-', '_');
    return worked(ui::Locale::read(language, kiosk::locale_folder() + "/" + folder + "/LC_MESSAGES/village-kiosk.mo"));
}

}  // namespace

ui::Palette palette_named(const std::string& theme) {
    return worked(ui::read_palette(std::string(KIOSK_SOURCE_DIR) + "/assets/themes/" + theme + ".toml"));
}

HeadlessUi::HeadlessUi(const HeadlessOptions& options)
    : clock_(options.utc_ms),
      locale_(locale_for(options.language)),
      pixels_{options.display.width_px, options.display.height_px, {}},
      with_pixels_(options.pixels) {
    if (with_pixels_)
        pixels_.argb.resize(static_cast<std::size_t>(pixels_.width) * static_cast<std::size_t>(pixels_.height));
    ui::TerminalOptions wanted;
    wanted.display = options.display;
    wanted.themes = ui::ThemeBook::read(std::string(KIOSK_SOURCE_DIR) + "/assets/themes", options.own_themes);
    wanted.theme = options.theme;
    wanted.large = options.large;
    wanted.low = options.low;
    wanted.calm = options.calm;
    wanted.language = options.language;
    wanted.measures_contrast = options.contrast;
    wanted.locale_folder = kiosk::locale_folder();
    terminal_ = worked(ui::Terminal::make(wanted, now()));
    if (!options.theme.empty() && !wanted.themes.find(options.theme)) throw std::runtime_error("no such theme");
    const MadeVillage& village = made_village(options.village);
    terminal_->show_boards(village.boards);
    for (const auto& [name, picture] : village.pictures) terminal_->put_picture(name, picture);
}

std::vector<ui::raster::Area> HeadlessUi::draw() {
    ++frames_;
    const ImDrawData* frame = terminal_->draw(now());
    if (!with_pixels_) {
        ui::raster::accept_textures(*frame);
        return {};
    }
    const ui::raster::Surface surface{pixels_.argb.data(), pixels_.width, pixels_.height, pixels_.width};
    return renderer_.render(*frame, surface);
}

std::vector<ui::raster::Area> HeadlessUi::draw_anew() {
    renderer_.forget();
    return draw();
}
