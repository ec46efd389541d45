#include "ui/counter/goods_figures.h"

#include <algorithm>
#include <charconv>

#include "ui/shop/shelf.h"
#include "ui/widgets/accent.h"
#include "ui/widgets/card.h"
#include "ui/widgets/stepper.h"
#include "ui/widgets/word_pair.h"
#include "ui/wording.h"

namespace ui {

namespace {

using kiosk::Goods;

constexpr std::size_t most_digits = 6;
constexpr float least_mm = 34, large_least_mm = 40, edge_mm = 5, two_columns_mm = 400;

std::vector<const Goods*> in_order(const Frame& frame, bool low_first) {
    std::vector<const Goods*> all;
    for (const Goods& goods : frame.boards.goods) all.push_back(&goods);
    if (low_first) std::ranges::stable_partition(all, [](const Goods* goods) { return goods->low(); });
    return all;
}

}  // namespace

std::int64_t GoodsFigures::start_of(const Goods& goods) const { return for_ == For::counting ? goods.on_hand : 0; }

std::int64_t GoodsFigures::figure_of(const Goods& goods) const {
    const auto found = figures_.find(goods.id.value);
    return found == figures_.end() ? start_of(goods) : found->second;
}

void GoodsFigures::set(const Goods& goods, std::int64_t figure) {
    figures_[goods.id.value] = std::clamp<std::int64_t>(figure, 0, kiosk::most_stock_at_once - 1);
}

std::string GoodsFigures::sentence_of(const Frame& frame, const Goods& goods, std::int64_t figure) const {
    const auto n = [&](std::int64_t number) { return frame.wording.number(number); };
    if (for_ == For::delivery)
        return frame.wording.fill(frame.tr(goods.low() ? msgid("only {n} left") : msgid("{n} on the shelf")),
                                  {{"n", n(goods.on_hand)}});
    const std::int64_t differs = figure - goods.on_hand;
    if (differs == 0) return frame.wording.fill(frame.tr("{n} in the books"), {{"n", n(goods.on_hand)}});
    return frame.wording.fill(
        frame.tr(differs < 0 ? msgid("{n} in the books, {m} missing") : msgid("{n} in the books, {m} too many")),
        {{"n", n(goods.on_hand)}, {"m", n(std::abs(differs))}});
}

void GoodsFigures::draw_row(Frame& frame, const Rect& box, const Goods& goods) {
    const Paint& paint = frame.paint;
    const std::int64_t figure = figure_of(goods);
    const bool marked = figure != start_of(goods), low = for_ == For::delivery && goods.low() && !marked;
    Rect place = box;
    const std::string value = std::to_string(figure);
    const float keys_wide = stepper_width(frame, value);
    const Rect keys = place.cut_right(keys_wide + frame.mm(edge_mm));
    const Press press = frame.target("figure_row", goods.id.value, place, goods.name);
    card(paint, box);
    if (press.held) paint.fill(place, Tone::sunk, corner_radius(paint));
    const Accent& look = for_ == For::counting ? accent::voice : accent::done;
    if (marked) paint.frame(box, look.fill, frame.mm(1), corner_radius(paint));
    WordPair words = row_words(paint, goods.name, "");
    const std::string sentence = sentence_of(frame, goods, figure);
    words.sentence = sentence;
    words.title_style.max_lines = words.sentence_style.max_lines = 1;
    if (marked || low) {
        words.sentence_style.face = Face::bold;
        words.sentence_style.tone = low ? Tone::voice_text : look.text;
    }
    word_pair(paint, {place.l + frame.mm(edge_mm), place.t, place.r - frame.mm(3), place.b}, words);
    const float high = std::min(stepper_height(frame), box.height() - frame.mm(4));
    const int change = stepper(frame, rect_at(keys.l, box.middle().y - high / 2, keys_wide, high),
                               {"figure_" + goods.code, value, figure > 0, figure + 1 < kiosk::most_stock_at_once});
    if (change != 0) {
        set(goods, figure + change);
        frame.animate();
    }
    if (!press.tapped) return;
    typed_ = goods.id;
    sheet_.emplace(goods.name, value, most_digits);
    frame.animate();
}

void GoodsFigures::draw(Frame& frame, const Rect& place) {
    const auto all = in_order(frame, for_ == For::delivery);
    const bool large = frame.paint.scale.large();
    const std::size_t columns = place.width() >= frame.mm(two_columns_mm) && !large ? 2 : 1;
    rows_.draw(frame, place, {"goods_figures", all.size(), columns, frame.mm(large ? large_least_mm : least_mm)},
               [&](std::size_t i, const Rect& box) { draw_row(frame, box, *all[i]); });
}

bool GoodsFigures::draw_sheet(Frame& frame) {
    if (!sheet_) return false;
    const FigureSheet::Tap tap = sheet_->draw(frame);
    if (tap == FigureSheet::Tap::none) return true;
    const std::string& digits = sheet_->digits();
    std::int64_t figure = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), figure);
    const Goods* goods = find_goods(frame.boards, typed_);
    if (tap == FigureSheet::Tap::done && goods) set(*goods, figure);
    sheet_.reset();
    return true;
}

std::string GoodsFigures::differences(const Frame& frame) const {
    std::string words;
    for (const Goods& goods : frame.boards.goods) {
        const std::int64_t differs = figure_of(goods) - start_of(goods);
        if (differs != 0)
            words += (words.empty() ? "" : frame.tr(", ")) + goods.name + " " + frame.wording.change({differs});
    }
    return words;
}

std::int64_t GoodsFigures::changed(const Frame& frame) const {
    return std::ranges::count_if(frame.boards.goods,
                                 [&](const Goods& goods) { return figure_of(goods) != start_of(goods); });
}

std::vector<kiosk::CountedLine> GoodsFigures::counted(const Frame& frame) const {
    std::vector<kiosk::CountedLine> lines;
    for (const Goods& goods : frame.boards.goods) lines.push_back({goods.id, figure_of(goods)});
    return lines;
}

std::vector<kiosk::DeliveryLine> GoodsFigures::delivered() const {
    std::vector<kiosk::DeliveryLine> lines;
    for (const auto& [goods, figure] : figures_)
        if (figure > 0) lines.push_back({{goods}, static_cast<std::int32_t>(figure)});
    return lines;
}

}  // namespace ui
