// The themes: read whole or not at all, and readable by old eyes (WCAG 2.2 contrast).
#include "ui/theme.h"

#include <doctest/doctest.h>

#include <cmath>
#include <fstream>
#include <sstream>

#include "tests/support/source_dir.h"
#include "tests/support/temp_folder.h"

namespace {

using ui::Tone;

constexpr std::array themes{"day", "dusk", "festival", "high_contrast"};

std::string theme_file(const std::string& name) {
    return std::string(KIOSK_SOURCE_DIR) + "/assets/themes/" + name + ".toml";
}

std::string text_of(const std::string& path) {
    std::ifstream in(path);
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

// Relative luminance and contrast ratio, WCAG 2.2.
double luminance(ui::Color color) {
    const auto channel = [&](int shift) {
        const double c = static_cast<double>(color >> shift & 0xFFU) / 255;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(0) + 0.7152 * channel(8) + 0.0722 * channel(16);
}

double contrast(ui::Color a, ui::Color b) {
    const double la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

struct Pair {
    Tone on, under;
    double least;
};

constexpr double body = 7, any_text = 4.5, sign = 3;

constexpr std::array pairs{
    Pair{Tone::gink, Tone::g1, body},
    Pair{Tone::gink, Tone::g2, body},
    Pair{Tone::gsoft, Tone::g1, body},
    Pair{Tone::gsoft, Tone::g2, body},
    Pair{Tone::ink, Tone::card, body},
    Pair{Tone::soft, Tone::card, body},
    Pair{Tone::ink, Tone::sunk, body},
    Pair{Tone::faint, Tone::card, any_text},
    Pair{Tone::gvoice, Tone::g1, any_text},
    Pair{Tone::gvoice, Tone::g2, any_text},
    Pair{Tone::on_voice, Tone::voice, any_text},
    Pair{Tone::on_voice, Tone::voice_press, any_text},
    Pair{Tone::voice_text, Tone::card, any_text},
    Pair{Tone::voice_text, Tone::voice_tint, any_text},
    Pair{Tone::on_done, Tone::done, any_text},
    Pair{Tone::on_done, Tone::done_press, any_text},
    Pair{Tone::done_text, Tone::card, any_text},
    Pair{Tone::done_text, Tone::done_tint, any_text},
    Pair{Tone::on_honor, Tone::honor, any_text},
    Pair{Tone::honor_text, Tone::card, any_text},
    Pair{Tone::honor_text, Tone::honor_tint, any_text},
    Pair{Tone::on_info, Tone::info, any_text},
    Pair{Tone::info_text, Tone::card, any_text},
    Pair{Tone::info_text, Tone::info_tint, any_text},
    Pair{Tone::border, Tone::card, sign},
    Pair{Tone::gborder, Tone::g1, sign},
    Pair{Tone::gborder, Tone::g2, sign},
};

}  // namespace

TEST_CASE("theme: the contrast formula is right where the answer is known") {
    CHECK(contrast(ui::rgb(0x000000), ui::rgb(0xFFFFFF)) == doctest::Approx(21));
    CHECK(contrast(ui::rgb(0x777777), ui::rgb(0xFFFFFF)) == doctest::Approx(4.48).epsilon(0.002));
    CHECK(contrast(ui::rgb(0xFF0000), ui::rgb(0xFFFFFF)) == doctest::Approx(4.0).epsilon(0.002));
}

TEST_CASE("theme: what is written can be read in every theme") {
    for (const char* name : themes) {
        const auto palette = ui::read_palette(theme_file(name));
        REQUIRE(palette.has_value());
        CHECK(palette->name == name);
        for (const Pair& pair : pairs) {
            const std::string_view on = ui::tone_name(pair.on), under = ui::tone_name(pair.under);
            CAPTURE(name);
            CAPTURE(on);
            CAPTURE(under);
            CHECK(contrast((*palette)[pair.on], (*palette)[pair.under]) >= pair.least);
        }
    }
}

TEST_CASE("theme: a damaged theme is refused with a reason") {
    const std::string good = text_of(theme_file("day"));
    const auto without = [&](const std::string& what) {
        std::string text = good;
        const auto at = text.find(what);
        REQUIRE(at != std::string::npos);
        return text.erase(at, what.size());
    };
    const auto changed = [&](const std::string& from, const std::string& to) {
        std::string text = good;
        const auto at = text.find(from);
        REQUIRE(at != std::string::npos);
        return text.replace(at, from.size(), to);
    };
    struct Damage {
        std::string text, said;
    };
    TempFolder folder;
    const std::string path = (folder / "bad.toml").string();
    for (const Damage& damage :
         {Damage{"", "[color]"}, Damage{"[color]\n", "g1"}, Damage{without("[color]"), "[color]"},
          Damage{changed("ink = \"#", "pen = \"#"), "ink"},
          Damage{changed("card = \"#FFFCF5\"", "card = \"#FFFCF\""), "card"},
          Damage{changed("card = \"#FFFCF5\"", "card = \"FFFCF5\""), "card"},
          Damage{changed("card = \"#FFFCF5\"", "card = \"#FFFCFG\""), "card"},
          Damage{changed("card = \"#FFFCF5\"", "card = \"#-1FCF5\""), "card"},
          Damage{changed("card = \"#FFFCF5\"", "card = 5"), "card"},
          Damage{changed("card = \"#FFFCF5\"", "card = \"#FFFCF5"), "bad.toml"},
          Damage{std::string("\0\xFF\xFE", 3), "bad.toml"}}) {
        std::ofstream(path) << damage.text;
        const auto palette = ui::read_palette(path);
        CAPTURE(damage.said);
        REQUIRE_FALSE(palette.has_value());
        CHECK(palette.error().code == kiosk::ErrorCode::bad_input);
        CHECK(palette.error().what.find(damage.said) != std::string::npos);
    }
}

TEST_CASE("theme: a theme that is not there is said to be not there") {
    TempFolder folder;
    const auto palette = ui::read_palette((folder / "none.toml").string());
    REQUIRE_FALSE(palette.has_value());
    CHECK(palette.error().code == kiosk::ErrorCode::not_found);
    CHECK(palette.error().what.find("none.toml") != std::string::npos);
}

TEST_CASE("theme: the dimming of what lies behind stays between none and all") {
    TempFolder folder;
    const std::string path = (folder / "day.toml").string(), good = text_of(theme_file("day"));
    struct Given {
        const char* alpha;
        float read;
    };
    for (const Given& given : {Given{"-3.0", 0}, Given{"7.5", 1}, Given{"0.25", 0.25F}}) {
        std::string text = good;
        const auto at = text.find("scrim_alpha = "), end = text.find('\n', at);
        text.replace(at, end - at, std::string("scrim_alpha = ") + given.alpha);
        std::ofstream(path) << text;
        const auto palette = ui::read_palette(path);
        REQUIRE(palette.has_value());
        CHECK(palette->scrim_alpha == given.read);
    }
}

TEST_CASE("theme: millimetres are true from 17 to 21.5 inch, and beyond that a page fills its display") {
    const ui::Scale totem({1080, 1920, 55.0F}, false), desk({1080, 1920, 21.5F}, false),
        laptop({1920, 1080, 18.0F}, false), tiny({1920, 1080, 10.0F}, false);
    CHECK(desk.px_per_mm() == doctest::Approx(4.033).epsilon(0.001));
    CHECK(totem.px_per_mm() >= 1080 / 267.9F);  // Larger than life: the layout fills the wall.
    CHECK(laptop.px_per_mm() == doctest::Approx(std::hypot(1920.0, 1080.0) / (18 * 25.4)).epsilon(0.001));
    CHECK(tiny.px_per_mm() <= 1080 / (0.79F * 267.8F));  // Smaller than life: a page still fits.
    CHECK(desk.text_px(ui::TextSize::body) / desk.px_per_mm() >= 6.6F);
    const ui::Scale large({1080, 1920, 21.5F}, true);
    const float half_a_pixel = 0.5F;  // Sizes are whole pixels.
    CHECK((large.text_px(ui::TextSize::body) + half_a_pixel) / large.px_per_mm() >= 12);
    for (const auto size : {ui::TextSize::body, ui::TextSize::title, ui::TextSize::head, ui::TextSize::display})
        CHECK(desk.line_px(size) / desk.text_px(size) >= 1.29F);
}
