#include "ui/voice/voice_parts.h"

#include <algorithm>
#include <utility>

#include "ui/voice/voice_box.h"
#include "ui/widgets/word_pair.h"

namespace ui {

namespace {

constexpr float gap_mm = 8, least_figure_mm = 26, bar_mm = 2, thinnest_mm = 2;

float height_of(const Paint& paint, std::span<const VoiceLine> lines, float width) {
    float height = 0;
    for (const VoiceLine& line : lines)
        height += paint.height_of(line.words, width, line.style) + paint.mm(line.after_mm);
    return height;
}

void write(const Paint& paint, Rect place, std::span<const VoiceLine> lines) {
    for (const VoiceLine& line : lines)
        place.cut_top(paragraph_without_orphan(paint, place, line.words, line.style) + paint.mm(line.after_mm));
}

Rect square_in(const Rect& place, float size) {
    const Point middle = place.middle();
    return rect_at(middle.x - size / 2, middle.y - size / 2, size, size);
}

}  // namespace

bool round_button(Frame& frame, const Rect& box, std::string_view icon_name, const std::string& words) {
    // One id for "begin" and "end": a trembling finger that taps twice does not end what it began.
    const Press press = frame.target("voice_round", 0, box, words);
    const Paint paint = frame.paint.unspoken();
    const float radius = box.width() / 2;
    paint.disc(box.middle(), radius, Tone::voice_tint);
    paint.disc(box.middle(), radius * 0.86F, press.held ? Tone::voice_press : Tone::voice);
    if (paint.palette.framed_cards) paint.ring(box.middle(), radius, Tone::border, paint.mm(0.75F));
    paint.icon(box.middle(), icon_name, radius * 0.86F, Tone::on_voice);
    return press.tapped;
}

void level_line(const Paint& paint, const Rect& box, std::span<const float> levels) {
    const float step = box.width() / static_cast<float>(VoiceBox::shown_levels),
                wide = std::min(paint.mm(bar_mm), step * 0.6F);
    float x = box.r;
    for (std::size_t i = levels.size(); i-- > 0;) {
        const float high = std::max(paint.mm(thinnest_mm), box.height() * levels[i]);
        x -= step;
        paint.fill(rect_at(x + (step - wide) / 2, box.middle().y - high / 2, wide, high), Tone::voice, wide / 2);
    }
    // What was not yet said: a quiet line, so that the place does not jump.
    if (x > box.l + step)
        paint.line({box.l, box.middle().y}, {x - step / 2, box.middle().y}, Tone::border, paint.mm(0.75F));
}

VoiceLine voice_title(std::string words) {
    return {std::move(words), {Face::title, TextSize::head, Tone::ink, Align::left, 2}, 3};
}

VoiceLine voice_sentence(std::string words, Tone tone) {
    return {std::move(words), {tone == Tone::soft ? Face::text : Face::bold, TextSize::body, tone, Align::left, 4}, 3};
}

Rect figure_with_lines(const Frame& frame, const Rect& inside, float most_mm, std::vector<VoiceLine> lines) {
    const Paint& paint = frame.paint;
    const bool beside = inside.width() > inside.height() * 1.25F;
    const float gap = frame.mm(gap_mm), most = frame.mm(most_mm), least = frame.mm(least_figure_mm);
    if (!lines.empty()) lines.back().after_mm = 0;
    if (beside) {
        const float size = std::min({inside.height(), inside.width() * 0.32F, most});
        Rect place = inside;
        const Rect left = place.cut_left(std::max(size, inside.width() * 0.3F));
        place.cut_left(gap);
        while (lines.size() > 1 && height_of(paint, lines, place.width()) > inside.height()) lines.pop_back();
        const float high = height_of(paint, lines, place.width());
        place.t = std::max(inside.t, place.middle().y - high / 2);
        write(paint, place, lines);
        return square_in(left, size);
    }
    for (VoiceLine& line : lines) line.style.align = Align::center;
    const float words = height_of(paint, lines, inside.width()),
                size = std::clamp(inside.height() - words - gap, std::min(least, inside.height()), most);
    Rect place = inside;
    place.t = std::max(inside.t, inside.middle().y - (size + gap + words) / 2);
    const Rect figure = square_in(place.cut_top(size), size);
    place.cut_top(gap);
    write(paint, place, lines);
    return figure;
}

}  // namespace ui
