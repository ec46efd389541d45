// A rule in vertical writing, as large as its verse allows.
#include <algorithm>
#include <cmath>

#include "ui/attract/attract.h"
#include "ui/verse.h"
#include "ui/widgets/seal.h"
#include "ui/wording.h"

namespace ui {

namespace {

constexpr float most_em_mm = 40, least_em_mm = 9, shrink = 0.94F;
constexpr float advance = 1.105F, step = 1.3F;  // Of an em: down a column, from column to column.
constexpr float source_mm = 30;                 // At the left: which rule it is, and the seal.

struct LaidVerse {
    std::vector<std::vector<std::string>> columns;
    float em = 0;

    float width() const { return static_cast<float>(columns.size()) * em * step; }
    std::size_t tallest() const {
        return std::ranges::max(columns, {}, [](const auto& column) { return column.size(); }).size();
    }
};

LaidVerse lay(std::string_view verse, const Rect& place, float em) {
    const auto longest = static_cast<std::size_t>(std::max(1.0F, place.height() / (em * advance)));
    return {columns(verse, longest), em};
}

// The largest letters with which it stands in this place; at the smallest, what is too much is left out.
LaidVerse fit(const Frame& frame, std::string_view verse, const Rect& place) {
    const float room = place.width() - frame.mm(source_mm);
    float em = std::round(frame.mm(most_em_mm));
    LaidVerse laid = lay(verse, place, em);
    while (laid.width() > room && em > std::max(frame.mm(least_em_mm), frame.paint.scale.text_px(TextSize::body))) {
        em *= shrink;
        laid = lay(verse, place, em);
    }
    const auto most = static_cast<std::size_t>(std::max(1.0F, room / (em * step)));
    if (laid.columns.size() > most) {
        laid.columns.resize(most);
        laid.columns.back().back() = "\xE2\x80\xA6";
    }
    return laid;
}

// Beside the houses there is more room below; a verse that needs the whole width ends above them.
LaidVerse fit_beside(const Frame& frame, std::string_view verse, const Rect& place, const Rect& houses) {
    LaidVerse beside = fit(frame, verse, {houses.r, place.t, place.r, place.b});
    const LaidVerse above = fit(frame, verse, {place.l, place.t, place.r, houses.t});
    return above.em > beside.em * 1.15F ? above : beside;
}

void draw_source(Frame& frame, Point foot, float top, const kiosk::Rule& rule) {
    const Paint& paint = frame.paint;
    if (frame.locale.language() == Language::en) return;
    const auto source =
        glyphs_of(frame.tr("Village rules") +
                  frame.wording.fill(frame.tr("Rule {n}"), {{"n", frame.wording.numeral(rule.number)}}));
    const float small = std::max(frame.mm(10), paint.scale.text_px(TextSize::body)), size = frame.mm(21.8F),
                line = small * 1.25F;
    const float y = std::max(top, foot.y - static_cast<float>(source.size()) * line - size - frame.mm(5));
    const float end = vertical_text(paint, {foot.x, y}, source, {small, line, Tone::gsoft});
    seal(paint, rect_at(foot.x - size / 2, std::max(foot.y - size, end + frame.mm(3)), size, size),
         frame.tr("rule seal"), SealCut::voice);
}

}  // namespace

float vertical_text(const Paint& paint, Point top, const std::vector<std::string>& glyphs, const VerticalText& look) {
    for (const std::string& glyph : glyphs) {
        const float width = paint.setter.width(glyph, Face::title, look.em_px);
        paint.text_px({top.x - width / 2, top.y}, glyph, Face::title, look.em_px, look.advance_px,
                      paint.color(look.tone));
        top.y += look.advance_px;
    }
    return top.y;
}

std::vector<std::string> glyphs_of(std::string_view text) {
    std::vector<std::string> out;
    for (const auto& column : columns(text, 64)) out.insert(out.end(), column.begin(), column.end());
    return out;
}

void attract_rule(Frame& frame, const Rect& place, const Rect& houses, const kiosk::Rule& rule) {
    const LaidVerse laid = fit_beside(frame, rule.verse, place, houses);
    if (laid.columns.empty()) return;
    const float side = laid.em * step * (laid.columns.size() <= 2 ? 1.15F : 1.0F);
    float x = place.r - side / 2;
    for (const auto& column : laid.columns) {
        vertical_text(frame.paint, {x, place.t}, column, {laid.em, laid.em * advance, Tone::gink});
        x -= side;
    }
    const float foot = place.t + laid.em * advance * static_cast<float>(laid.tallest());
    draw_source(frame, {x + side / 2 - frame.mm(source_mm / 2), std::max(foot, place.t + frame.mm(120))}, place.t,
                rule);
}

}  // namespace ui
