#include "ui/motion.h"

#include <imgui.h>

#include <cmath>

namespace ui {

namespace {

constexpr float slide_mm = 14;

// Ease-out, cubic: what is left of the way after this part of the time.
float left_after(float part) { return (1 - part) * (1 - part) * (1 - part); }

}  // namespace

void Motion::start(From from, std::int64_t steady_ms) {
    from_ = from;
    began_ms_ = steady_ms;
}

Point Motion::offset(float px_per_mm, std::int64_t steady_ms) const {
    if (!on(steady_ms)) return {};
    const float part = static_cast<float>(steady_ms - began_ms_) / static_cast<float>(lasts_ms);
    const float way = std::round(slide_mm * px_per_mm * left_after(part));
    switch (from_) {
        case From::ahead: return {way, 0};
        case From::behind: return {-way, 0};
        case From::below: break;
    }
    return {0, way};
}

Shifted::Shifted(ImDrawList& list, Point offset, const Rect& window) : list_(list), offset_(offset), window_(window) {
    if (offset_ == Point{}) return;
    list_.AddDrawCmd();  // Or the first words would share a command with what stands still.
    first_vertex_ = list_.VtxBuffer.Size;
    first_command_ = list_.CmdBuffer.Size - 1;
}

Shifted::~Shifted() {
    if (offset_ == Point{}) return;
    for (int i = first_vertex_; i < list_.VtxBuffer.Size; ++i) {
        list_.VtxBuffer[i].pos.x += offset_.x;
        list_.VtxBuffer[i].pos.y += offset_.y;
    }
    for (int i = first_command_; i < list_.CmdBuffer.Size; ++i) {
        ImVec4& clip = list_.CmdBuffer[i].ClipRect;
        const Rect seen = Rect{clip.x, clip.y, clip.z, clip.w}.moved(offset_.x, offset_.y).common(window_);
        clip = {seen.l, seen.t, std::max(seen.l, seen.r), std::max(seen.t, seen.b)};
    }
    list_.AddDrawCmd();
}

}  // namespace ui
