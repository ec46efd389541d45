#include "ui/theme.h"

#include <toml++/toml.h>
#include <algorithm>
#include <cmath>
#include <filesystem>

#include "kiosk/base/files.h"

namespace ui {

namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Tone::count_)> tone_names{
    "g1",       "g2",         "gink",       "gsoft",      "gvoice",     "gline",   "gborder",   "card",
    "sunk",     "ink",        "soft",       "faint",      "line",       "border",  "voice",     "voice_press",
    "on_voice", "voice_text", "voice_tint", "done",       "done_press", "on_done", "done_text", "done_tint",
    "honor",    "on_honor",   "honor_text", "honor_tint", "info",       "on_info", "info_text", "info_tint",
    "hill1",    "hill2",      "wall",       "roof",       "scrim",      "shadow",
};

constexpr std::uint64_t most_bytes = 64U << 10U;  // A theme has some 2,000.

struct TextRow {
    float normal_mm, large_mm, line_factor;
};
// interface.md "Measured in millimetres"; display grows little in large mode so that quotes still fit.
constexpr std::array<TextRow, 4> text_rows{TextRow{6.7F, 12.0F, 1.48F}, TextRow{10.0F, 14.0F, 1.35F},
                                           TextRow{14.0F, 16.0F, 1.36F}, TextRow{20.0F, 22.0F, 1.3F}};

// The wall the layouts are drawn for, in millimetres; larger displays are scaled up to it.
constexpr float portrait_width_mm = 267.8F, portrait_height_mm = 476.2F;
// They bear as much less, on their side and upright; on a display smaller than this everything shrinks together.
constexpr float least_part = 0.8F, least_upright_part = 0.9F;

kiosk::Result<Color> read_color(const toml::table& colors, std::string_view name) {
    const auto text = colors[name].value<std::string>();
    if (!text || text->size() != 7 || (*text)[0] != '#' ||
        text->find_first_not_of("0123456789abcdefABCDEF", 1) != std::string::npos)
        return kiosk::fail(kiosk::ErrorCode::bad_input, "color " + std::string(name) + " is missing or not #RRGGBB");
    return rgb(static_cast<std::uint32_t>(std::stoul(text->substr(1), nullptr, 16)));
}

kiosk::Result<Palette> palette_of(const toml::table& table) {
    Palette palette;
    palette.title = table["title"].value_or(std::string());
    palette.framed_cards = table["framed_cards"].value_or(false);
    palette.scrim_alpha = std::clamp(table["scrim_alpha"].value_or(0.6F), 0.0F, 1.0F);
    const auto* colors = table["color"].as_table();
    if (!colors) return kiosk::fail(kiosk::ErrorCode::bad_input, "the theme has no [color] table");
    for (std::size_t i = 0; i < tone_names.size(); ++i) {
        const auto color = read_color(*colors, tone_names[i]);
        if (!color) return kiosk::fail(color);
        palette.colors[i] = *color;
    }
    return palette;
}

}  // namespace

std::string_view tone_name(Tone tone) { return tone_names[static_cast<std::size_t>(tone)]; }

kiosk::Result<Palette> read_palette(const std::string& path) {
    if (std::error_code error; !std::filesystem::exists(path, error))
        return kiosk::fail(kiosk::ErrorCode::not_found, "there is no theme " + path);
    try {
        const auto text = kiosk::read_file(path, most_bytes);
        if (!text) return kiosk::fail(text);
        auto palette = palette_of(toml::parse(*text));
        if (palette) {
            const auto slash = path.find_last_of('/');
            palette->name = path.substr(slash + 1, path.size() - slash - 1 - std::string_view(".toml").size());
        }
        return palette;
    } catch (const toml::parse_error& error) {
        return kiosk::fail(kiosk::ErrorCode::bad_input, path + ": " + std::string(error.description()));
    }
}

Color with_light(Color color, float light) {
    Color out = color & 0xFF000000U;
    for (unsigned shift = 0; shift < 24; shift += 8)
        out |= static_cast<Color>(static_cast<float>(color >> shift & 0xFFU) * light + 0.5F) << shift;
    return out;
}

Palette Palette::dimmed(float part) const {
    Palette palette = *this;
    palette.light *= part;
    for (Color& color : palette.colors) color = with_light(color, part);
    return palette;
}

float true_px_per_mm(const Display& display) {
    constexpr float least_inch = 5, mm_an_inch = 25.4F;
    const float diagonal_px = std::hypot(static_cast<float>(display.width_px), static_cast<float>(display.height_px));
    return diagonal_px / (std::max(display.diagonal_inch, least_inch) * mm_an_inch);
}

Scale::Scale(const Display& display, bool large) : display_(display), large_(large), portrait_(display.portrait()) {
    const auto w = static_cast<float>(display.width_px), h = static_cast<float>(display.height_px);
    const float wide = portrait_ ? portrait_width_mm : portrait_height_mm;
    const float high = portrait_ ? portrait_height_mm : portrait_width_mm;
    const float whole = std::min(w / wide, h / high);
    px_per_mm_ = std::clamp(true_px_per_mm(display), whole, whole / (portrait_ ? least_upright_part : least_part));
}

float Scale::text_px(TextSize size) const {
    const TextRow& row = text_rows[static_cast<std::size_t>(size)];
    return std::round(mm(large_ ? row.large_mm : row.normal_mm));
}

float Scale::line_px(TextSize size) const {
    return std::round(text_px(size) * text_rows[static_cast<std::size_t>(size)].line_factor);
}

}  // namespace ui
