// The theme's colors with their contrast, the four text sizes and the two faces.
#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>

#include "ui/contrast.h"
#include "ui/gallery/section.h"
#include "ui/wording.h"

namespace ui::gallery {

namespace {

struct Swatch {
    Tone tone;
    std::optional<Tone> on = {};  // What it is read on.
};

std::string hex_of(Color color) {
    std::array<char, 8> text{};
    std::snprintf(text.data(), text.size(), "#%02X%02X%02X", color & 0xFFU, color >> 8 & 0xFFU, color >> 16 & 0xFFU);
    return text.data();
}

std::string ratio_of(const Palette& palette, const Swatch& swatch) {
    if (!swatch.on) return {};
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%.1f", contrast_ratio(palette[swatch.tone], palette[*swatch.on]));
    return text.data();
}

void swatch_row(const Frame& frame, const Rect& box, const Swatch& swatch) {
    const Paint& paint = frame.paint;
    const float height = frame.mm(8), radius = frame.mm(2), line = paint.scale.line_px(TextSize::body),
                y = box.middle().y - line / 2;
    const Rect chip = rect_at(box.l, box.middle().y - height / 2, frame.mm(17), height);
    paint.fill(chip, swatch.tone, radius);
    if (swatch.on) paint.fill({chip.r - frame.mm(5), chip.t, chip.r, chip.b}, *swatch.on);
    paint.frame(chip, Tone::gborder, frame.mm(0.5F), radius);
    const float width = paint.width_of("#DDDDDD", {}), right = box.r - paint.width_of("21.0", {Face::bold});
    paint.paragraph({chip.r + frame.mm(3), y, right - width - frame.mm(3), box.b}, tone_name(swatch.tone),
                    {.tone = Tone::gink, .max_lines = 1});
    paint.text({right - frame.mm(3), y}, hex_of(paint.palette[swatch.tone]),
               {.tone = Tone::gsoft, .align = Align::right});
    paint.text({box.r, y}, ratio_of(paint.palette, swatch),
               {.face = Face::bold, .tone = Tone::gink, .align = Align::right});
}

float swatches(const Frame& frame, const Rect& place, std::span<const Swatch> all) {
    const float row = frame.mm(frame.paint.scale.large() ? 17 : 11.5F);
    const int columns = frame.paint.scale.large() ? 1 : 2,
              rows = (static_cast<int>(all.size()) + columns - 1) / columns;
    for (int i = 0; i < static_cast<int>(all.size()); ++i) {
        const Rect column = nth(frame, place, i / rows, columns);
        swatch_row(frame, rect_at(column.l, place.t + row * static_cast<float>(i % rows), column.width(), row),
                   all[static_cast<std::size_t>(i)]);
    }
    return row * static_cast<float>(rows);
}

float paper(Frame& frame, const Rect& place, Tries& /*tries*/) {
    constexpr std::array all{Swatch{Tone::g1},
                             Swatch{Tone::g2},
                             Swatch{Tone::gink, Tone::g2},
                             Swatch{Tone::gsoft, Tone::g2},
                             Swatch{Tone::gvoice, Tone::g2},
                             Swatch{Tone::gline},
                             Swatch{Tone::gborder, Tone::g2}};
    return swatches(frame, place, all);
}

float cards(Frame& frame, const Rect& place, Tries& /*tries*/) {
    constexpr std::array all{Swatch{Tone::card},
                             Swatch{Tone::sunk},
                             Swatch{Tone::ink, Tone::card},
                             Swatch{Tone::soft, Tone::card},
                             Swatch{Tone::faint, Tone::card},
                             Swatch{Tone::line},
                             Swatch{Tone::border, Tone::card}};
    return swatches(frame, place, all);
}

float accents(Frame& frame, const Rect& place, Tries& /*tries*/) {
    constexpr std::array all{Swatch{Tone::voice},
                             Swatch{Tone::voice_press},
                             Swatch{Tone::on_voice, Tone::voice},
                             Swatch{Tone::voice_text, Tone::card},
                             Swatch{Tone::voice_tint},
                             Swatch{Tone::done},
                             Swatch{Tone::done_press},
                             Swatch{Tone::on_done, Tone::done},
                             Swatch{Tone::done_text, Tone::card},
                             Swatch{Tone::done_tint}};
    return swatches(frame, place, all);
}

float more_accents(Frame& frame, const Rect& place, Tries& /*tries*/) {
    constexpr std::array all{Swatch{Tone::honor, Tone::card},
                             Swatch{Tone::on_honor, Tone::honor},
                             Swatch{Tone::honor_text, Tone::card},
                             Swatch{Tone::honor_tint},
                             Swatch{Tone::info},
                             Swatch{Tone::on_info, Tone::info},
                             Swatch{Tone::info_text, Tone::card},
                             Swatch{Tone::info_tint},
                             Swatch{Tone::hill1},
                             Swatch{Tone::hill2},
                             Swatch{Tone::wall},
                             Swatch{Tone::roof}};
    return swatches(frame, place, all);
}

struct Letters {
    TextSize size;
    const char *name, *words, *use;
};

float sizes(Frame& frame, const Rect& place, Tries& /*tries*/) {
    const Paint& paint = frame.paint;
    const std::array rows{
        Letters{TextSize::display, "display", msgid("Weddings without waste"), msgid("Quotes, balances, names")},
        Letters{TextSize::head, "head", msgid("Neighbors lend a hand"), msgid("Titles of pages, verses")},
        Letters{TextSize::title, "title", msgid("A bowl of tea undoes all grief"), msgid("Titles of rows, buttons")},
        Letters{TextSize::body, "body", msgid("Sweep the gate each day, sort what is thrown away"),
                msgid("All that explains; never smaller")}};
    Rect rest = place;
    for (const Letters& row : rows) {
        std::array<char, 48> measure{};
        const float em = paint.scale.text_px(row.size);
        std::snprintf(measure.data(), measure.size(), "%s  %.1f mm  %.0f px  ", row.name, em / frame.mm(1), em);
        rest.cut_top(paint.paragraph(rest, frame.tr(row.words), {Face::title, row.size, Tone::gink, Align::left, 1}));
        rest.cut_top(paint.paragraph(rest, measure.data() + std::string(frame.tr(row.use)),
                                     {.tone = Tone::gsoft, .max_lines = 2}));
        rest.cut_top(frame.mm(3));
    }
    return rest.t - place.t;
}

float faces(Frame& frame, const Rect& place, Tries& /*tries*/) {
    const Paint& paint = frame.paint;
    Rect rest = place;
    rest.cut_top(paint.paragraph(rest, frame.tr("WenKai: titles, names, verses, seals, buttons"),
                                 {Face::title, TextSize::title, Tone::gink, Align::left, 2}));
    rest.cut_top(paint.paragraph(rest, "LXGW WenKai", {.tone = Tone::gsoft}) + frame.mm(3));
    rest.cut_top(paint.paragraph(rest, frame.tr("Sans: everything that explains"),
                                 {Face::text, TextSize::title, Tone::gink, Align::left, 2}));
    rest.cut_top(paint.paragraph(rest, "Noto Sans CJK SC", {.tone = Tone::gsoft}) + frame.mm(3));
    rest.cut_top(paint.paragraph(rest, frame.tr("Bold: numbers and states, 246"),
                                 {Face::bold, TextSize::title, Tone::gink, Align::left, 2}));
    rest.cut_top(paint.paragraph(rest, "Noto Sans CJK SC Bold", {.tone = Tone::gsoft}));
    return rest.t - place.t;
}

constexpr std::array all_sections{
    Section{msgid("Paper"), msgid("The number is the contrast on what it is written on: 7 for body text, 4.5 for any"),
            &paper},
    Section{msgid("Cards and ink"), msgid("Lighter than the paper; wells are darker"), &cards},
    Section{msgid("Vermilion and pine"), msgid("The village's own voice; what is done and earned"), &accents},
    Section{msgid("Ochre, indigo, scenery"), msgid("Honors; what informs; hills and houses"), &more_accents},
    Section{msgid("Letter sizes"), msgid("Four, in millimetres; larger in large mode"), &sizes},
    Section{msgid("Two faces"), msgid("One speaks for the village, one explains"), &faces}};

}  // namespace

std::span<const Section> color_type_sections() { return all_sections; }

}  // namespace ui::gallery
