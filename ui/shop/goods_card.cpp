#include "ui/shop/goods_card.h"

#include <algorithm>
#include <array>

#include "kiosk/base/utf8.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/picture_box.h"
#include "ui/widgets/word_pair.h"
#include "ui/wording.h"

namespace ui {

namespace {

using kiosk::Goods;

constexpr float edge_mm = 3.6F, pad_mm = 5.5F, picture_part = 0.6F;
constexpr float least_high_mm = 21, least_label_mm = 6;  // Of what is drawn, so that its character is read.
constexpr TextStyle price_style{Face::bold, TextSize::title, Tone::voice_text, Align::left, 1};

TextStyle name_style(int lines) { return {Face::title, TextSize::title, Tone::ink, Align::left, lines}; }

Accent accent_of(const Goods& goods) {
    constexpr std::array looks{accent::info, accent::done, accent::voice, accent::honor};
    return looks[static_cast<std::size_t>(goods.id.value) % looks.size()];
}

Chip reach_chip(const std::string& words, Reach reach) {
    return {words, {}, reach == Reach::theirs ? accent::done : accent::plain};
}

// A bag with a fold on top; wider at the foot, or at the shoulders.
void drawn_bag(const Paint& paint, const Rect& box, const Accent& look, float lean) {
    const float fold = box.height() * 0.1F, w = box.width();
    const std::array shape{Point{box.l + w * lean, box.t + fold}, Point{box.r - w * lean, box.t + fold},
                           Point{box.r, box.b}, Point{box.l, box.b}};
    paint.polygon(shape, Tone::card);
    const std::array edge{shape[0], shape[1], shape[2], shape[3], shape[0]};
    paint.polyline(edge, look.fill, std::max(1.5F, paint.mm(0.75F)));
    paint.fill({box.l + w * lean - paint.mm(0.5F), box.t, box.r - w * lean + paint.mm(0.5F), box.t + fold}, look.fill,
               paint.mm(1));
}

void drawn_box(const Paint& paint, const Rect& box, const Accent& look) {
    paint.fill({box.l - box.width() * 0.12F, box.t + box.height() * 0.16F, box.r + box.width() * 0.12F, box.b},
               look.fill, paint.mm(2));
    paint.fill({box.l + box.width() * 0.18F, box.t + box.height() * 0.1F, box.r - box.width() * 0.18F,
                box.t + box.height() * 0.22F},
               look.text, paint.mm(1.5F));
}

void label(const Paint& paint, const Rect& box, const std::string& character, const Accent& look, bool on_fill) {
    const Point middle{box.middle().x, box.t + box.height() * 0.58F};
    const float radius = std::max(box.height() * 0.23F, paint.mm(least_label_mm)), em = radius * 1.15F,
                line = em * 1.3F;
    paint.disc(middle, radius, on_fill ? Tone::card : look.fill);
    const float width = paint.setter.width(character, Face::title, em);
    paint.text_px({middle.x - width / 2, middle.y - line / 2}, character, Face::title, em, line,
                  paint.color(on_fill ? look.text : look.on_fill));
}

void drawn_goods(const Paint& paint, const Rect& place, const Goods& goods) {
    const Accent look = accent_of(goods);
    paint.fill(place, look.tint, corner_radius(paint));
    const float high = std::min({std::max(place.height() * 0.66F, paint.mm(least_high_mm)), place.height() * 0.85F,
                                 place.width() * 0.8F}),
                wide = high * 0.72F;
    const Rect box = rect_at(place.middle().x - wide / 2, place.middle().y - high / 2, wide, high);
    const auto kind = goods.id.value / 4 % 3;
    if (kind == 1)
        drawn_box(paint, box, look);
    else
        drawn_bag(paint, box, look, kind == 0 ? 0.06F : -0.04F);
    const auto characters = kiosk::graphemes(goods.name);
    if (!characters.empty()) label(paint.unspoken(), box, characters.front(), look, kind == 1);
}

std::string price_of(const Frame& frame, const Goods& goods) { return frame.wording.points(goods.price); }

}  // namespace

Reach reach_of(const Goods& goods, const kiosk::Visit* visit) {
    if (goods.available() <= 0) return Reach::gone;
    return visit && visit->balance < goods.price ? Reach::lacking : Reach::theirs;
}

std::string one_of(const Frame& frame, const Goods& goods) {
    if (goods.unit.empty()) return goods.name;
    return frame.wording.fill(frame.tr("{goods}, one {unit}"), {{"goods", goods.name}, {"unit", goods.unit}});
}

std::string pieces_of(const Frame& frame, std::int64_t n, const std::string& unit) {
    return frame.wording.fill(frame.tr("{n} {unit}"), {{"n", frame.wording.count(n)}, {"unit", unit}});
}

std::string reach_words(const Frame& frame, const Goods& goods, const kiosk::Visit* visit) {
    const Reach reach = reach_of(goods, visit);
    if (reach == Reach::gone) return frame.tr("All gone");
    const std::int64_t n = reach == Reach::theirs ? goods.available() : goods.price.value - visit->balance.value;
    return frame.wording.fill(reach == Reach::theirs ? frame.tr("{n} left") : frame.tr("{n} short"),
                              {{"n", frame.wording.number(n)}});
}

void goods_picture(Frame& frame, const Rect& place, const Goods& goods, bool faint) {
    const Picture* picture = goods.picture.empty() ? nullptr : frame.pictures.find(goods.picture);
    if (picture)
        picture_box(frame, place, goods.picture);
    else
        drawn_goods(faint ? frame.paint.faded(0.6F) : frame.paint, place, goods);
}

GoodsCardPlan plan_goods_cards(const Frame& frame, float width) {
    const Paint& paint = frame.paint;
    GoodsCardPlan plan{width, 0};
    const float inner = width - 2 * frame.mm(pad_mm);
    for (const Goods& goods : frame.boards.goods) {
        const std::string words = reach_words(frame, goods, frame.visit);
        if (paint.width_of(one_of(frame, goods), name_style(1)) > inner) plan.name_lines = 2;
        const float chip = chip_width(paint, reach_chip(words, reach_of(goods, frame.visit)));
        if (paint.width_of(price_of(frame, goods), price_style) + frame.mm(3) + chip > inner) plan.stacked = true;
    }
    const float line = paint.scale.line_px(TextSize::title);
    plan.height = frame.mm(edge_mm) + width * picture_part + frame.mm(3) + static_cast<float>(plan.name_lines) * line +
                  frame.mm(3) + line + (plan.stacked ? chip_height(paint) + frame.mm(1) : 0) + frame.mm(5);
    return plan;
}

bool goods_card(Frame& frame, const Rect& box, const Goods& goods, const GoodsCardPlan& plan) {
    const Paint& paint = frame.paint;
    const std::string name = one_of(frame, goods), words = reach_words(frame, goods, frame.visit);
    const Reach reach = reach_of(goods, frame.visit);
    const Press press = frame.target("goods", goods.id.value, box, name);
    card(paint, box);
    if (press.held) paint.fill(box, Tone::sunk, corner_radius(paint));
    Rect place = box.inset(frame.mm(edge_mm));
    goods_picture(frame, place.cut_top(plan.width * picture_part), goods, reach != Reach::theirs);
    place = {box.l + frame.mm(pad_mm), place.t + frame.mm(3), box.r - frame.mm(pad_mm), box.b};
    const float line = paint.scale.line_px(TextSize::title);
    paint.paragraph(place.cut_top(static_cast<float>(plan.name_lines) * line), name, name_style(plan.name_lines));
    place.cut_top(frame.mm(3));
    const Rect price = place.cut_top(line);
    paint.paragraph(price, price_of(frame, goods), price_style);
    const Chip chip = reach_chip(words, reach);
    if (!plan.stacked) {
        chip_to_left(paint, {price.r, price.middle().y}, chip);
        return press.tapped;
    }
    place.cut_top(frame.mm(1));
    const float wide = std::min(place.width(), chip_width(paint, chip));
    chip_centered(paint, rect_at(place.l, place.t, wide, chip_height(paint)), chip);
    return press.tapped;
}

}  // namespace ui
