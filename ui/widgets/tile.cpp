#include "ui/widgets/tile.h"

#include <algorithm>

#include "ui/motif.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/card.h"
#include "ui/widgets/word_pair.h"

namespace ui {

namespace {

constexpr float pad_mm = 5;

// Where things stand in a tile or a door. Four characters of its title must fit beside the icon.
struct Plan {
    float icon_mm, left_mm, gap_mm;
    WordPair words;

    bool above(const Frame& frame, float width) const {
        return beside(frame, width) < 4 * frame.paint.scale.text_px(words.title_style.size);
    }
    float beside(const Frame& frame, float width) const {
        return width - frame.mm(left_mm + icon_mm + gap_mm + pad_mm - 1);
    }
    float height(const Frame& frame, float width) const {
        const float pad = 2 * frame.mm(pad_mm);
        if (above(frame, width)) return frame.mm(icon_mm + 2) + word_pair_height(frame.paint, words, width - pad) + pad;
        return std::max(frame.mm(icon_mm), word_pair_height(frame.paint, words, beside(frame, width))) + pad;
    }
};

Plan plan_of(const Tile& tile) { return {21.8F, 6.5F, 6, {tile.title, tile.sentence}}; }

Plan door_plan(const Tile& tile) {
    WordPair words{tile.title, tile.sentence};
    words.title_style = {Face::title, TextSize::head, tile.look.on_fill, Align::left, 2};
    words.sentence_style.tone = tile.look.on_fill;
    return {27.8F, 8, 7, words};
}

// Writes the words and says where the icon's middle is.
Point laid_out(Frame& frame, const Rect& box, Plan plan) {
    const float size = frame.mm(plan.icon_mm);
    if (!plan.above(frame, box.width())) {
        const float left = box.l + frame.mm(plan.left_mm);
        word_pair(frame.paint, {left + size + frame.mm(plan.gap_mm), box.t, box.r - frame.mm(pad_mm - 1), box.b},
                  plan.words);
        return {left + size / 2, box.middle().y};
    }
    plan.words.title_style.align = plan.words.sentence_style.align = Align::center;
    const Rect inner = box.inset(frame.mm(pad_mm), 0);
    const float words = word_pair_height(frame.paint, plan.words, inner.width()), gap = frame.mm(2);
    const float top = box.middle().y - (size + gap + words) / 2;
    word_pair(frame.paint, {inner.l, top + size + gap, inner.r, top + size + gap + words}, plan.words);
    return {box.middle().x, top + size / 2};
}

}  // namespace

float tile_height(const Frame& frame, float width, const Tile& tile) { return plan_of(tile).height(frame, width); }

float door_height(const Frame& frame, float width, const Tile& tile) { return door_plan(tile).height(frame, width); }

bool tile(Frame& frame, const Rect& box, const Tile& tile) {
    const Paint& paint = frame.paint;
    const Press press = frame.target(tile.name, 0, box, tile.title);
    card(paint, box);
    if (press.held) paint.fill(box, Tone::sunk, corner_radius(paint));
    const Plan plan = plan_of(tile);
    badge(paint, laid_out(frame, box, plan), frame.mm(plan.icon_mm), tile.icon, tile.look);
    return press.tapped;
}

bool door(Frame& frame, const Rect& box, const Tile& tile) {
    const Paint& paint = frame.paint;
    const Press press = frame.target(tile.name, 0, box, tile.title);
    const bool voice = tile.look.fill == Tone::voice;
    filled_card(paint, box, press.held ? (voice ? Tone::voice_press : Tone::done_press) : tile.look.fill,
                press.held ? Height::flat : Height::raised);
    if (!paint.scale.large())  // Large words need that corner.
        motif::corner(paint.faded(0.38F), {box.r - frame.mm(4.5F), box.b - frame.mm(4.5F)}, -1, -1, frame.mm(0.154F),
                      tile.look.on_fill, frame.mm(1));
    const Plan plan = door_plan(tile);
    const Point middle = laid_out(frame, box, plan);
    const float size = frame.mm(plan.icon_mm);
    paint.disc(middle, size / 2, tile.look.on_fill);
    paint.icon(middle, tile.icon, size * 0.57F, tile.look.fill);
    return press.tapped;
}

}  // namespace ui
