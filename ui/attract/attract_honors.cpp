// Stars of the month: a portrait seal, the name as the public may see it, the title and the deed.
#include <algorithm>

#include "kiosk/model/programme.h"
#include "ui/attract/attract.h"
#include "ui/attract/large_text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/picture_box.h"
#include "ui/widgets/seal.h"
#include "ui/wording.h"

namespace ui {

namespace {

struct Words {
    LargeText name{.most_mm = 24, .least_mm = 10, .lines = 2};
    LargeText title{.tone = Tone::honor_text, .most_mm = 14, .least_mm = 9, .lines = 2};
    LargeText deed{.face = Face::text, .tone = Tone::soft, .most_mm = 11, .least_mm = 9, .lines = 3};
};

void portrait_of(Frame& frame, const Rect& box, const kiosk::HonorEntry& entry) {
    if (entry.picture.empty())
        seal(frame.paint, box, entry.seal, SealCut::honor);
    else
        picture_box(frame, box, entry.picture);
}

void draw_star(Frame& frame, const Rect& box, const kiosk::HonorEntry& entry) {
    const Paint& paint = frame.paint;
    honor_card(paint, box);
    Rect inner = box.inset(frame.mm(9), frame.mm(8));
    Words words;
    const bool beside = frame.portrait();
    if (!beside) words.name.align = words.title.align = words.deed.align = Align::center;
    const float size = std::min(beside ? inner.height() : inner.height() * 0.36F, frame.mm(62));
    if (beside) {
        portrait_of(frame, rect_at(inner.l, inner.middle().y - size / 2, size, size), entry);
        inner.cut_left(size + frame.mm(10));
    } else {
        portrait_of(frame, rect_at(inner.middle().x - size / 2, inner.t, size, size), entry);
        inner.cut_top(size + frame.mm(5));
    }
    const float head = large_text_height(paint, entry.shown_name, inner.width(), words.name) +
                       large_text_height(paint, entry.title, inner.width(), words.title);
    const float line = fitted(paint, entry.deed, inner.width(), words.deed).line_px;
    words.deed.lines = std::clamp(static_cast<int>((inner.height() - head - frame.mm(4)) / line), 1, 3);
    const float deed = large_text_height(paint, entry.deed, inner.width(), words.deed);
    if (beside) inner.cut_top(std::max(0.0F, (inner.height() - head - deed - frame.mm(4)) / 2));
    inner.cut_top(large_text(paint, inner, entry.shown_name, words.name));
    inner.cut_top(large_text(paint, inner, entry.title, words.title) + frame.mm(4));
    if (inner.height() >= line * 0.9F) large_text(paint, inner, entry.deed, words.deed);
}

}  // namespace

void attract_honors(Frame& frame, const Rect& place, const kiosk::HonorList& list, std::size_t page) {
    Rect rest = place;
    wall_heading(frame.paint, rest,
                 frame.wording.fill(frame.tr("Honored in {month}"), {{"month", frame.wording.month_of(list.period)}}),
                 frame.tr("What our neighbours did well"));
    const auto n = static_cast<float>(kiosk::wall_rows);
    const float gap = frame.mm(6), wide = (rest.width() - gap * (n - 1)) / n,
                high = std::min((rest.height() - gap * (n - 1)) / n, frame.mm(84));
    const std::size_t first = page * kiosk::wall_rows, last = std::min(list.entries.size(), first + kiosk::wall_rows);
    for (std::size_t i = first; i < last; ++i) {
        draw_star(frame, frame.portrait() ? rest.cut_top(high) : rest.cut_left(wide), list.entries[i]);
        frame.portrait() ? rest.cut_top(gap) : rest.cut_left(gap);
    }
}

}  // namespace ui
