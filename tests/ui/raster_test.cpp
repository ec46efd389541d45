// Our renderer: what it leaves alone is right to be left alone, and every pixel is what a full redraw would give.
#include <doctest/doctest.h>

#include <algorithm>

#include "kiosk/base/random.h"
#include "tests/support/robot.h"
#include "ui/raster/triangle.h"

namespace {

using ui::raster::Area;
using ui::raster::Surface;

Surface surface_of(Pixels& pixels) { return {pixels.argb.data(), pixels.width, pixels.height, pixels.width}; }

Pixels blank(int width, int height) {
    return {
        width, height,
        std::vector<std::uint32_t>(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0xFF000000U)};
}

bool within(const std::vector<Area>& areas, int x, int y) {
    return std::ranges::any_of(areas, [&](const Area& a) { return x >= a.l && x < a.r && y >= a.t && y < a.b; });
}

// Draws each frame twice, once bringing a surface up to date and once anew, and compares.
class TwoPictures {
public:
    explicit TwoPictures(HeadlessUi& ui)
        : ui_(ui), kept_(blank(static_cast<int>(ui.screen().r), static_cast<int>(ui.screen().b))), anew_(kept_) {}

    // The first pixel where the two differ, or that changed outside the areas named; empty: none.
    std::string fault() {
        const Pixels before = kept_;
        const ImDrawData* frame = ui_.terminal().draw(ui_.now());
        const auto areas = keeping_.render(*frame, surface_of(kept_));
        full_.forget();
        full_.render(*frame, surface_of(anew_));
        for (int y = 0; y < kept_.height; ++y)
            for (int x = 0; x < kept_.width; ++x) {
                const std::string place = std::to_string(x) + "," + std::to_string(y);
                if (kept_.at(x, y) != anew_.at(x, y)) return "differs from a full redraw at " + place;
                if (kept_.at(x, y) != before.at(x, y) && !within(areas, x, y)) return "changed unannounced at " + place;
            }
        return {};
    }

private:
    HeadlessUi& ui_;
    ui::raster::Renderer keeping_, full_;
    Pixels kept_, anew_;
};

// One thing a restless visitor does.
void fidget(HeadlessUi& ui, kiosk::SeededRandom& random) {
    const auto place = [&] {
        return ui::Point{static_cast<float>(random.below(static_cast<std::uint64_t>(ui.screen().r))),
                         static_cast<float>(random.below(static_cast<std::uint64_t>(ui.screen().b)))};
    };
    const auto feed = [&](ui::PointerEvent::Kind kind, ui::Point at) {
        ui.terminal().feed({kind, 0, at, ui.clock().steady_ms()});
        ui.clock().advance(20);
    };
    using Kind = ui::PointerEvent::Kind;
    const ui::Point at = place();
    switch (random.below(8)) {
        case 0: return ui.clock().advance(static_cast<std::int64_t>(random.below(50'000)));
        case 1: return feed(Kind::down, at);
        case 2: return feed(Kind::move, at);
        case 3: return feed(Kind::up, at);
        case 4: {
            const kiosk::Visit& visit = made_village(VillageKind::demo).visit;
            const kiosk::Welcomed welcome{visit.resident, visit.shown_name, visit.hamlet, {2}, visit.balance, 1};
            return ui.terminal().show_answer({welcome, visit}, ui.now());
        }
        default: break;
    }
    ui.clock().advance(400);
    const auto& items = ui.terminal().items();
    const ui::Point target = items.empty() ? at : items[random.below(items.size())].box.middle();
    feed(Kind::down, target);
    feed(Kind::up, target);
}

}  // namespace

TEST_CASE("raster: the same frame twice changes nothing, and the first changes everything") {
    for (const ui::Display& display : {portrait_display, low_display}) {
        HeadlessUi ui({.display = display, .pixels = true});
        const auto first = ui.draw();
        REQUIRE(first.size() == 1);
        CHECK(first.front() == Area{0, 0, display.width_px, display.height_px});
        ui.draw();  // The glyphs' atlas grew while the first frame was set.
        CHECK(ui.draw().empty());
        CHECK(ui.draw().empty());
    }
}

TEST_CASE("raster: a finger on one tile changes that tile, not the screen") {
    HeadlessUi ui({.pixels = true});
    Robot robot(ui);
    const ui::Item* tile = robot.find(ui.tr("Village rules"));
    REQUIRE(tile != nullptr);
    ui.draw();
    ui.terminal().feed({ui::PointerEvent::Kind::down, 0, tile->box.middle(), ui.clock().steady_ms()});
    const auto areas = ui.draw();
    CHECK_FALSE(areas.empty());
    std::int64_t changed = 0;
    for (const Area& area : areas) changed += std::int64_t{area.r - area.l} * (area.b - area.t);
    CHECK(changed < std::int64_t{1080} * 1920 / 6);
    for (std::size_t i = 0; i < areas.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) CHECK(areas[i].common(areas[j]).empty());
}

TEST_CASE("raster: after any walk through the hall, what was kept is what a full redraw gives") {
    struct Walk {
        ui::Display display;
        std::uint64_t seed;
    };
    for (const Walk& walk : {Walk{{540, 960, 21.5F}, 20261124}, Walk{{640, 400, 21.5F}, 7}}) {
        kiosk::SeededRandom random(walk.seed);
        HeadlessUi ui({.display = walk.display});
        TwoPictures pictures(ui);
        CAPTURE(walk.seed);
        for (int step = 0; step < 120; ++step) {
            fidget(ui, random);
            CAPTURE(step);
            const std::string screen = ui.terminal().route().screen;
            CAPTURE(screen);
            const std::string fault = pictures.fault();
            REQUIRE(fault == "");
        }
    }
}

TEST_CASE("raster: two triangles that share an edge cover each pixel once, whichever way they turn") {
    kiosk::SeededRandom random(3);
    for (int round = 0; round < 200; ++round) {
        // A convex quadrilateral around the middle, cut along one diagonal.
        const auto corner = [&](float x, float y) {
            const auto off = [&] { return static_cast<float>(random.below(160)) / 10; };
            return ui::raster::Corner{x + off(), y + off(), 0, 0, 0x80FFFFFFU};
        };
        const std::array quad{corner(0, 0), corner(48, 0), corner(48, 48), corner(0, 48)};
        Pixels pixels = blank(64, 64);
        ui::raster::Primitive one, other;
        one.kind = other.kind = ui::raster::Kind::triangle;
        one.box = other.box = {0, 0, 64, 64};
        one.color = other.color = 0x80FFFFFFU;
        one.corners = {quad[0], quad[1], quad[2]};
        other.corners = round % 2 ? std::array{quad[0], quad[2], quad[3]} : std::array{quad[3], quad[2], quad[0]};
        ui::raster::fill_triangle(surface_of(pixels), {0, 0, 64, 64}, one);
        const Pixels half = pixels;
        ui::raster::fill_triangle(surface_of(pixels), {0, 0, 64, 64}, other);
        CAPTURE(round);
        // Half white over black once; twice would be brighter.
        const std::uint32_t once = 0xFF808080U;
        const bool right =
            std::ranges::all_of(pixels.argb, [&](std::uint32_t p) { return p == 0xFF000000U || p == once; });
        CHECK(right);
        CHECK(half.argb != pixels.argb);
    }
}

TEST_CASE("raster: nothing is drawn outside its area, not even by triangles far larger than the surface") {
    Pixels pixels = blank(32, 32);
    ui::raster::Primitive p;
    p.kind = ui::raster::Kind::triangle;
    p.box = {0, 0, 32, 32};
    p.color = 0xFFFFFFFFU;
    p.corners = {ui::raster::Corner{-1e6F, -1e6F, 0, 0, p.color}, ui::raster::Corner{1e6F, -1e6F, 0, 0, p.color},
                 ui::raster::Corner{0, 1e6F, 0, 0, p.color}};
    const Area area{8, 9, 20, 21};
    ui::raster::fill_triangle(surface_of(pixels), area, p);
    for (int y = 0; y < 32; ++y)
        for (int x = 0; x < 32; ++x) CHECK((pixels.at(x, y) == 0xFFFFFFFFU) == within({area}, x, y));
}

TEST_CASE("raster: a fading triangle goes evenly from one alpha to the other, also along a sliver's steep slope") {
    for (const float width : {60.0F, 7.5F, 0.25F}) {
        Pixels pixels = blank(64, 64);
        ui::raster::Primitive p;
        p.kind = ui::raster::Kind::triangle;
        p.box = {0, 0, 64, 64};
        p.color = 0xFFFFFFFFU;
        p.corners = {ui::raster::Corner{2, 0, 0, 0, 0xFFFFFFFFU}, ui::raster::Corner{2 + width, 0, 0, 0, 0x00FFFFFFU},
                     ui::raster::Corner{2, 64, 0, 0, 0xFFFFFFFFU}};
        ui::raster::fill_triangle(surface_of(pixels), {0, 0, 64, 64}, p);
        CAPTURE(width);
        for (int x = 2; static_cast<float>(x) + 0.5F < 2 + width * 0.9F; ++x) {
            const int grey = static_cast<int>(pixels.at(x, 0) & 0xFFU);
            CAPTURE(x);
            CHECK(std::abs(static_cast<float>(grey) - 255 * (1 - (static_cast<float>(x) - 1.5F) / width)) < 2);
        }
    }
}

TEST_CASE("raster: words are drawn texel by pixel on every screen, never stretched") {
    HeadlessUi ui;
    for (const std::string& screen : ui::screen_names()) {
        ui.terminal().open({screen, 0});
        ui.draw();
        std::vector<ui::raster::Primitive> drawn;
        ui::raster::read_primitives(*ui.terminal().draw(ui.now()), {0, 0, 1080, 1920}, drawn);
        CAPTURE(screen);
        CHECK(std::ranges::count(drawn, ui::raster::Kind::glyph, &ui::raster::Primitive::kind) > 20);
        const auto stretched = [](const ui::raster::Primitive& p) {
            return p.kind == ui::raster::Kind::triangle && p.texture.coverage;
        };
        CHECK(std::ranges::count_if(drawn, stretched) == 0);
    }
}
