#include "ui/frame.h"

#include "ui/items.h"

namespace ui {

// FNV-1a, 32 bits (Fowler, Noll, Vo).
TargetId target_id(std::string_view name, std::int64_t row) {
    std::uint32_t hash = 2166136261U;
    const auto mix = [&hash](std::uint8_t byte) { hash = (hash ^ byte) * 16777619U; };
    for (const char c : name) mix(static_cast<std::uint8_t>(c));
    for (int shift = 0; shift < 64; shift += 8)
        mix(static_cast<std::uint8_t>(static_cast<std::uint64_t>(row) >> shift));
    return hash ? hash : 1;
}

Frame Frame::touched_by(Touch& finger) const {
    return {.boards = boards,
            .boards_number = boards_number,
            .visit = visit,
            .shop_said = shop_said,
            .counter = counter,
            .utc_ms = utc_ms,
            .steady_ms = steady_ms,
            .visit_ends_in_ms = visit_ends_in_ms,
            .paint = paint,
            .touch = finger,
            .locale = locale,
            .wording = wording,
            .pictures = pictures,
            .writing = writing,
            .roll = roll,
            .voice = voice,
            .devices = devices,
            .themes = themes,
            .pad_order = pad_order,
            .content = content,
            .read_now = read_now,
            .actions = actions,
            .navigation = navigation,
            .low = low,
            .calm = calm,
            .animating = animating};
}

Press Frame::target(std::string_view name, std::int64_t row, const Rect& box, const std::string& label) {
    const TargetId id = target_id(name, row);
    // What a list scrolled out of its place can be neither seen nor touched there.
    const Rect visible = paint.in_clip(box);
    if (visible.empty()) return {};
    tell_item(id, visible, label);
    return touch.target(id, visible, label);
}

}  // namespace ui
