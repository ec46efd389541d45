#include "ui/shop/shelf.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "ui/icons.h"
#include "ui/row_heights.h"
#include "ui/shop/kind_icon.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/tab_strip.h"

namespace ui {

namespace {

using kiosk::Goods;

constexpr float gap_mm = 5;
constexpr std::size_t most_kinds = 3;

// Those with the most goods, in the order in which they first stand on the shelf.
std::vector<std::string> largest_kinds(const std::vector<Goods>& all) {
    std::map<std::string, int> counts;
    std::vector<std::string> kinds;
    for (const Goods& goods : all)
        if (!goods.category.empty() && ++counts[goods.category] == 1) kinds.push_back(goods.category);
    if (kinds.size() < 2) return {};
    std::vector<std::string> by_count = kinds;
    std::ranges::stable_sort(by_count, [&](const auto& a, const auto& b) { return counts[a] > counts[b]; });
    by_count.resize(std::min(by_count.size(), most_kinds));
    std::erase_if(kinds, [&](const std::string& kind) { return std::ranges::find(by_count, kind) == by_count.end(); });
    return kinds;
}

// As many as the display is wide, but no card narrower than its words need.
std::size_t columns_in(const Frame& frame, float width) {
    const bool large = frame.paint.scale.large();
    const std::size_t wanted = (frame.portrait() ? 3U : 5U) - (large ? 1U : 0U);
    const float least = frame.mm(large ? 100 : 66);
    std::size_t columns = wanted;
    while (columns > 1 &&
           (width - frame.mm(gap_mm) * static_cast<float>(columns - 1)) / static_cast<float>(columns) < least)
        --columns;
    return columns;
}

}  // namespace

const Goods* find_goods(const kiosk::Boards& boards, kiosk::GoodsId id) {
    const auto found = std::ranges::find(boards.goods, id, &Goods::id);
    return found == boards.goods.end() ? nullptr : &*found;
}

void Shelf::choose(const Frame& frame) {
    const auto& all = frame.boards.goods;
    kinds_ = largest_kinds(all);
    if (std::ranges::find(kinds_, chosen_) == kinds_.end()) chosen_.clear();
    rows_.clear();
    for (std::size_t i = 0; i < all.size(); ++i)
        if (chosen_.empty() || all[i].category == chosen_) rows_.push_back(i);
    std::ranges::stable_sort(rows_, {}, [&](std::size_t i) {
        return std::tuple(reach_of(all[i], frame.visit), frame.visit ? all[i].price.value : 0);
    });
}

// Only when the goods, the points, the tab or the letters are others than in the last frame.
void Shelf::lay_out(const Frame& frame, float width) {
    RowsKey key;
    key.add(frame.boards_number).add(static_cast<std::uint64_t>(width)).add(chosen_);
    key.add(frame.visit ? static_cast<std::uint64_t>(frame.visit->balance.value) + 1 : 0);
    key.add(static_cast<std::uint64_t>(frame.paint.scale.text_px(TextSize::body)));
    key.add(static_cast<std::uint64_t>(frame.locale.language()));
    if (key.value() == laid_out_from_) return;
    laid_out_from_ = key.value();
    choose(frame);
    columns_ = columns_in(frame, width);
    const auto n = static_cast<float>(columns_);
    plan_ = plan_goods_cards(frame, (width - frame.mm(gap_mm) * (n - 1)) / n);
}

void Shelf::draw_tabs(Frame& frame, Rect& place) {
    if (kinds_.empty()) return;
    std::vector<Tab> tabs{{icon::storefront, frame.tr("All")}};
    for (const std::string& kind : kinds_) tabs.push_back({kind_icon(kind), kind});
    const auto now = std::ranges::find(kinds_, chosen_);
    const int chosen = now == kinds_.end() ? 0 : static_cast<int>(now - kinds_.begin()) + 1;
    const int tapped =
        tab_strip(frame, place.cut_top(tab_strip_height(frame, place.width(), tabs)), "goods_tab", tabs, chosen);
    place.cut_top(frame.mm(gap_mm));
    if (tapped < 0) return;
    chosen_ = tapped == 0 ? "" : kinds_[static_cast<std::size_t>(tapped - 1)];
    scroll_.to_top();
    frame.animate();
}

std::optional<kiosk::GoodsId> Shelf::draw_grid(Frame& frame, const Rect& place) {
    const float gap = frame.mm(gap_mm), step = plan_.height + gap;
    const std::size_t all_lines = (rows_.size() + columns_ - 1) / columns_;
    const auto lines = static_cast<float>(all_lines);
    const Rect region{frame.content.l, place.t - frame.mm(2), frame.content.r - frame.mm(5), place.b};
    const float y = place.t - scroll_.begin(frame, target_id("shelf_scroll"), region, lines * step);
    std::optional<kiosk::GoodsId> tapped;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const std::size_t above = i / columns_, before = i % columns_;
        const auto line = static_cast<float>(above), column = static_cast<float>(before);
        const Rect box = rect_at(place.l + column * (plan_.width + gap), y + line * step, plan_.width, plan_.height);
        if (!frame.in_sight(box, region)) continue;
        const Goods& goods = frame.boards.goods[rows_[i]];
        if (goods_card(frame, box, goods, plan_)) tapped = goods.id;
    }
    scroll_.end(frame);
    return tapped;
}

std::optional<kiosk::GoodsId> Shelf::draw(Frame& frame, Rect place) {
    lay_out(frame, place.width());
    draw_tabs(frame, place);
    lay_out(frame, place.width());
    if (!rows_.empty()) return draw_grid(frame, place);
    place.cut_bottom(frame.mm(5));
    empty_state(frame, place, icon::storefront, frame.tr("The shelf is empty now"),
                frame.tr("The office fills it; your points stay, come by again."));
    return std::nullopt;
}

}  // namespace ui
