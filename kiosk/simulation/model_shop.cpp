// The model's second part: goods for points, and what comes onto the shelf.
#include <algorithm>

#include "kiosk/desk/months.h"
#include "kiosk/simulation/model.h"

namespace kiosk::simulation {

namespace {

std::int64_t size_of(const std::vector<ShopModel::Line>& lines) { return static_cast<std::int64_t>(lines.size()); }

}  // namespace

void Model::written_at(const Moment& at) {
    newest_ms_ = at.utc_ms;
    newest_day_ = at.day;
}

Model::Answer Model::hold(const Basket& basket, std::int64_t expires_at_ms, const Moment& now) {
    const bool known = is_known(basket.id), refused = shop.was_refused(basket.id);
    const Moment at = ledger_moment(now);
    Answer answer = shop.reserve(basket, month_number(at.day), expires_at_ms, clock_went_back(now));
    if (known) return answer;
    if (answer == "done") {
        const std::int64_t lines = size_of(shop.redemptions[basket.id].lines);
        rows(Rows::transfers) += lines;
        rows(Rows::stock_moves) += lines;
        ++rows(Rows::redemptions);
        ++rows(Rows::redemption_events);
        made.push_back(basket.id);
        written_at(at);
    } else if (!refused) {
        ++rows(Rows::refusals);
    }
    return answer;
}

Model::Answer Model::reserve(Basket basket, bool right_pin, std::int64_t expires_at_ms, const Moment& now) {
    const Who card = card_of(now);
    if (!card) return "no card";
    if (!pins.contains(*card)) return "missing";
    if (const Answer checked = try_pin(pin_row(*card, false), right_pin, now); checked != "right") return checked;
    basket.resident = resident(*card);
    const Answer answer = hold(basket, expires_at_ms, now);
    commit();
    return answer;
}

Model::Answer Model::let_go(const RedemptionId& id, const Moment& now) {
    const Answer answer = shop.cancel(id);
    if (answer != "done") return answer;
    const std::int64_t lines = size_of(shop.redemptions[id].lines);
    rows(Rows::transfers) += lines;
    rows(Rows::stock_moves) += lines;
    ++rows(Rows::redemption_events);
    written_at(ledger_moment(now));
    commit();
    return answer;
}

Model::Answer Model::cancel_own(const RedemptionId& id, const Moment& now) {
    const Who card = card_of(now);
    if (!card) return "no card";
    const auto found = shop.redemptions.find(id);
    if (found == shop.redemptions.end() || found->second.resident != resident(*card)) return "unknown";
    return let_go(id, now);
}

Model::Answer Model::expire_due(const Moment& now) {
    const bool none = std::ranges::none_of(shop.redemptions, [&](const auto& one) {
        return one.second.state == RedemptionState::held && !one.second.begun && now.utc_ms >= one.second.expires_at_ms;
    });
    if (none) return "0";
    const Moment at = ledger_moment(now);
    std::int64_t lines = 0;
    for (const auto& [id, r] : shop.redemptions)
        if (r.state == RedemptionState::held && !r.begun && at.utc_ms >= r.expires_at_ms) lines += size_of(r.lines);
    const std::int64_t gone = shop.expire_due(at.utc_ms);
    rows(Rows::transfers) += lines;
    rows(Rows::stock_moves) += lines;
    rows(Rows::redemption_events) += gone;
    written_at(at);
    commit();
    return std::to_string(gone);
}

Model::Answer Model::bring_back(const RedemptionId& id, const ReturnLine& line, const Moment& now) {
    const Answer answer = shop.bring_back(id, line);
    if (answer != "done") return answer;
    ++rows(Rows::transfers);
    rows(Rows::stock_moves) += line.damaged ? 2 : 1;
    ++rows(Rows::redemption_events);
    written_at(ledger_moment(now));
    commit();
    return answer;
}

// A note that was entered before with other numbers is refused as a whole.
Model::Answer Model::delivery(const std::vector<DeliveryLine>& lines, const std::string& document) {
    bool existed = true;
    for (const DeliveryLine& line : lines) {
        const auto before = documents_.find({document, line.goods});
        if (before != documents_.end() && before->second != line.quantity) return "bad input";
        existed = existed && before != documents_.end();
    }
    if (existed) return "existed";
    for (const DeliveryLine& line : lines) {
        if (!documents_.insert({{document, line.goods}, line.quantity}).second) continue;
        shop.shelves[line.goods].on_hand += line.quantity;
        ++rows(Rows::stock_moves);
    }
    commit();
    return "done";
}

Model::Answer Model::count(const std::vector<CountedLine>& counts) {
    for (const CountedLine& line : counts)
        if (line.counted < shop.shelves[line.goods].reserved) return "refused";
    for (const CountedLine& line : counts) {
        ShopModel::Shelf& shelf = shop.shelves[line.goods];
        if (shelf.on_hand != line.counted) ++rows(Rows::stock_moves);
        shelf.on_hand = line.counted;
    }
    return "done";
}

Model::Answer Model::stock_take(const std::vector<CountedLine>& counts) {
    const Answer answer = count(counts);
    if (answer == "done") commit();
    return answer;
}

Model::Answer Model::claim(const Coupon& coupon, std::size_t person, const Moment& now) {
    if (claimed_.contains(coupon.serial)) return "refused";
    if (coupon.goods) {
        ShopModel::Shelf& shelf = shop.shelves[coupon.goods];
        if (shelf.on_hand - shelf.reserved < coupon.quantity) return "refused";
        shelf.on_hand -= coupon.quantity;
        ++rows(Rows::stock_moves);
    } else {
        shop.purses[resident(person)].posted += coupon.points.value;
        ++rows(Rows::transfers);
        written_at(now);
    }
    claimed_.insert(coupon.serial);
    ++rows(Rows::coupon_claims);
    commit();
    return "done";
}

}  // namespace kiosk::simulation
