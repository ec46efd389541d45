#include "ui/touch.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

namespace {
constexpr float slop_mm = 2.0F;            // interface.md: hit areas reach 2 mm right and down
constexpr float drag_threshold_mm = 3.5F;  // below this a trembling finger still taps
constexpr std::int64_t double_tap_ms = 300;
constexpr std::int64_t resting_ms = 80;  // a finger that rested before it lifted throws nothing
}  // namespace

void Touch::feed(const PointerEvent& event) {
    using Kind = PointerEvent::Kind;
    if (event.kind == Kind::down && !finger_) return press(event);
    if (event.kind == Kind::wheel && !finger_) return turn(event);
    if (!finger_ || *finger_ != event.finger) return;
    if (pad_ && write_on(event)) return;
    if (event.kind == Kind::move) return drag_to(event);
    if (event.kind == Kind::up) return release(event);
    if (event.kind == Kind::lost) {
        finger_.reset();
        captured_ = 0;
        thrown_ = scrolling_;
        speed_px_per_s_ = 0;
    }
}

void Touch::press(const PointerEvent& event) {
    finger_ = event.finger;
    down_at_ = last_at_ = event.at;
    last_move_ms_ = event.steady_ms;
    touched_ = true;
    touched_at_ = event.at;
    scrolling_ = thrown_ = false;
    pending_px_ = speed_px_per_s_ = 0;
    region_ = captured_ = pad_ = 0;
    inside_ = false;
    for (const Region& pad : pads_)
        if (pad.box.holds(event.at)) pad_ = pad.id;
    if (pad_) return ink_.push_back({InkMark::Kind::down, event.at});
    const Target* target = hit(event.at);
    captured_ = target ? target->id : 0;
    inside_ = captured_ != 0;
    for (const Region& region : regions_)
        if (region.box.holds(event.at)) region_ = region.id;
}

// What was begun on a pad stays on it, wherever the finger strays; a finger that is lost has lifted.
bool Touch::write_on(const PointerEvent& event) {
    using Kind = PointerEvent::Kind;
    if (event.kind == Kind::wheel) return false;
    const bool lifted = event.kind == Kind::up || event.kind == Kind::lost;
    const Point at = event.kind == Kind::lost ? last_at_ : event.at;
    ink_.push_back({lifted ? InkMark::Kind::up : InkMark::Kind::move, at});
    last_at_ = at;
    touched_ = true;
    if (lifted) finger_.reset();
    return true;
}

void Touch::turn(const PointerEvent& event) {
    TargetId under = 0;
    for (const Region& region : regions_)
        if (region.box.holds(event.at)) under = region.id;
    if (region_ != under) pending_px_ = 0;
    region_ = under;
    pending_px_ += event.wheel_px;
    thrown_ = scrolling_ = false;
    touched_ = true;
}

void Touch::drag_to(const PointerEvent& event) {
    const Point from_start = event.at - down_at_;
    if (!scrolling_ && region_ && std::abs(from_start.y) > drag_threshold_mm * px_per_mm_) {
        scrolling_ = true;
        captured_ = 0;
    }
    if (scrolling_) {
        const float step = event.at.y - last_at_.y;
        pending_px_ += step;
        const auto took_ms = static_cast<float>(std::max<std::int64_t>(1, event.steady_ms - last_move_ms_));
        speed_px_per_s_ = 0.6F * speed_px_per_s_ + 0.4F * step * 1000.0F / took_ms;
    } else if (captured_) {
        const Target* target = hit(event.at);
        inside_ = target && target->id == captured_;
    }
    last_at_ = event.at;
    last_move_ms_ = event.steady_ms;
}

void Touch::release(const PointerEvent& event) {
    const bool rested = event.steady_ms - last_move_ms_ > resting_ms;
    const bool moved = event.at != last_at_;
    const float speed = speed_px_per_s_;
    drag_to(event);
    touched_ = true;
    finger_.reset();
    if (scrolling_) {
        thrown_ = true;
        if (!moved) speed_px_per_s_ = speed;  // Lifting is no movement.
        if (rested) speed_px_per_s_ = 0;
        return;
    }
    const bool again = captured_ == last_tapped_ && event.steady_ms - last_tap_ms_ < double_tap_ms;
    if (captured_ && inside_ && !again) {
        tapped_ = last_tapped_ = captured_;
        last_tap_ms_ = event.steady_ms;
    }
    captured_ = 0;
}

// The topmost target under the point; if none, the topmost whose hit area reaches it.
const Target* Touch::hit(Point at) const {
    const float reach = slop_mm * px_per_mm_;
    const Target* near = nullptr;
    for (auto target = shown_.rbegin(); target != shown_.rend(); ++target) {
        if (target->box.holds(at)) return &*target;
        const Rect wider{target->box.l, target->box.t, target->box.r + reach, target->box.b + reach};
        if (!near && wider.holds(at)) near = &*target;
    }
    return near;
}

void Touch::begin_frame() { cover(); }

void Touch::end_frame() {
    shown_.swap(drawing_);
    regions_.swap(drawing_regions_);
    pads_.swap(drawing_pads_);
    // Nobody draws the pad any more: what was written on it is nobody's.
    if (std::ranges::find(pads_, pad_, &Region::id) == pads_.end()) ink_.clear();
    tapped_ = 0;
    touched_ = false;
    touched_at_.reset();
}

Press Touch::target(TargetId id, const Rect& box, const std::string& label) {
    drawing_.push_back({id, box, label});
    return {captured_ == id && inside_ && finger_.has_value(), tapped_ == id};
}

void Touch::cover() {
    drawing_.clear();
    drawing_regions_.clear();
    drawing_pads_.clear();
}

std::vector<Touch::InkMark> Touch::ink_pad(TargetId id, const Rect& box) {
    drawing_pads_.push_back({id, box});
    if (pad_ != id) return {};
    return std::exchange(ink_, {});
}

Touch::Drag Touch::scroll_region(TargetId id, const Rect& box) {
    drawing_regions_.push_back({id, box});
    if (region_ != id) return {};
    Drag drag{pending_px_, 0, finger_.has_value(), scrolling_ && finger_.has_value(), thrown_};
    if (thrown_) drag.thrown_px_per_s = speed_px_per_s_;
    pending_px_ = 0;
    thrown_ = false;
    return drag;
}

}  // namespace ui
