// What a finger means, on the bare Touch: two buttons and a list, told anew in each frame.
#include "ui/touch.h"

#include <doctest/doctest.h>

namespace {

using ui::PointerEvent;
using Kind = ui::PointerEvent::Kind;

constexpr float px_per_mm = 4;
constexpr ui::TargetId left_id = 1, right_id = 2, list_id = 3, row_id = 4;
constexpr ui::Rect left_box{100, 100, 200, 200}, right_box{220, 100, 320, 200}, list_box{0, 400, 400, 800},
    row_box{0, 500, 400, 600};

// A little screen and its finger; frame() tells what each target learned.
struct Glass {
    ui::Touch touch;
    std::int64_t now_ms = 10'000;
    ui::Press left, right, row;
    ui::Touch::Drag list;

    Glass() {
        touch.use_scale(px_per_mm);
        frame();
    }
    void frame() {
        touch.begin_frame();
        left = touch.target(left_id, left_box, "left");
        right = touch.target(right_id, right_box, "right");
        list = touch.scroll_region(list_id, list_box);
        row = touch.target(row_id, row_box, "row");
        touch.end_frame();
    }
    void feed(Kind kind, ui::Point at, std::int64_t finger = 0) {
        touch.feed({kind, finger, at, now_ms});
        frame();
    }
    // True: the left button acted.
    bool tap(ui::Point at, std::int64_t after_ms = 1000) {
        now_ms += after_ms;
        feed(Kind::down, at);
        now_ms += 50;
        feed(Kind::up, at);
        return left.tapped;
    }
};

}  // namespace

TEST_CASE("touch: a target acts when the finger lifts inside it, once, and not before") {
    Glass glass;
    glass.feed(Kind::down, {150, 150});
    CHECK(glass.left.held);
    CHECK_FALSE(glass.left.tapped);
    glass.frame();
    CHECK(glass.left.held);
    glass.feed(Kind::up, {155, 148});
    CHECK(glass.left.tapped);
    CHECK_FALSE(glass.left.held);
    CHECK_FALSE(glass.right.tapped);
    glass.frame();
    CHECK_FALSE(glass.left.tapped);
}

TEST_CASE("touch: dragging off cancels, and coming back in time does not") {
    Glass glass;
    glass.feed(Kind::down, {150, 150});
    glass.feed(Kind::move, {150, 350});
    CHECK_FALSE(glass.left.held);
    SUBCASE("lifted outside") {
        glass.feed(Kind::up, {150, 350});
        CHECK_FALSE(glass.left.tapped);
    }
    SUBCASE("lifted over the neighbour") {
        glass.feed(Kind::up, {270, 150});
        CHECK_FALSE(glass.left.tapped);
        CHECK_FALSE(glass.right.tapped);
    }
    SUBCASE("back before lifting") {
        glass.feed(Kind::move, {150, 150});
        CHECK(glass.left.held);
        glass.feed(Kind::up, {150, 150});
        CHECK(glass.left.tapped);
    }
}

TEST_CASE("touch: hit areas reach 2 mm further right and down, never left or up, and never into a neighbour") {
    Glass glass;
    const float reach = 2 * px_per_mm;
    CHECK(glass.tap({200 + reach - 1, 150}));
    CHECK(glass.tap({150, 200 + reach - 1}));
    CHECK_FALSE(glass.tap({200 + reach + 1, 150}));
    CHECK_FALSE(glass.tap({150, 200 + reach + 1}));
    CHECK_FALSE(glass.tap({99, 150}));
    CHECK_FALSE(glass.tap({150, 99}));

    ui::Touch touch;  // Two targets side by side: where they meet, each keeps its own place.
    touch.use_scale(px_per_mm);
    const auto frame = [&] {
        touch.begin_frame();
        const bool first = touch.target(1, {0, 0, 100, 100}, "first").tapped;
        const bool second = touch.target(2, {100, 0, 200, 100}, "second").tapped;
        touch.end_frame();
        return first ? 1 : second ? 2 : 0;
    };
    frame();
    touch.feed({Kind::down, 0, {101, 50}, 1000});
    touch.feed({Kind::up, 0, {101, 50}, 1050});
    CHECK(frame() == 2);
}

TEST_CASE("touch: a second tap on the same target within 300 ms is ignored, on another one it counts") {
    Glass glass;
    CHECK(glass.tap({150, 150}));
    CHECK_FALSE(glass.tap({150, 150}, 200));
    CHECK(glass.tap({150, 150}, 400));
    glass.tap({270, 150}, 50);
    CHECK(glass.right.tapped);
}

TEST_CASE("touch: a second finger does nothing, and the first goes on") {
    Glass glass;
    glass.feed(Kind::down, {150, 150}, 7);
    glass.feed(Kind::down, {270, 150}, 8);
    CHECK_FALSE(glass.right.held);
    CHECK(glass.left.held);
    glass.feed(Kind::move, {20, 20}, 8);
    CHECK(glass.left.held);
    glass.feed(Kind::up, {270, 150}, 8);
    CHECK_FALSE(glass.right.tapped);
    glass.feed(Kind::up, {150, 150}, 7);
    CHECK(glass.left.tapped);
}

TEST_CASE("touch: a finger the display lost presses nothing, and the next one works") {
    Glass glass;
    glass.feed(Kind::down, {150, 150});
    glass.feed(Kind::lost, {150, 150});
    CHECK_FALSE(glass.left.held);
    CHECK_FALSE(glass.left.tapped);
    CHECK_FALSE(glass.touch.busy());
    CHECK(glass.tap({150, 150}));
}

TEST_CASE("touch: dragging a list scrolls it and never presses what lies under the finger") {
    Glass glass;
    glass.feed(Kind::down, {200, 550});
    CHECK(glass.row.held);
    glass.now_ms += 16;
    glass.feed(Kind::move, {200, 530});
    CHECK_FALSE(glass.row.held);
    CHECK(glass.list.held);
    CHECK(glass.list.moved_px == doctest::Approx(-20));
    glass.frame();
    CHECK(glass.list.moved_px == 0);
    glass.now_ms += 16;
    glass.feed(Kind::move, {200, 550});  // Back where it began: still a drag.
    CHECK(glass.list.moved_px == doctest::Approx(20));
    glass.feed(Kind::up, {200, 550});
    CHECK_FALSE(glass.row.tapped);
    CHECK(glass.list.ended);
    glass.frame();
    CHECK_FALSE(glass.list.ended);
}

TEST_CASE("touch: a trembling finger still taps") {
    Glass glass;
    glass.feed(Kind::down, {200, 550});
    for (const float y : {553.0F, 560.0F, 548.0F, 555.0F}) glass.feed(Kind::move, {201, y});
    glass.feed(Kind::up, {202, 556});
    CHECK(glass.row.tapped);
    CHECK(glass.list.moved_px == 0);
}

TEST_CASE("touch: a finger in full swing throws the list, one that rested does not") {
    for (const std::int64_t rest_ms : {std::int64_t{10}, std::int64_t{200}}) {
        CAPTURE(rest_ms);
        Glass glass;
        glass.feed(Kind::down, {200, 780});
        for (int i = 1; i <= 10; ++i) {
            glass.now_ms += 16;
            glass.feed(Kind::move, {200, 780 - 30.0F * static_cast<float>(i)});
        }
        glass.now_ms += rest_ms;
        glass.feed(Kind::up, {200, 480});
        CHECK(glass.list.ended);
        CHECK((glass.list.thrown_px_per_s < -500) == (rest_ms < 100));
        CHECK((glass.list.thrown_px_per_s == 0) == (rest_ms > 100));
    }
}

TEST_CASE("touch: what lies under something modal cannot be touched") {
    ui::Touch touch;
    const auto frame = [&] {
        touch.begin_frame();
        const bool under = touch.target(1, {0, 0, 100, 100}, "under").tapped;
        touch.cover();
        const bool sheet = touch.target(2, {0, 200, 100, 300}, "sheet").tapped;
        touch.end_frame();
        return std::pair(under, sheet);
    };
    frame();
    touch.feed({Kind::down, 0, {50, 50}, 1000});
    touch.feed({Kind::up, 0, {50, 50}, 1050});
    CHECK(frame() == std::pair(false, false));
    touch.feed({Kind::down, 0, {50, 250}, 2000});
    touch.feed({Kind::up, 0, {50, 250}, 2050});
    CHECK(frame() == std::pair(false, true));
}

TEST_CASE("touch: a writing pad takes the finger: it scrolls nothing and presses nothing, also where it strays") {
    using Ink = ui::Touch::InkMark::Kind;
    ui::Touch touch;
    touch.use_scale(px_per_mm);
    constexpr ui::TargetId pad_id = 9;
    constexpr ui::Rect pad_box{0, 400, 400, 800};
    std::vector<ui::Touch::InkMark> ink;
    ui::Press right;
    ui::Touch::Drag list;
    const auto frame = [&] {
        touch.begin_frame();
        right = touch.target(right_id, right_box, "right");
        list = touch.scroll_region(list_id, list_box);
        const auto now = touch.ink_pad(pad_id, pad_box);
        ink.insert(ink.end(), now.begin(), now.end());
        touch.end_frame();
    };
    frame();
    touch.feed({Kind::down, 0, {50, 500}, 1000});
    touch.feed({Kind::down, 1, {250, 150}, 1005});  // Another finger on a button.
    touch.feed({Kind::move, 0, {250, 150}, 1020});  // The first strays there.
    frame();
    CHECK_FALSE(right.held);
    CHECK(list.moved_px == 0);
    touch.feed({Kind::up, 1, {250, 150}, 1030});
    touch.feed({Kind::up, 0, {250, 150}, 1040});
    frame();
    CHECK_FALSE(right.tapped);
    REQUIRE(ink.size() == 3);
    CHECK(ink[0].kind == Ink::down);
    CHECK(ink[1].kind == Ink::move);
    CHECK(ink[2].kind == Ink::up);
    CHECK(ink[2].at == ui::Point{250, 150});
    CHECK_FALSE(touch.busy());
}

TEST_CASE("touch: what a lost finger wrote is ended, and a pad under something modal is not written on") {
    ui::Touch touch;
    touch.use_scale(px_per_mm);
    std::vector<ui::Touch::InkMark> ink;
    const auto frame = [&](bool covered) {
        touch.begin_frame();
        ink = touch.ink_pad(9, {0, 400, 400, 800});
        if (covered) touch.cover();
        touch.end_frame();
    };
    frame(false);
    touch.feed({Kind::down, 0, {50, 500}, 1000});
    touch.feed({Kind::lost, 0, {}, 1020});
    frame(false);
    REQUIRE(ink.size() == 2);
    CHECK(ink[1].kind == ui::Touch::InkMark::Kind::up);
    CHECK(ink[1].at == ui::Point{50, 500});
    frame(true);
    touch.feed({Kind::down, 0, {50, 500}, 2000});
    touch.feed({Kind::up, 0, {60, 500}, 2020});
    frame(false);
    CHECK(ink.empty());
}
