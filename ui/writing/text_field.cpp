#include "ui/writing/text_field.h"

#include <algorithm>

#include "ui/icons.h"
#include "ui/widgets/card.h"
#include "ui/wording.h"

namespace ui {

namespace {

constexpr std::size_t few = 6;  // Characters left that are worth a word.

// The end of it, as much as fits.
std::string tail_that_fits(const Paint& paint, const TextField& field, float room, const TextStyle& style) {
    const auto& characters = field.text.characters();
    const float spelled = paint.width_of(field.spelling, style);
    std::string tail;
    for (auto at = characters.rbegin(); at != characters.rend(); ++at) {
        if (paint.width_of(*at + tail, style) + spelled > room) break;
        tail = *at + tail;
    }
    return tail;
}

void draw_written(const Frame& frame, const Rect& place, const TextField& field) {
    const Paint paint = frame.paint.unspoken();
    const TextStyle style{Face::title, TextSize::head, Tone::ink, Align::left, 1},
        spelled{Face::title, TextSize::head, Tone::info_text, Align::left, 1};
    const float y = place.middle().y - paint.scale.line_px(style.size) / 2;
    const std::string tail = tail_that_fits(paint, field, place.width() - paint.mm(3), style);
    float x = place.l + paint.text({place.l, y}, tail, style);
    const float room = place.r - paint.mm(3) - x;
    if (!field.spelling.empty() && room > 0) {
        const float wide = std::min(room, paint.width_of(field.spelling, spelled));
        paint.paragraph({x, y, x + wide + 1, place.b}, field.spelling, spelled);
        paint.fill({x, place.middle().y + paint.mm(8), x + wide, place.middle().y + paint.mm(8.75F)}, Tone::info_text);
        x += wide;
    }
    const float high = paint.scale.text_px(style.size) / 2;
    if (field.writing)
        paint.fill({x + paint.mm(1), place.middle().y - high, x + paint.mm(2), place.middle().y + high}, Tone::voice,
                   paint.mm(0.5F));
    if (!field.text.empty() || !field.spelling.empty()) return;
    const TextStyle hint{Face::text, TextSize::body, Tone::faint, Align::left, 1};
    paint.paragraph({x + paint.mm(5), place.middle().y - paint.scale.line_px(hint.size) / 2, place.r, place.b},
                    field.hint, hint);
}

// How many more fit, once that is worth knowing.
void count(const Frame& frame, Rect& place, const TextField& field) {
    if (field.text.left() > few) return;
    const auto left = static_cast<std::int64_t>(field.text.left());
    const std::string words =
        frame.wording.fill(frame.tr("{n} more fits", "{n} more fit", left), {{"n", frame.wording.number(left)}});
    const TextStyle style{Face::text, TextSize::body, Tone::soft, Align::right, 1};
    const float width = frame.paint.width_of(words, style);
    if (width > place.width() * 0.5F) return;
    frame.paint.unspoken().text({place.r, place.middle().y - frame.paint.scale.line_px(style.size) / 2}, words, style);
    place.cut_right(width + frame.mm(3));
}

}  // namespace

float text_field_height(const Frame& frame) { return frame.mm(frame.paint.scale.large() ? 30.0F : 26.0F); }

FieldTap text_field(Frame& frame, Rect box, const TextField& field) {
    const Paint paint = frame.paint.unspoken();
    const Rect cross = rect_at(box.r - box.height(), box.t, box.height(), box.height());
    const Rect words{box.l, box.t, cross.l, box.b};
    const Press press = frame.target(field.name, 0, words, field.hint),
                away = frame.target(field.name, 1, cross, frame.tr("Away with it"));
    card(paint, box);
    if (press.held) paint.fill(words, Tone::sunk, corner_radius(paint));
    if (away.held) paint.fill(cross, Tone::sunk, corner_radius(paint));
    paint.frame(box, field.writing ? Tone::voice : Tone::border, paint.mm(1), corner_radius(paint));
    paint.icon(cross.middle(), icon::close, frame.mm(11.4F), Tone::soft);
    Rect place{box.l + frame.mm(7), box.t, cross.l - frame.mm(2), box.b};
    if (!field.icon.empty()) {
        paint.icon({place.l + frame.mm(5), place.middle().y}, field.icon, frame.mm(11.4F), Tone::voice_text);
        place.cut_left(frame.mm(14));
    }
    count(frame, place, field);
    draw_written(frame, place, field);
    return away.tapped ? FieldTap::cross : press.tapped ? FieldTap::field : FieldTap::none;
}

}  // namespace ui
