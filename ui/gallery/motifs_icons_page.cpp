// The drawn motifs, and every icon by its name.
#include <array>
#include <string>

#include "ui/gallery/section.h"
#include "ui/icons.h"
#include "ui/motif.h"
#include "ui/widgets/card.h"
#include "ui/widgets/pad_pictures.h"

namespace ui::gallery {

namespace {

struct Named {
    std::string_view name, icon;
};

constexpr std::array icons{
#define ICON(name, utf8) Named{#name, utf8},
#include "ui/icon_list.inc"
#undef ICON
};

void corners(const Paint& paint, const Rect& box, float u) {
    const Rect in = box.inset(paint.mm(6));
    motif::corner(paint, {in.l, in.t}, 1, 1, 0.9F * u, Tone::voice_text, paint.mm(1));
    motif::corner(paint, {in.r, in.t}, -1, 1, 0.6F * u, Tone::honor, paint.mm(1));
    motif::corner(paint, {in.l, in.b}, 1, -1, 0.6F * u, Tone::done_text, paint.mm(1));
    motif::corner(paint, {in.r, in.b}, -1, -1, 0.9F * u, Tone::voice_text, paint.mm(1));
}

void water(const Paint& paint, const Rect& box, float u) {
    const int chords = static_cast<int>((box.width() - paint.mm(12)) / (48 * u));
    for (int i = 0; i < 4; ++i)
        motif::wave(paint, {box.l + paint.mm(6), box.t + paint.mm(12) + static_cast<float>(i) * paint.mm(10)}, 48 * u,
                    chords, 8 * u, i < 2 ? Tone::soft : Tone::voice_text, 3 * u);
}

void houses(const Paint& paint, const Rect& box, float u) {
    motif::hill(paint, box.l, box.r, box.b - paint.mm(9), box.height() * 0.5F, Tone::hill1);
    motif::house(paint, {box.l + paint.mm(10), box.b - paint.mm(9) - 150 * 0.95F * u}, 0.95F * u, Tone::sunk);
    motif::house(paint, {box.r - paint.mm(10) - 240 * 0.5F * u, box.b - paint.mm(9) - 150 * 0.5F * u}, 0.5F * u,
                 Tone::sunk);
}

void boat(const Paint& paint, const Rect& box, float u) {
    const float scale = 0.9F * u;
    motif::dragon_boat(paint, {box.middle().x - 200 * scale, box.middle().y + 20 * scale}, scale, Tone::voice_text);
}

void rice(const Paint& paint, const Rect& box, float u) {
    motif::rice_ear(paint, {box.middle().x - paint.mm(42), box.b - paint.mm(8)}, 1.2F * u, false, Tone::honor);
    motif::rice_ear(paint, {box.middle().x + paint.mm(42), box.b - paint.mm(8)}, 1.2F * u, true, Tone::honor);
}

void nine_things(const Paint& paint, const Rect& box, float /*u*/) {
    const float size = std::min(box.width() / 5.6F, (box.height() - paint.mm(12)) / 2), gap = size * 0.1F;
    for (int i = 0; i < pad_picture_count; ++i) {
        const int row = i / 5, column = i % 5;
        const Point at{box.middle().x + (static_cast<float>(column) - 2.5F) * (size + gap),
                       box.middle().y + static_cast<float>(row - 1) * (size + gap)};
        pad_picture(paint, rect_at(at.x, at.y, size, size), i);
    }
}

float motifs(Frame& frame, const Rect& place, Tries& /*tries*/) {
    const Paint& paint = frame.paint;
    constexpr std::array all{&corners, &water, &houses, &boat, &rice, &nine_things};
    Rect rest = place;
    for (std::size_t i = 0; i < all.size(); i += 2) {
        const Rect row = rest.cut_top(frame.mm(52));
        rest.cut_top(frame.mm(5));
        for (const int side : {0, 1}) {
            const Rect box = nth(frame, row, side, 2);
            card(paint, box);
            paint.clip(box);
            all[i + static_cast<std::size_t>(side)](paint, box, frame.mm(0.248F));
            paint.end_clip();
        }
    }
    return rest.t - place.t - frame.mm(5);
}

float some_icons(Frame& frame, const Rect& place, std::size_t from, std::size_t to) {
    const Paint& paint = frame.paint;
    const bool large = paint.scale.large();
    const int columns = large ? 1 : 2;
    const float row = frame.mm(large ? 17 : 13), size = frame.mm(11);
    const auto n = static_cast<int>(to - from), rows = (n + columns - 1) / columns;
    for (int i = 0; i < n; ++i) {
        const Named& one = icons[from + static_cast<std::size_t>(i)];
        const Rect column = nth(frame, place, i / rows, columns);
        const float y = place.t + row * (static_cast<float>(i % rows) + 0.5F);
        paint.icon({column.l + size / 2, y}, one.icon, size, Tone::gink);
        paint.paragraph({column.l + size + frame.mm(5), y - paint.scale.line_px(TextSize::body) / 2, column.r, y + row},
                        one.name, {.tone = Tone::gink, .max_lines = 1});
    }
    return row * static_cast<float>(rows);
}

// So many that they flow into columns and sheets.
constexpr std::size_t icon_parts = 11;

template <std::size_t part>
float icons_part(Frame& frame, const Rect& place, Tries& /*tries*/) {
    return some_icons(frame, place, icons.size() * part / icon_parts, icons.size() * (part + 1) / icon_parts);
}

constexpr std::array all_sections{
    Section{msgid("Motifs"), msgid("Polylines, arcs and discs; no picture files"), &motifs},
    Section{msgid("Icons"), msgid("One family, filled; the names as in the program"), &icons_part<0>},
    Section{msgid("Icons"), msgid("One family, filled; the names as in the program"), &icons_part<1>},
    Section{msgid("Icons"), msgid("One family, filled; the names as in the program"), &icons_part<2>},
    Section{msgid("Icons"), msgid("One family, filled; the names as in the program"), &icons_part<3>},
    Section{msgid("Icons"), msgid("One family, filled; the names as in the program"), &icons_part<4>},
    Section{msgid("Icons"), msgid("One family, filled; the names as in the program"), &icons_part<5>},
    Section{msgid("Icons"), msgid("One family, filled; the names as in the program"), &icons_part<6>},
    Section{msgid("Icons"), msgid("One family, filled; the names as in the program"), &icons_part<7>},
    Section{msgid("Icons"), msgid("One family, filled; the names as in the program"), &icons_part<8>},
    Section{msgid("Icons"), msgid("One family, filled; the names as in the program"), &icons_part<9>},
    Section{msgid("Icons"), msgid("One family, filled; the names as in the program"), &icons_part<10>}};

}  // namespace

std::span<const Section> motifs_icons_sections() { return all_sections; }

}  // namespace ui::gallery
