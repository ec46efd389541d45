// What a finger on the glass means: a tap on a target, a drag that scrolls, or nothing.
//
// A target acts on release inside it; dragging off cancels; a drag scrolls and never presses what lies under it. Hit
// areas reach 2 mm further right and down, where older hands land (interface.md). A second tap on the same target
// within 300 ms and every finger but the first are ignored. Times are steady milliseconds.
//
// Targets are told anew in each frame, in drawing order; a touch is judged against those of the last frame shown, which
// is what the finger saw. One Touch belongs to the interface thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ui/geometry.h"

namespace ui {

using TargetId = std::uint32_t;

struct PointerEvent {
    enum class Kind : std::uint8_t { down, move, up, lost, wheel } kind;
    std::int64_t finger = 0;
    Point at;
    std::int64_t steady_ms = 0;
    float wheel_px = 0;  // wheel: a mouse's, on machines that have one; positive moves the content down.
};

struct Target {
    TargetId id = 0;
    Rect box;
    std::string label;
};

// What a target learns when it is drawn.
struct Press {
    bool held = false;    // Show it pressed.
    bool tapped = false;  // Act now.
};

class Touch {
public:
    void use_scale(float px_per_mm) { px_per_mm_ = px_per_mm; }
    void feed(const PointerEvent& event);

    // Between these two a frame is drawn.
    void begin_frame();
    void end_frame();

    Press target(TargetId id, const Rect& box, const std::string& label);
    // What was told before lies under something modal: it can no longer be touched in this frame.
    void cover();

    // A region that scrolls with the finger: the drag since the last frame, its speed at release (px/s), and whether a
    // finger is down in it.
    struct Drag {
        float moved_px = 0;
        float thrown_px_per_s = 0;
        bool touched = false;  // A finger lies on it, dragging or not.
        bool held = false;     // It drags.
        bool ended = false;
    };
    Drag scroll_region(TargetId id, const Rect& box);
    // A pad that is written on: where the finger went since the last frame, in order.
    struct InkMark {
        enum class Kind : std::uint8_t { down, move, up } kind;
        Point at;
    };
    std::vector<InkMark> ink_pad(TargetId id, const Rect& box);
    // The finger that lies on the glass meant something else: it presses nothing when it lifts.
    void forget_press() { captured_ = 0; }

    // True once after any touch, for the idle clock and for "touch anywhere".
    bool touched() const { return touched_; }
    std::optional<Point> touched_at() const { return touched_at_; }
    const std::vector<Target>& targets() const { return shown_; }
    bool busy() const { return finger_.has_value(); }

private:
    struct Region {
        TargetId id = 0;
        Rect box;
    };
    const Target* hit(Point at) const;
    void press(const PointerEvent& event);
    void release(const PointerEvent& event);
    void drag_to(const PointerEvent& event);
    void turn(const PointerEvent& event);
    bool write_on(const PointerEvent& event);

    float px_per_mm_ = 4.0F;
    std::vector<Target> shown_, drawing_;
    std::vector<Region> regions_, drawing_regions_, pads_, drawing_pads_;
    std::optional<std::int64_t> finger_;
    TargetId captured_ = 0, tapped_ = 0, last_tapped_ = 0;
    std::int64_t last_tap_ms_ = -1'000'000;
    bool inside_ = false, scrolling_ = false, touched_ = false;
    std::optional<Point> touched_at_;
    TargetId region_ = 0, pad_ = 0;
    std::vector<InkMark> ink_;
    Point down_at_, last_at_;
    std::int64_t last_move_ms_ = 0;
    float pending_px_ = 0, speed_px_per_s_ = 0;
    bool thrown_ = false;
};

}  // namespace ui
