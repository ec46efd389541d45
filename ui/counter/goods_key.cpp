#include "ui/counter/goods_key.h"

#include <algorithm>

#include "ui/shop/goods_card.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/wording.h"

namespace ui {

namespace {

constexpr float edge_mm = 3, picture_mm = 24;

}  // namespace

float goods_key_height(const Frame& frame) {
    const Scale& scale = frame.paint.scale;
    return frame.mm(2 * edge_mm + picture_mm + 1) + scale.line_px(TextSize::title) + scale.line_px(TextSize::body);
}

bool goods_key(Frame& frame, const Rect& box, const kiosk::Goods& goods, std::int32_t taken) {
    const Paint& paint = frame.paint;
    const bool gone = goods.available() <= taken;
    const Press press = gone ? Press{} : frame.target("goods", goods.id.value, box, goods.name);
    card(paint, box);
    if (press.held) paint.fill(box, Tone::sunk, corner_radius(paint));
    if (taken > 0) paint.frame(box, Tone::done, frame.mm(1), corner_radius(paint));
    Rect words = box.inset(frame.mm(edge_mm));
    goods_picture(frame, words.cut_top(frame.mm(picture_mm)), goods, gone);
    words = {words.l + frame.mm(2), words.t + frame.mm(1), words.r - frame.mm(2), words.b};
    const TextStyle name{Face::title, TextSize::title, gone ? Tone::soft : Tone::ink, Align::left, 1},
        price{Face::bold, TextSize::body, Tone::voice_text, Align::left, 1};
    paint.paragraph(words.cut_top(paint.scale.line_px(name.size)), goods.name, name);
    const std::string left =
        goods.available() <= 0
            ? std::string(frame.tr("all gone"))
            : frame.wording.fill(frame.tr("{n} left"), {{"n", frame.wording.number(goods.available() - taken)}});
    const TextStyle rest{Face::text, TextSize::body, Tone::soft, Align::right};
    const float wide = paint.width_of(left, rest);
    paint.text({words.r, words.t}, left, rest);
    paint.paragraph({words.l, words.t, words.r - wide - frame.mm(2), words.b}, frame.wording.points(goods.price),
                    price);
    if (taken > 0)
        chip_to_left(paint, {box.r - frame.mm(2), box.t + frame.mm(5)},
                     {std::to_string(taken), {}, accent::done, true, true});
    return press.tapped;
}

}  // namespace ui
