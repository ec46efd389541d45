// Ten thousand unsteady fingers on every screen: how many reach what they meant.
//
// Goal: at least 98 of 100 with a spread of 4 mm both ways. Method: the targets of a screen as they stand, and the
// product's own Touch, which is told a finger that lands beside the middle and lifts there.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <vector>

#include "tests/support/boards_builder.h"
#include "tests/support/headless_ui.h"
#include "ui/screen.h"
#include "ui/touch.h"

namespace {

constexpr unsigned seed = 20261125;
constexpr int taps_a_screen = 10'000;
constexpr float spread_mm = 4.0F;
constexpr float least_target_mm = 14.9F;  // interface.md: 15, less a rounding.
constexpr double reached_at_least = 0.98;

struct Wall {
    const char* name;
    ui::Display display;
};
constexpr std::array walls{Wall{"portrait", portrait_display}, Wall{"landscape", landscape_display},
                           Wall{"1280x800", small_display}, Wall{"1366x768", low_display}};

class Marksman {
public:
    Marksman(std::vector<ui::Item> targets, float px_per_mm) : targets_(std::move(targets)), px_per_mm_(px_per_mm) {
        touch_.use_scale(px_per_mm);
        for (std::size_t i = 0; i < targets_.size(); ++i)
            if (worth_aiming(targets_[i].box)) meant_.push_back(i);
        frame();
    }

    // The share of the taps that reached what they were meant for.
    double share(int taps) {
        int reached = 0;
        for (int i = 0; i < taps; ++i) reached += hits(targets_[meant_[static_cast<std::size_t>(i) % meant_.size()]]);
        return static_cast<double>(reached) / taps;
    }

private:
    // Of a row at the edge of its list only a strip may be seen; whoever wants it draws it in first. No whole target is
    // that small, see walk_test. It can still take the tap that was meant for its neighbour.
    bool worth_aiming(const ui::Rect& box) const {
        return std::min(box.width(), box.height()) >= least_target_mm * px_per_mm_;
    }

    bool hits(const ui::Item& meant) {
        const ui::Point middle = meant.box.middle();
        const ui::Point at{middle.x + off_(random_) * px_per_mm_, middle.y + off_(random_) * px_per_mm_};
        using Kind = ui::PointerEvent::Kind;
        now_ms_ += 1000;  // Never a double tap.
        touch_.feed({Kind::down, 0, at, now_ms_});
        touch_.feed({Kind::up, 0, at, now_ms_ + 80});
        return frame() == meant.id;
    }

    // Tells all targets once; which of them was tapped.
    ui::TargetId frame() {
        ui::TargetId tapped = 0;
        touch_.begin_frame();
        for (const ui::Item& item : targets_)
            if (touch_.target(item.id, item.box, item.label).tapped) tapped = item.id;
        touch_.end_frame();
        return tapped;
    }

    std::vector<ui::Item> targets_;
    std::vector<std::size_t> meant_;
    float px_per_mm_;
    ui::Touch touch_;
    std::mt19937 random_{seed};
    std::normal_distribution<float> off_{0, spread_mm};
    std::int64_t now_ms_ = 0;
};

void aim_at_screens(const Wall& wall, bool large) {
    HeadlessUi ui({.display = wall.display, .large = large});
    for (const std::string& screen : ui::screen_names()) {
        if (screen == "points")
            ui.terminal().open_visit(made_village(VillageKind::demo).visit, ui.now());
        else
            ui.terminal().open({screen, 0});
        ui.draw();
        ui.draw();
        Marksman marksman(ui.terminal().items(), ui.terminal().scale().px_per_mm());
        CAPTURE(seed);
        CAPTURE(screen);
        CAPTURE(wall.name);
        CAPTURE(large);
        CHECK(marksman.share(taps_a_screen) >= reached_at_least);
    }
}

}  // namespace

TEST_CASE("aim: unsteady fingers miss what is small and reach what is large") {
    const auto square = [](float mm) { return ui::Item{1, {100, 100, 100 + mm * 4, 100 + mm * 4}, "square"}; };
    CAPTURE(seed);
    CHECK(Marksman({square(15)}, 4).share(taps_a_screen) < 0.95);
    CHECK(Marksman({square(30)}, 4).share(taps_a_screen) > 0.99);
    // Two neighbours without a gap take each other's taps.
    const ui::Item left{1, {0, 0, 60, 400}, "left"}, right{2, {60, 0, 120, 400}, "right"};
    CHECK(Marksman({left, right}, 4).share(taps_a_screen) < 0.98);
}

TEST_CASE("aim: on every screen at least 98 of 100 unsteady fingers reach what they meant") {
    for (const Wall& wall : walls)
        for (const bool large : {false, true}) aim_at_screens(wall, large);
}
