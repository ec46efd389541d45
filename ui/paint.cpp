#include "ui/paint.h"

#include <imgui.h>
#include <imgui_internal.h>
#include <algorithm>
#include <cfloat>
#include <cmath>
#include <cstdio>
#include <ranges>

#include "ui/fonts.h"
#include "ui/glyphs.h"

namespace ui {

namespace {
constexpr Rect everywhere{-1e6F, -1e6F, 1e6F, 1e6F};

ImVec2 at(Point p) { return {p.x, p.y}; }
Rect snapped(const Rect& r) { return {std::round(r.l), std::round(r.t), std::round(r.r), std::round(r.b)}; }

// As seen: y grows down.
bool clockwise(std::span<const Point> points) {
    float twice_area = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const Point &a = points[i], &b = points[(i + 1) % points.size()];
        twice_area += a.x * b.y - b.x * a.y;
    }
    return twice_area >= 0;
}

// A quarter of a disc with a soft rim of one pixel; sx and sy (+1 or -1) say where it bulges to.
void rounded_corner(ImDrawList& list, ImVec2 hub, float sx, float sy, float radius, Color tint) {
    constexpr int steps = 6;
    const Color clear = tint & 0x00FFFFFFU;
    const ImVec2 uv = list._Data->TexUvWhitePixel;
    list.PrimReserve(steps * 9, 1 + 2 * (steps + 1));
    const auto first = static_cast<ImDrawIdx>(list._VtxCurrentIdx);
    list.PrimWriteVtx(hub, uv, tint);
    for (int i = 0; i <= steps; ++i) {
        const float angle = 1.5707963F * static_cast<float>(i) / steps, x = sx * std::cos(angle),
                    y = sy * std::sin(angle);
        list.PrimWriteVtx({hub.x + x * (radius - 0.5F), hub.y + y * (radius - 0.5F)}, uv, tint);
        list.PrimWriteVtx({hub.x + x * (radius + 0.5F), hub.y + y * (radius + 0.5F)}, uv, clear);
    }
    for (ImDrawIdx i = 0; i < steps; ++i) {
        const auto inner = static_cast<ImDrawIdx>(first + 1 + 2 * i);
        for (const int index :
             {first + 0, inner + 0, inner + 2, inner + 0, inner + 1, inner + 3, inner + 0, inner + 3, inner + 2})
            list.PrimWriteIdx(static_cast<ImDrawIdx>(index));
    }
}

void upright(ImDrawList& list, float l, float t, float r, float b, Color tint) {
    if (r > l && b > t) list.AddRectFilled({l, t}, {r, b}, tint);
}

// Upright rectangles with four small corners: the renderer fills those far faster than one fan across the whole card.
void rounded_fill(ImDrawList& list, const Rect& r, Color tint, float radius, bool bottom_too) {
    const float k = std::floor(std::min({radius, r.width() / 2, r.height() / 2}));
    if (k < 1) return upright(list, r.l, r.t, r.r, r.b, tint);
    const float low = bottom_too ? r.b - k : r.b;
    upright(list, r.l + k, r.t, r.r - k, r.t + k, tint);
    upright(list, r.l, r.t + k, r.r, low, tint);
    rounded_corner(list, {r.l + k, r.t + k}, -1, -1, k, tint);
    rounded_corner(list, {r.r - k, r.t + k}, 1, -1, k, tint);
    if (!bottom_too) return;
    upright(list, r.l + k, low, r.r - k, r.b, tint);
    rounded_corner(list, {r.l + k, low}, -1, 1, k, tint);
    rounded_corner(list, {r.r - k, low}, 1, 1, k, tint);
}

// A character no face has: its code point in two rows within a frame.
void framed_code_point(const Paint& paint, const Rect& box, char32_t character, Color tint) {
    char code[8];
    const int length = std::snprintf(code, sizeof code, "%04X", static_cast<unsigned>(character));
    const int upper = length / 2;
    ImFont* font = paint.setter.font(Face::text);
    const float em = box.height() * 0.36F, size = imgui_size(font, em);
    paint.frame(box.inset(std::round(box.width() * 0.06F)), tint, std::max(1.0F, std::round(box.height() * 0.05F)));
    const auto row = [&](const char* from, const char* to, float middle) {
        const ImVec2 extent = font->CalcTextSizeA(size, FLT_MAX, -1.0F, from, to);
        paint.list.AddText(font, size, {std::round(box.middle().x - extent.x / 2), std::round(middle - extent.y / 2)},
                           tint, from, to);
    };
    row(code, code + upper, box.t + box.height() * 0.32F);
    row(code + upper, code + length, box.t + box.height() * 0.68F);
}

PassageLine line_at(const Paint& paint, Point top_left, std::string_view words, const Paint::LineStyle& style) {
    const Rect box = rect_at(top_left.x, top_left.y, paint.setter.width(words, style.face, style.em_px), style.line_px);
    return {0, std::string(words), box, paint.in_clip(box), style.face, style.em_px, style.tint};
}
}  // namespace

Color Paint::color(Tone tone) const {
    const Color solid = palette[tone];
    return alpha >= 1.0F ? solid : with_alpha(solid, alpha);
}

void Paint::fill(const Rect& rect, Color tint, float radius) const {
    if (grounds) grounds->rect(rect, in_clip(snapped(rect)), tint, tint);
    rounded_fill(list, snapped(rect), tint, radius, true);
}

void Paint::fill_top_rounded(const Rect& rect, Tone tone, float radius) const {
    if (grounds) grounds->rect(rect, in_clip(snapped(rect)), color(tone), color(tone));
    rounded_fill(list, snapped(rect), color(tone), radius, false);
}

void Paint::gradient(const Rect& rect, Tone top, Tone bottom, float radius) const {
    gradient(rect, color(top), color(bottom), radius);
}

void Paint::gradient(const Rect& rect, Color top, Color bottom, float radius) const {
    const Rect r = snapped(rect);
    if (grounds) grounds->rect(r, in_clip(r), top, bottom);
    if (radius <= 0) return list.AddRectFilledMultiColor({r.l, r.t}, {r.r, r.b}, top, top, bottom, bottom);
    // Rounded ends in flat color, which the eye cannot tell from the gradient over a few millimetres.
    const float k = std::floor(std::min({radius, r.width() / 2, r.height() / 2}));
    rounded_fill(list, {r.l, r.t, r.r, r.t + 2 * k}, top, k, false);
    list.AddRectFilledMultiColor({r.l, r.t + k}, {r.r, r.b - k}, top, top, bottom, bottom);
    upright(list, r.l + k, r.b - k, r.r - k, r.b, bottom);
    rounded_corner(list, {r.l + k, r.b - k}, -1, 1, k, bottom);
    rounded_corner(list, {r.r - k, r.b - k}, 1, 1, k, bottom);
}

void Paint::frame(const Rect& rect, Color tint, float width, float radius) const {
    const Rect r = snapped(rect).inset(width / 2);
    list.AddRect({r.l, r.t}, {r.r, r.b}, tint, radius, 0, width);
}

// A soft edge as four strips and four corner fans whose alpha falls in three steps, close to a Gaussian.
void Paint::shadow(const Rect& rect, float spread, float offset_y, float strength) const {
    const Rect core = snapped(rect.moved(0, offset_y)).inset(spread * 0.4F);
    constexpr float ring_at[] = {0.0F, 0.45F, 0.75F, 1.0F};
    constexpr float ring_alpha[] = {1.0F, 0.42F, 0.12F, 0.0F};
    const float reach = spread * 1.4F;
    const Color base = palette[Tone::shadow];
    const ImVec2 uv = list._Data->TexUvWhitePixel;
    constexpr int arc = 5;
    constexpr int around = 4 * (arc + 1);
    list.PrimReserve(3 * around * 6, 4 * around);
    const unsigned first = list._VtxCurrentIdx;
    for (int ring = 0; ring < 4; ++ring) {
        const Color tint = with_alpha(base, strength * alpha * ring_alpha[ring]);
        for (int i = 0; i < around; ++i) {
            const int corner = i / (arc + 1);
            const float angle = 1.5707963F * (static_cast<float>(corner) + static_cast<float>(i % (arc + 1)) / arc);
            const Point hub{corner == 0 || corner == 3 ? core.r : core.l, corner < 2 ? core.b : core.t};
            const float out = reach * ring_at[ring];
            list.PrimWriteVtx({hub.x + std::cos(angle) * out, hub.y + std::sin(angle) * out}, uv, tint);
        }
    }
    for (unsigned ring = 0; ring < 3; ++ring)
        for (unsigned i = 0; i < around; ++i) {
            const unsigned j = (i + 1) % around, a = first + ring * around, b = a + around;
            for (const unsigned index : {a + i, a + j, b + j, a + i, b + j, b + i})
                list.PrimWriteIdx(static_cast<ImDrawIdx>(index));
        }
}

void Paint::line(Point a, Point b, Tone tone, float width) const {
    if (a.y == b.y) return fill({a.x, a.y - width / 2, b.x, a.y - width / 2 + std::max(1.0F, width)}, tone);
    list.AddLine(at(a), at(b), color(tone), width);
}

void Paint::polyline(std::span<const Point> points, Tone tone, float width) const {
    for (const Point& p : points) list.PathLineTo(at(p));
    list.PathStroke(color(tone), 0, width);
}

void Paint::polygon(std::span<const Point> points, Tone tone) const {
    if (grounds) grounds->polygon(points, in_clip(everywhere), color(tone));
    // Dear ImGui takes a hollow outline that runs the other way round for its hull.
    if (clockwise(points))
        for (const Point& p : points) list.PathLineTo(at(p));
    else
        for (const Point& p : std::views::reverse(points)) list.PathLineTo(at(p));
    list.PathFillConcave(color(tone));
}

void Paint::disc(Point middle, float radius, Tone tone) const {
    if (grounds) grounds->disc(middle, radius, in_clip(everywhere), color(tone));
    list.AddCircleFilled(at(middle), radius, color(tone));
}

void Paint::ring(Point middle, float radius, Tone tone, float width) const {
    list.AddCircle(at(middle), radius, color(tone), 0, width);
}

float Paint::text_px(Point top_left, std::string_view text, Face face, float em_px, float line_px, Color tint) const {
    const PassageLine line = line_at(*this, top_left, text, {face, em_px, line_px, tint});
    if (face != Face::icon) {
        const float contrast = grounds ? grounds->contrast(line.seen, tint) : 0;
        if (!line.seen.empty()) written.push_back({line.text, line.box, em_px, tint, face, line.seen, contrast});
        if (spoken) speak(text, {line});
    }
    ImFont* font = setter.font(face);
    const float size = imgui_size(font, em_px);
    const ImFontBaked* baked = font->GetFontBaked(size);
    const float lift = std::floor((line_px - (baked->Ascent - baked->Descent)) / 2);
    const ImVec2 pos{std::round(top_left.x), std::round(top_left.y + lift)};
    const auto pieces = face == Face::icon ? std::vector<Glyphs::Piece>{} : setter.glyphs().pieces(text);
    if (pieces.empty()) list.AddText(font, size, pos, tint, text.data(), text.data() + text.size());
    float x = pos.x;
    for (const Glyphs::Piece& piece : pieces) {
        if (piece.framed)
            framed_code_point(*this, rect_at(x, std::round(top_left.y + (line_px - em_px) / 2), em_px, em_px),
                              piece.framed, tint);
        else
            list.AddText(font, size, {x, pos.y}, tint, piece.text.data(), piece.text.data() + piece.text.size());
        x += piece.framed ? em_px : setter.width(piece.text, face, em_px);
    }
    return line.box.width();
}

void Paint::speak(std::string_view words, std::vector<PassageLine> lines) const {
    if (words.empty()) return;
    Passage& passage = spoken->emplace_back(std::string(words), std::move(lines));
    std::size_t from = 0;
    for (PassageLine& line : passage.lines) {
        line.from = std::min(passage.text.find(line.text, from), passage.text.size());
        from = std::min(line.from + line.text.size(), passage.text.size());
    }
    if (marked && marked->passage + 1 == spoken->size()) draw_mark(unspoken(), passage, *marked);
}

float Paint::text(Point top_left, std::string_view words, const TextStyle& style) const {
    const float width = width_of(words, style);
    if (style.align == Align::center) top_left.x -= width / 2;
    if (style.align == Align::right) top_left.x -= width;
    text_px(top_left, words, style.face, scale.text_px(style.size), scale.line_px(style.size), color(style.tone));
    return width;
}

float Paint::paragraph(const Rect& rect, std::string_view words, const TextStyle& style) const {
    const float em = scale.text_px(style.size);
    return lines(rect, words, set(words, style.face, em, rect.width(), style.max_lines),
                 {style.face, em, scale.line_px(style.size), color(style.tone), style.align});
}

const SetText& Paint::set(std::string_view words, Face face, float em_px, float width_px, int max_lines) const {
    const SetText& wide = setter.set(words, face, em_px, width_px, max_lines);
    const float longest = em_px * static_cast<float>(scale.large() ? 20 : 30);
    const bool running = wide.lines.size() > 1;
    if (!running || width_px <= longest) return wide;
    return setter.set(words, face, em_px, longest, wide.shortened || max_lines == 0 ? max_lines : max_lines + 1);
}

float Paint::lines(const Rect& rect, std::string_view words, const SetText& set, const LineStyle& style) const {
    const auto place = [&](std::size_t i) {
        const float left_over = rect.width() - set.lines[i].width_px;
        const float x = style.align == Align::center ? left_over / 2 : style.align == Align::right ? left_over : 0;
        return Point{rect.l + x, rect.t + static_cast<float>(i) * style.line_px};
    };
    if (spoken) {
        std::vector<PassageLine> said;
        for (std::size_t i = 0; i < set.lines.size(); ++i)
            said.push_back(line_at(*this, place(i), set.lines[i].text, style));
        speak(words, std::move(said));
    }
    const Paint silent = unspoken();
    for (std::size_t i = 0; i < set.lines.size(); ++i)
        silent.text_px(place(i), set.lines[i].text, style.face, style.em_px, style.line_px, style.tint);
    return static_cast<float>(set.lines.size()) * style.line_px;
}

float Paint::height_of(std::string_view words, float width_px, const TextStyle& style) const {
    const SetText& broken = set(words, style.face, scale.text_px(style.size), width_px, style.max_lines);
    return static_cast<float>(broken.lines.size()) * scale.line_px(style.size);
}

float Paint::width_of(std::string_view words, const TextStyle& style) const {
    return setter.width(words, style.face, scale.text_px(style.size));
}

void Paint::icon(Point middle, std::string_view icon_name, float size_px, Tone tone) const {
    const float em = std::round(size_px);
    text_px({middle.x - em / 2, middle.y - em / 2}, icon_name, Face::icon, em, em, color(tone));
}

Rect Paint::in_clip(const Rect& rect) const {
    const ImVec2 top_left = list.GetClipRectMin(), bottom_right = list.GetClipRectMax();
    return rect.common({top_left.x, top_left.y, bottom_right.x, bottom_right.y});
}

void Paint::clip(const Rect& rect) const { list.PushClipRect({rect.l, rect.t}, {rect.r, rect.b}, true); }
void Paint::end_clip() const { list.PopClipRect(); }

}  // namespace ui
