#include "ui/writing/ink_pad.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

#include "ui/items.h"
#include "ui/widgets/card.h"

namespace ui {

namespace {

constexpr float margin_part = 0.03F, ink_part = 0.031F;  // Of the pad's side.
constexpr std::int32_t step = kiosk::ink_side / 100;     // A finger that trembles less than this stands still.

kiosk::InkPoint on_pad(Point at, const Rect& box) {
    const auto along = [](float from_edge, float side) {
        return static_cast<std::int32_t>(std::lround(std::clamp(from_edge / side, 0.0F, 1.0F) * kiosk::ink_side));
    };
    return {along(at.x - box.l, box.width()), along(at.y - box.t, box.height())};
}

Point on_screen(kiosk::InkPoint point, const Rect& box) {
    return {box.l + box.width() * static_cast<float>(point.x) / kiosk::ink_side,
            box.t + box.height() * static_cast<float>(point.y) / kiosk::ink_side};
}

void dashes(const Paint& paint, Point from, Point to) {
    const Point whole = to - from;
    const float length = std::hypot(whole.x, whole.y), dash = paint.mm(3.5F), gap = paint.mm(3);
    for (float at = 0; at < length; at += dash + gap) {
        const float a = at / length, b = std::min(1.0F, (at + dash) / length);
        paint.line({from.x + whole.x * a, from.y + whole.y * a}, {from.x + whole.x * b, from.y + whole.y * b},
                   Tone::voice, paint.mm(0.5F));
    }
}

// The ruled square that children learn to write in.
void ruled(const Paint& paint, const Rect& box) {
    card(paint, box);
    const Rect rule = box.inset(box.width() * margin_part);
    const Paint faint = paint.faded(0.35F);
    faint.frame(rule, Tone::voice, paint.mm(0.75F), paint.mm(1));
    dashes(faint, {rule.l, rule.middle().y}, {rule.r, rule.middle().y});
    dashes(faint, {rule.middle().x, rule.t}, {rule.middle().x, rule.b});
    dashes(faint.faded(0.6F), {rule.l, rule.t}, {rule.r, rule.b});
    dashes(faint.faded(0.6F), {rule.l, rule.b}, {rule.r, rule.t});
}

// A line to sign on, and where it begins.
void lined(const Paint& paint, const Rect& box) {
    card(paint, box);
    const float y = box.t + box.height() * 0.8F, edge = box.width() * 0.06F;
    paint.frame(box, Tone::border, paint.mm(0.75F), corner_radius(paint));
    paint.line({box.l + edge, y}, {box.r - edge, y}, Tone::faint, paint.mm(0.5F));
}

// Every second point, so that a long scribble keeps its shape and its bound.
void thin_out(kiosk::Stroke& stroke) {
    kiosk::Stroke kept;
    for (std::size_t i = 0; i < stroke.size(); i += 2) kept.push_back(stroke[i]);
    stroke = std::move(kept);
}

}  // namespace

void InkPad::undo() {
    writing_ = false;
    if (!strokes_.empty()) strokes_.pop_back();
}

void InkPad::clear() {
    writing_ = false;
    strokes_.clear();
}

bool InkPad::end_stroke() { return std::exchange(writing_, false); }

void InkPad::add(kiosk::InkPoint point) {
    kiosk::Stroke& stroke = strokes_.back();
    if (!stroke.empty() && std::abs(stroke.back().x - point.x) < step && std::abs(stroke.back().y - point.y) < step)
        return;
    if (stroke.size() == kiosk::HandwritingAsk::points_at_most) thin_out(stroke);
    stroke.push_back(point);
}

bool InkPad::follow(const Touch::InkMark& mark, const Rect& box) {
    using Kind = Touch::InkMark::Kind;
    const bool before = mark.kind == Kind::down && end_stroke();
    if (mark.kind == Kind::down && strokes_.size() < kiosk::HandwritingAsk::strokes_at_most) {
        strokes_.emplace_back();
        writing_ = true;
    }
    if (!writing_) return before;
    add(on_pad(mark.at, box));
    return (mark.kind == Kind::up && end_stroke()) || before;
}

void InkPad::draw_ink(const Paint& paint, const Rect& box) const {
    const float width = std::min(box.width(), box.height()) * ink_part;
    for (const kiosk::Stroke& stroke : strokes_)
        for (std::size_t i = 0; i < stroke.size(); ++i) {
            const Point at = on_screen(stroke[i], box);
            paint.disc(at, width / 2, Tone::ink);
            if (i > 0) paint.line(on_screen(stroke[i - 1], box), at, Tone::ink, width);
        }
}

bool InkPad::draw(Frame& frame, const Rect& box, std::string_view name) {
    const TargetId id = target_id(name);
    tell_item(id, box, frame.tr("Writing pad"));
    bool ended = false;
    for (const Touch::InkMark& mark : frame.touch.ink_pad(id, box))
        if (follow(mark, box)) ended = true;
    rule_ == InkRule::square ? ruled(frame.paint, box) : lined(frame.paint, box);
    frame.paint.clip(box);
    draw_ink(frame.paint, box);
    frame.paint.end_clip();
    return ended;
}

}  // namespace ui
