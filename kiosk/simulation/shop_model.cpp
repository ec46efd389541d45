#include "kiosk/simulation/shop_model.h"

#include <algorithm>

namespace kiosk::simulation {

ShopModel::Answer ShopModel::reserve(const Basket& basket, std::int64_t month, std::int64_t expires_at_ms,
                                     bool clock_unsure) {
    if (const auto there = redemptions.find(basket.id); there != redemptions.end()) {
        const Redemption& r = there->second;
        const bool same = r.resident == basket.resident && r.channel == basket.channel &&
                          std::ranges::equal(r.lines, basket.lines, [](const Line& a, const BasketLine& b) {
                              return a.goods == b.goods && a.quantity == b.quantity && a.price == b.shown_price.value;
                          });
        return same ? "existed" : "another_body";
    }
    if (const auto before = refused_.find(basket.id); before != refused_.end()) return before->second;
    const Answer answer = clock_unsure ? "clock_unsure" : new_basket(basket, month, expires_at_ms);
    if (answer != "done") refused_[basket.id] = answer;
    return answer;
}

ShopModel::Answer ShopModel::new_basket(const Basket& basket, std::int64_t month, std::int64_t expires_at_ms) {
    Redemption made{basket.resident, basket.channel, {}, RedemptionState::held, false, false, expires_at_ms, 0, month};
    if (basket.lines.empty() || basket.lines.size() > 20) return "bad_basket";
    for (const BasketLine& line : basket.lines) {
        if (line.quantity < 1 || line.quantity > 99) return "bad_quantity";
        if (std::ranges::count(basket.lines, line.goods, &BasketLine::goods) > 1) return "bad_basket";
    }
    std::int64_t cost = 0;
    for (const BasketLine& line : basket.lines) {
        const auto found = shelves.find(line.goods);
        if (found == shelves.end() || !found->second.active) return "goods_gone";
        const Shelf& shelf = found->second;
        if (shelf.price != line.shown_price.value) return "price_changed";
        if (shelf.on_hand - shelf.reserved < line.quantity) return "out_of_stock";
        if (shelf.month_limit > 0 && had(basket.resident, line.goods, month) + line.quantity > shelf.month_limit)
            return "month_limit";
        made.lines.push_back({line.goods, line.quantity, shelf.price, 0, 0, false});
        cost += shelf.price * line.quantity;
    }
    Purse& purse = purses[basket.resident];
    if (purse.posted - purse.held < cost) return "too_few_points";
    purse.held += cost;
    for (const Line& line : made.lines) shelves[line.goods].reserved += line.quantity;
    redemptions[basket.id] = made;
    return "done";
}

std::int64_t ShopModel::had(ResidentId resident, GoodsId goods, std::int64_t month) const {
    std::int64_t pieces = 0;
    for (const auto& [id, r] : redemptions)
        for (const Line& line : r.lines)
            if (r.resident == resident && r.month == month && line.goods == goods)
                pieces += r.state == RedemptionState::held ? line.quantity : line.handed_over - line.returned;
    return pieces;
}

ShopModel::Answer ShopModel::begin(const RedemptionId& id, std::int64_t now_ms) {
    const auto found = redemptions.find(id);
    if (found == redemptions.end()) return "unknown";
    Redemption& r = found->second;
    if (r.begun) return "existed";
    if (r.state != RedemptionState::held) return "not_held";
    if (now_ms >= r.expires_at_ms) return "expired";
    r.begun = true;
    return "done";
}

ShopModel::Answer ShopModel::hand_over(const RedemptionId& id, const std::vector<HandLine>& lines,
                                       std::int64_t now_ms) {
    const auto found = redemptions.find(id);
    if (found == redemptions.end()) return "unknown";
    Redemption& r = found->second;
    std::vector<std::int64_t> pieces(r.lines.size(), 0);
    std::int64_t all = 0;
    for (const HandLine& line : lines) {
        if (line.line < 1 || line.line > static_cast<std::int32_t>(r.lines.size())) return "unknown";
        const auto at = static_cast<std::size_t>(line.line - 1);
        if (line.quantity < 0 || line.quantity > r.lines[at].quantity) return "bad_quantity";
        all += pieces[at] = line.quantity;
    }
    if (all == 0) return "bad_quantity";
    if (r.handed_over_ms > 0)
        return std::ranges::equal(r.lines, pieces, {}, &Line::handed_over) ? "existed" : "another_body";
    if (r.state != RedemptionState::held) return "not_held";
    if (!r.begun && now_ms >= r.expires_at_ms) return "expired";
    let_go(r);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        r.lines[i].handed_over = pieces[i];
        purses[r.resident].posted -= pieces[i] * r.lines[i].price;
        shelves[r.lines[i].goods].on_hand -= pieces[i];
    }
    r.state = RedemptionState::handed_over;
    r.handed_over_ms = now_ms;
    return "done";
}

void ShopModel::let_go(Redemption& held) {
    for (const Line& line : held.lines) {
        purses[held.resident].held -= line.quantity * line.price;
        shelves[line.goods].reserved -= line.quantity;
    }
}

ShopModel::Answer ShopModel::cancel(const RedemptionId& id) {
    const auto found = redemptions.find(id);
    if (found == redemptions.end()) return "unknown";
    Redemption& r = found->second;
    if (r.state == RedemptionState::voided) return "existed";
    if (r.state != RedemptionState::held) return "not_held";
    let_go(r);
    r.state = RedemptionState::voided;
    return "done";
}

std::int64_t ShopModel::expire_due(std::int64_t now_ms) {
    std::int64_t gone = 0;
    for (auto& [id, r] : redemptions) {
        if (r.state != RedemptionState::held || r.begun || now_ms < r.expires_at_ms) continue;
        let_go(r);
        r.state = RedemptionState::expired;
        ++gone;
    }
    return gone;
}

void ShopModel::take_back(Redemption& gone, Line& line, std::int64_t pieces, bool damaged) {
    line.returned = pieces;
    line.damaged = damaged;
    purses[gone.resident].posted += pieces * line.price;
    if (!damaged) shelves[line.goods].on_hand += pieces;
}

ShopModel::Answer ShopModel::bring_back(const RedemptionId& id, const ReturnLine& wanted) {
    const auto found = redemptions.find(id);
    if (found == redemptions.end()) return "unknown";
    Redemption& r = found->second;
    if (r.handed_over_ms == 0) return "not_handed_over";
    if (wanted.line < 1 || wanted.line > static_cast<std::int32_t>(r.lines.size())) return "unknown";
    Line& line = r.lines[static_cast<std::size_t>(wanted.line - 1)];
    if (wanted.quantity < 1 || wanted.quantity > line.handed_over) return "bad_quantity";
    if (line.returned > 0) {
        const bool same =
            r.state != RedemptionState::undone && line.returned == wanted.quantity && line.damaged == wanted.damaged;
        return same ? "existed" : "returned_before";
    }
    take_back(r, line, wanted.quantity, wanted.damaged);
    r.returned = true;
    return "done";
}

ShopModel::Answer ShopModel::undo(const RedemptionId& id, std::int64_t now_ms) {
    const auto found = redemptions.find(id);
    if (found == redemptions.end()) return "unknown";
    Redemption& r = found->second;
    if (r.state == RedemptionState::undone) return "existed";
    if (r.handed_over_ms > 0 && now_ms - r.handed_over_ms > undo_within_ms) return "too_late";
    if (r.handed_over_ms == 0) return "not_handed_over";
    if (r.returned) return "returned_before";
    for (Line& line : r.lines)
        if (line.handed_over > 0) take_back(r, line, line.handed_over, false);
    r.state = RedemptionState::undone;
    return "done";
}

}  // namespace kiosk::simulation
