#include "ui/scroll.h"

#include <algorithm>
#include <cmath>

#include "ui/frame.h"

namespace ui {

namespace {
constexpr float friction_per_s = 3.2F;  // speed falls to 1/e in 0.31 s
constexpr float slowest_px_per_s = 12.0F;
constexpr float fastest_px_per_s = 9000.0F;
constexpr float spring_per_s = 14.0F;  // how fast a stretched end comes back
}  // namespace

float Scroll::begin(Frame& frame, TargetId id, const Rect& box, float content_px) {
    const float most = std::max(0.0F, content_px - box.height());
    const Touch::Drag drag = frame.touch.scroll_region(id, box);
    if (drag.touched && speed_px_per_s_ != 0) {
        speed_px_per_s_ = 0;  // A finger on a running list stops it; that is all it meant.
        frame.touch.forget_press();
    }
    if (most > 0 || offset_px_ != 0) {
        follow(drag, most, box.height());
        coast(frame.steady_ms, most);
    }
    if (frame.read_now && !held_) show_read_line(frame, *frame.read_now, box, most);
    last_ms_ = frame.steady_ms;
    if (speed_px_per_s_ != 0 || (!held_ && (offset_px_ < 0 || offset_px_ > most))) frame.animate();
    frame.paint.clip(box);
    if (most > 0) draw_bar(frame, box, content_px);
    return std::round(offset_px_);
}

void Scroll::end(Frame& frame) const { frame.paint.end_clip(); }

void Scroll::follow(const Touch::Drag& drag, float most_px, float box_px) {
    if (drag.moved_px != 0) {
        const bool stretched = offset_px_ < 0 || offset_px_ > most_px;
        offset_px_ -= stretched ? drag.moved_px / 3 : drag.moved_px;
        offset_px_ = std::clamp(offset_px_, -box_px / 4, most_px + box_px / 4);
        speed_px_per_s_ = 0;
    }
    held_ = drag.held;
    if (drag.ended) speed_px_per_s_ = std::clamp(-drag.thrown_px_per_s, -fastest_px_per_s, fastest_px_per_s);
}

void Scroll::coast(std::int64_t steady_ms, float most_px) {
    const float seconds = std::min(0.05F, static_cast<float>(steady_ms - last_ms_) / 1000.0F);
    if (held_ || seconds <= 0) return;
    offset_px_ += speed_px_per_s_ * seconds;
    speed_px_per_s_ *= std::exp(-friction_per_s * seconds);
    const float end = std::clamp(offset_px_, 0.0F, most_px);
    if (offset_px_ != end) {
        speed_px_per_s_ *= std::exp(-spring_per_s * seconds);
        offset_px_ += (end - offset_px_) * std::min(1.0F, spring_per_s * seconds);
        if (std::abs(offset_px_ - end) < 0.5F) offset_px_ = end;
    }
    if (std::abs(speed_px_per_s_) < slowest_px_per_s) speed_px_per_s_ = 0;
}

// Brings what is being read into the upper half before its last word is heard.
void Scroll::show_read_line(Frame& frame, const Rect& line, const Rect& box, float most_px) {
    const bool ours = line.middle().x > box.l && line.middle().x < box.r;
    if (!ours || (line.t >= box.t && line.b <= box.b)) return;
    const float wanted = std::clamp(offset_px_ + line.t - box.t - box.height() / 4, 0.0F, most_px);
    if (wanted != offset_px_) frame.animate();
    offset_px_ = wanted;
    speed_px_per_s_ = 0;
}

// Thin and beside the content: it shows where one is; nobody has to grab it.
void Scroll::draw_bar(Frame& frame, const Rect& box, float content_px) const {
    const float width = frame.mm(2);
    Rect groove{box.r - width, box.t, box.r, box.b};
    frame.paint.fill(groove, Tone::gline, width / 2);
    const float part = box.height() / content_px;
    const float top = std::clamp(offset_px_ / content_px, 0.0F, 1 - part) * box.height();
    frame.paint.fill(rect_at(groove.l, groove.t + top, width, part * box.height()), Tone::gborder, width / 2);
}

}  // namespace ui
