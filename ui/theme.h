// The look as data: colors of one theme (assets/themes/*.toml) and every size in millimetres turned into pixels once.
//
// No screen holds a pixel number or a color: it asks the theme. Sizes follow interface.md's table; the mock-ups assume
// 0.248 mm a pixel (21.5 inch, 1920x1080).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "kiosk/base/error.h"

namespace ui {

// What a color is for. x_text is an accent written on a card, x_tint its pale fill, on_x what is written on its fill;
// g... stands on the ground (the paper) instead of a card.
enum class Tone : std::uint8_t {
    g1,
    g2,
    gink,
    gsoft,
    gvoice,
    gline,
    gborder,
    card,
    sunk,
    ink,
    soft,
    faint,
    line,
    border,
    voice,
    voice_press,
    on_voice,
    voice_text,
    voice_tint,
    done,
    done_press,
    on_done,
    done_text,
    done_tint,
    honor,
    on_honor,
    honor_text,
    honor_tint,
    info,
    on_info,
    info_text,
    info_tint,
    hill1,
    hill2,
    wall,
    roof,
    scrim,
    shadow,
    count_,
};

using Color = std::uint32_t;  // 0xAABBGGRR, as ImGui packs it.

constexpr Color rgb(std::uint32_t hex) {
    return 0xFF000000U | (hex & 0xFFU) << 16 | (hex & 0xFF00U) | (hex >> 16 & 0xFFU);
}

// The same color, alpha in 0..1.
constexpr Color with_alpha(Color color, float alpha) {
    return (color & 0x00FFFFFFU) | static_cast<Color>(alpha * 255.0F + 0.5F) << 24;
}

struct Palette {
    std::string name;
    std::string title;  // A village's own words for its theme; empty: the name stands for it.
    std::array<Color, static_cast<std::size_t>(Tone::count_)> colors{};
    float scrim_alpha = 0.6F;
    bool framed_cards = false;
    float light = 1.0F;  // Below 1: dimmed, photographs too.

    Color operator[](Tone tone) const { return colors[static_cast<std::size_t>(tone)]; }
    // Every color with this part of its light.
    Palette dimmed(float light) const;
};

// The same color with a part of its light, as opaque as before.
Color with_light(Color color, float light);

// Reads assets/themes/NAME.toml. bad_input: a color is missing or is not #RRGGBB; not_found: no such theme.
kiosk::Result<Palette> read_palette(const std::string& path);
std::string_view tone_name(Tone tone);

// Em heights in millimetres.
enum class TextSize : std::uint8_t { body, title, head, display };

// Diagonals that are believed.
inline constexpr float smallest_inch = 7, largest_inch = 110;

// The display as it hangs on the wall.
struct Display {
    int width_px = 1080, height_px = 1920;
    float diagonal_inch = 21.5F;
    bool portrait() const { return height_px > width_px; }
};

// Of the glass itself, whatever the layout makes of it.
float true_px_per_mm(const Display& display);

// Pixels for millimetres on this display, in this mode. True at 21.5 inch and somewhat below; on a larger display
// everything is larger (whoever stands before 55 inches stands further away), on a smaller one smaller, so that a page
// still fits.
class Scale {
public:
    Scale() = default;
    Scale(const Display& display, bool large);

    float mm(float millimetres) const { return millimetres * px_per_mm_; }
    float text_px(TextSize size) const;  // em height
    float line_px(TextSize size) const;  // line height
    bool large() const { return large_; }
    const Display& display() const { return display_; }
    bool portrait() const { return portrait_; }
    float px_per_mm() const { return px_per_mm_; }

private:
    Display display_;
    float px_per_mm_ = 1 / 0.248F;
    bool large_ = false;
    bool portrait_ = true;
};

}  // namespace ui
