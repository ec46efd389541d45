// The model's third part: the counter, and the slips that go over it.
#include <algorithm>

#include "kiosk/desk/print_queue.h"
#include "kiosk/simulation/model.h"

namespace kiosk::simulation {

namespace {

constexpr std::int64_t vouched_a_day = 50;  // Where the village has set nothing else.

std::int64_t cost_of(const Basket& basket) {
    std::int64_t cost = 0;
    for (const BasketLine& line : basket.lines) cost += line.quantity * line.shown_price.value;
    return cost;
}

}  // namespace

Model::Answer Model::counter_scan(const ScannedLine& line, const Moment& /*now*/) {
    const auto owner = owner_of(line);
    if (session.work) {
        if (session.handing) return "";
        if (!owner) return "refused " + owner.error();
        session.customer = *owner;
        return "";
    }
    session.door.reset();
    const bool staff = owner && village_->people()[*owner].works_here();
    if (!staff) {
        ++rows(Rows::staff_events);
        commit();
        return owner ? "not staff" : "refused " + owner.error();
    }
    if (!may_act(village_->people()[*owner].role)) return "not staff";
    session.door = *owner;
    session.door_card = line;
    return "";
}

Model::Answer Model::counter_pin(bool right, const Moment& now) {
    if (!session.door) return "";
    if (const auto owner = owner_of(session.door_card); !owner) {
        ++rows(Rows::staff_events);
        commit();
        return "refused " + owner.error();
    }
    const Answer checked = try_pin(pin_row(*session.door, true), right, now);
    if (checked != "right") return checked;
    ++rows(Rows::staff_events);
    session.work = session.door;
    session.door.reset();
    commit();
    return "";
}

void Model::counter_leave() {
    if (session.work) ++rows(Rows::staff_events);
    Session left;
    left.card = session.card;
    left.card_used_ms = session.card_used_ms;
    session = left;
    commit();
}

void Model::counter_next() {
    session.customer.reset();
    session.handing.reset();
}

Model::Answer Model::may_vouch(std::size_t staff, const Basket& basket, const Moment& now) const {
    if (resident(staff) == basket.resident) return "own points";
    const auto today = vouched_.find({basket.resident, now.day.value});
    const std::int64_t before = today == vouched_.end() ? 0 : today->second;
    return cost_of(basket) > vouched_a_day - before ? "above limit" : "";
}

// A hold on the staff's word is made together with the word, or not at all.
Model::Answer Model::counter_take(Basket basket, std::optional<bool> right_pin, const Moment& now) {
    if (!session.work || !session.customer || session.handing) return "";
    if (right_pin) {
        if (!pins.contains(*session.customer)) return "missing";
        const Answer checked = try_pin(pin_row(*session.customer, false), *right_pin, now);
        if (checked != "right") return checked;
    }
    basket.resident = resident(*session.customer);
    const std::int64_t expires_at_ms = ledger_moment(now).utc_ms + counter_hold_ms;
    if (!right_pin) {
        const Answer word = may_vouch(*session.work, basket, now);
        if (!word.empty() && Model(*this).hold(basket, expires_at_ms, now) == "done") return word;
    }
    const Answer held = hold(basket, expires_at_ms, now);
    if (held == "done" && !right_pin) {
        vouched_[{basket.resident, now.day.value}] += cost_of(basket);
        ++rows(Rows::pin_events);
    }
    commit();
    if (held != "done") return held;
    return begin(basket.id, now);
}

Model::Answer Model::begin(const RedemptionId& id, const Moment& now) {
    const Answer begun = shop.begin(id, ledger_moment(now).utc_ms);
    if (begun != "done" && begun != "existed") return begun;
    if (shop.redemptions[id].state != RedemptionState::held) return "not_held";
    session.handing = id;
    if (begun == "done") {
        ++rows(Rows::redemption_events);
        commit();
    }
    return "";
}

Model::Answer Model::counter_fetch(const RedemptionId& id, const Moment& now) {
    if (!session.work || !session.customer || session.handing) return "";
    const auto found = shop.redemptions.find(id);
    if (found == shop.redemptions.end() || found->second.resident != resident(*session.customer)) return "unknown";
    return begin(id, now);
}

Model::Answer Model::counter_handed_over(const RedemptionId& id, const std::vector<HandLine>& lines,
                                         const Moment& now) {
    if (!session.work) return "";
    const Moment at = ledger_moment(now);
    const Answer gone = shop.hand_over(id, lines, at.utc_ms);
    if (gone != "done" && gone != "existed") return gone;
    if (gone == "done") {
        for (const ShopModel::Line& line : shop.redemptions[id].lines) {
            ++rows(Rows::transfers);
            rows(Rows::stock_moves) += line.handed_over > 0 && line.handed_over < line.quantity ? 2 : 1;
        }
        ++rows(Rows::redemption_events);
        written_at(at);
        queue_slip(now);
    }
    session.last = id;
    session.handing.reset();
    commit();
    return "";
}

Model::Answer Model::counter_not_handed_over(const RedemptionId& id, const Moment& now) {
    if (!session.work) return "";
    const Answer gone = let_go(id, now);
    if (gone != "done" && gone != "existed") return gone;
    if (session.handing == id) session.handing.reset();
    return "";
}

Model::Answer Model::counter_undo(const RedemptionId& id, const Moment& now) {
    if (!session.work) return "";
    const auto found = shop.redemptions.find(id);
    const bool asked_again = found != shop.redemptions.end() && found->second.state == RedemptionState::undone;
    if (is_known(id) && !asked_again && clock_went_back(now)) return "clock_unsure";
    const Answer back = shop.undo(id, ledger_moment(now).utc_ms);
    if (back != "done" && back != "existed") return back;
    if (back == "done") {
        for (const ShopModel::Line& line : found->second.lines) {
            rows(Rows::transfers) += line.handed_over > 0 ? 1 : 0;
            rows(Rows::stock_moves) += line.handed_over > 0 ? 1 : 0;
        }
        ++rows(Rows::redemption_events);
        written_at(ledger_moment(now));
    }
    session.last.reset();
    commit();
    return "";
}

Model::Answer Model::close_day(const std::vector<CountedLine>& counts, const Moment& now) {
    if (!session.work) return "";
    if (closed_days_.contains(now.day.value) || count(counts) != "done") return "stock";
    closed_days_.insert(now.day.value);
    ++rows(Rows::day_closes);
    queue_slip(now);
    commit();
    return "";
}

// Behind all others; what is older than a week goes, the newest of all excepted.
void Model::queue_slip(const Moment& now) {
    slips[++newest_slip_] = {now.utc_ms, 0, 0, Slip::State::waiting};
    const std::int64_t old = now.utc_ms - PrintQueue::keeps_ms;
    for (auto& [id, slip] : slips)
        if (slip.state == Slip::State::waiting && slip.made_at_ms < old) slip.state = Slip::State::given_up;
    std::erase_if(slips, [&](const auto& one) {
        return one.second.state != Slip::State::waiting && one.first < newest_slip_ && one.second.made_at_ms < old;
    });
}

void Model::send_next() {
    if (!printer_idle) return;
    const auto next = std::ranges::find_if(slips, [](const auto& s) { return s.second.state == Slip::State::waiting; });
    if (next == slips.end()) return;
    ++next->second.tries;
    printing = next->first;
    printer_idle = false;
    commit();
}

Model::Answer Model::tend_printer() {
    send_next();
    return "";
}

Model::Answer Model::printer_ready() {
    printer_idle = true;
    send_next();
    return printing ? "slip " + std::to_string(*printing) : "";
}

Model::Answer Model::printer_ended(PrintResult result, bool touched, const Moment& /*now*/) {
    if (!printing) return "";
    if (const auto found = slips.find(*printing); found != slips.end()) {
        Slip& slip = found->second;
        if (result == PrintResult::done) slip.state = Slip::State::printed;
        if (result != PrintResult::done && !touched) --slip.tries;
        if (result == PrintResult::failed && ++slip.failures >= PrintQueue::most_failures)
            slip.state = Slip::State::given_up;
    }
    printing.reset();
    commit();
    return "";
}

}  // namespace kiosk::simulation
