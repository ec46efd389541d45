// One notice: its picture, its day, its title in large letters, what, when and where.
#include <algorithm>

#include "ui/attract/attract.h"
#include "ui/attract/large_text.h"
#include "ui/icons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/picture_box.h"
#include "ui/wording.h"

namespace ui {

namespace {

constexpr LargeText fact_main{.most_mm = 15, .least_mm = 9, .lines = 2},
    fact_detail{.face = Face::text, .tone = Tone::soft, .most_mm = 10, .least_mm = 8, .lines = 2},
    summary{.face = Face::text, .tone = Tone::soft, .most_mm = 12, .least_mm = 9, .lines = 3};

std::string_view icon_of(const std::string& fact) {
    if (fact == "day") return icon::event;
    return fact == "hours" ? icon::schedule : icon::place;
}

void draw_day(Frame& frame, Rect& place, const kiosk::Notice& notice) {
    const Paint& paint = frame.paint;
    const float high = paint.mm(16);
    const Rect line = place.cut_top(high);
    const TextStyle day{Face::title, TextSize::title, Tone::soft, Align::right, 1};
    const std::string words = frame.wording.day_of(notice.starts_on);
    const float right = paint.width_of(words, day) + frame.mm(5);
    paint.text({line.r, line.middle().y - paint.scale.line_px(TextSize::title) / 2}, words, day);
    float x = line.l;
    if (notice.urgent)
        x += chip(paint, {x, line.middle().y}, {frame.tr("Urgent"), icon::push_pin, accent::voice, true, true}) +
             frame.mm(4);
    const Chip kind{notice.kind, icon::campaign, accent::voice};
    if (!notice.kind.empty() && chip_width(paint, kind) < line.r - right - x) chip(paint, {x, line.middle().y}, kind);
    place.cut_top(frame.mm(5));
}

float fact_height(const Paint& paint, const kiosk::NoticeFact& fact, float width) {
    return paint.mm(15) + large_text_height(paint, fact.main, width, fact_main) +
           large_text_height(paint, fact.detail, width, fact_detail);
}

float facts_height(const Paint& paint, const kiosk::Notice& notice, float each) {
    float high = 0;
    for (const kiosk::NoticeFact& fact : notice.facts) high = std::max(high, fact_height(paint, fact, each));
    return high;
}

void draw_facts(Frame& frame, const Rect& place, const kiosk::Notice& notice, float each) {
    const Paint& paint = frame.paint;
    Rect rest = place;
    for (const kiosk::NoticeFact& fact : notice.facts) {
        Rect column = rest.cut_left(each);
        rest.cut_left(frame.mm(6));
        paint.icon({column.l + frame.mm(6), column.t + frame.mm(6)}, icon_of(fact.icon), frame.mm(12),
                   Tone::voice_text);
        column.cut_top(frame.mm(15));
        column.cut_top(large_text(paint, column, fact.main, fact_main));
        large_text(paint, column, fact.detail, fact_detail);
    }
}

void draw_words(Frame& frame, Rect place, const kiosk::Notice& notice) {
    const Paint& paint = frame.paint;
    const auto count = static_cast<float>(std::max<std::size_t>(1, notice.facts.size()));
    const float each = (place.width() - frame.mm(6) * (count - 1)) / count;
    const float facts = facts_height(paint, notice, each);
    const Rect below = place.cut_bottom(facts);
    if (facts > 0) {
        draw_facts(frame, below, notice, each);
        place.cut_bottom(frame.mm(6));
        hairline(paint, place.l, place.r, place.b);
        place.cut_bottom(frame.mm(4));
    }
    draw_day(frame, place, notice);
    const float said = large_text_height(paint, notice.summary, place.width(), summary) + frame.mm(4);
    LargeText title{.most_mm = frame.portrait() ? 30.0F : 24.0F, .least_mm = 10, .lines = 3, .worth_a_line = 0.9F};
    while (title.most_mm > title.least_mm &&
           large_text_height(paint, notice.title, place.width(), title) > place.height() - said)
        title.most_mm -= 1;
    place.cut_top(large_text(paint, place, notice.title, title) + frame.mm(4));
    if (place.height() > said - frame.mm(5)) large_text(paint, place, notice.summary, summary);
}

}  // namespace

void attract_notice(Frame& frame, const Rect& place, const kiosk::Notice& notice) {
    card(frame.paint, place, Height::raised);
    Rect inner = place.inset(frame.mm(12), frame.mm(11));
    if (!notice.picture.empty() && frame.portrait()) {
        picture_box(frame, inner.cut_top(inner.width() * 0.5F), notice.picture);
        inner.cut_top(frame.mm(8));
    } else if (!notice.picture.empty()) {
        picture_box(frame, inner.cut_left(inner.width() * 0.42F), notice.picture);
        inner.cut_left(frame.mm(12));
    }
    draw_words(frame, inner, notice);
}

}  // namespace ui
