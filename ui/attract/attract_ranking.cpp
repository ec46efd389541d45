// The first three of the ranking on a podium.
#include <algorithm>
#include <array>

#include "ui/attract/attract.h"
#include "ui/attract/large_text.h"
#include "ui/icons.h"
#include "ui/motif.h"
#include "ui/widgets/card.h"
#include "ui/wording.h"

namespace ui {

namespace {

constexpr LargeText name_look{.tone = Tone::gink, .align = Align::center, .most_mm = 19, .least_mm = 8, .lines = 3};

// The first in the middle, the second at its left.
constexpr std::array<std::size_t, 3> order{1, 0, 2};
constexpr std::array parts{1.0F, 0.8F, 0.64F};  // Of the highest step, by place: who shares a place stands as high.

float part_of(const kiosk::RankingRow& row) { return parts[static_cast<std::size_t>(std::clamp(row.place, 1, 3) - 1)]; }

void draw_step(Frame& frame, const Rect& block, const kiosk::RankingRow& row) {
    const Paint& paint = frame.paint;
    const bool first = row.place == 1;
    paint.shadow(block, frame.mm(4), frame.mm(1), 0.16F);
    paint.fill_top_rounded(block, first ? Tone::honor : Tone::honor_tint, corner_radius(paint));
    const Tone ink = first ? Tone::on_honor : Tone::honor_text;
    Rect inner = block.inset(frame.mm(4), frame.mm(5));
    const LargeText place{.tone = ink, .align = Align::center, .most_mm = frame.portrait() ? 34.0F : 19.0F};
    const LargeText score{.face = Face::bold,
                          .tone = ink,
                          .align = Align::center,
                          .most_mm = frame.portrait() ? 17.0F : 14.0F,
                          .least_mm = 8};
    inner.cut_top(large_text(paint, inner, std::to_string(row.place), place));
    large_text(paint, inner, frame.wording.points({row.score}), score);
}

void draw_name(Frame& frame, const Rect& above, const kiosk::RankingRow& row, bool middle_step) {
    const Paint& paint = frame.paint;
    const float high = large_text_height(paint, row.name, above.width(), name_look), top = above.b - high - frame.mm(4);
    large_text(paint, {above.l, top, above.r, above.b}, row.name, name_look);
    if (row.place != 1) return;
    const float size = frame.mm(26), u = frame.mm(0.22F);
    const Point middle{above.middle().x, top - size / 2 - frame.mm(3)};
    paint.icon(middle, icon::emoji_events, size, Tone::honor_text);
    if (!middle_step) return;
    motif::rice_ear(paint, {middle.x - size * 0.8F, middle.y + size * 0.5F}, u, true, Tone::honor);
    motif::rice_ear(paint, {middle.x + size * 0.8F, middle.y + size * 0.5F}, u, false, Tone::honor);
}

}  // namespace

void attract_ranking(Frame& frame, const Rect& place, const kiosk::Ranking& ranking) {
    Rect rest = place;
    wall_heading(frame.paint, rest, frame.tr("Hamlet ranking"),
                 frame.wording.fill(frame.tr("From {day} to today, points per household, fair to large and small"),
                                    {{"day", frame.wording.day_of(ranking.from)}}));
    const float gap = frame.mm(5), each = std::min((rest.width() - 2 * gap) / 3, frame.mm(110)),
                most = std::min(rest.height() * 0.6F, frame.mm(170));
    const float left = rest.middle().x - (each * 3 + gap * 2) / 2;
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (order[i] >= ranking.rows.size()) continue;
        const kiosk::RankingRow& row = ranking.rows[order[i]];
        const float x = left + static_cast<float>(i) * (each + gap), top = rest.b - most * part_of(row);
        draw_step(frame, {x, top, x + each, rest.b}, row);
        draw_name(frame, {x, rest.t, x + each, top}, row, order[i] == 0);
    }
}

}  // namespace ui
