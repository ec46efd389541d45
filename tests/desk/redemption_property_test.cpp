// Goal: whatever happens in the shop in whatever order, points and shelf answer and end as a few maps would, and I1-I7
// hold after every step.
//
// RapidCheck makes up the days (and prints the seed it used; RC_PARAMS="seed=..." repeats one); each step goes to the
// desk and to kiosk/simulation/shop_model.h. Answers, balances, stock and states must agree.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "kiosk/desk/months.h"
#include "kiosk/simulation/shop_model.h"
#include "tests/support/shop_hall.h"

using kiosk::simulation::ShopModel;

namespace {

using kiosk::Channel;

// Each number chooses; what it means depends on what there is to choose from.
struct Step {
    int what = 0, who = 0, which = 0, goods = 0, quantity = 1;
};

const std::vector<std::string> codes{"soap", "salt", "eggs"};
const std::vector<std::string> people{"Wang Wu", "Li Si"};
const kiosk::By zhou{"Zhou", ""};

using Seen = std::map<std::string, int>;

std::string answer_of(const kiosk::Redeemed<kiosk::RedemptionStep>& step) {
    if (!step) return std::string(name_of(step.error().why));
    return step->existed ? "existed" : "done";
}

// The desk and the model side by side, asked the same.
class Pair {
public:
    explicit Pair(Seen& seen) : seen_(seen) {
        for (const std::string& code : codes) {
            const auto goods = shop_.goods(code);
            model_.shelves[goods.id] = {goods.price.value, goods.month_limit, goods.on_hand, 0, true};
        }
        for (const std::string& name : people) model_.purses[shop_.hall().resident(name)] = {100, 0};
    }

    void ask(const Step& step) {
        switch (step.what) {
            case 0:
            case 1:
            case 2:
            case 3: return reserve(step);
            case 4: return reserve_again(step);
            case 5:
                return compare("begin", desk().begin_hand_over(one(step), zhou, now()), model_.begin(one(step), ms()));
            case 6:
            case 7:
            case 8: return hand_over(step);
            case 9: return compare("cancel", desk().cancel(one(step), zhou, now()), model_.cancel(one(step)));
            case 10: return bring_back(step);
            case 11: return compare("undo", desk().undo(one(step), zhou, now()), model_.undo(one(step), ms()));
            case 12: return pass_time(step);
            case 13: return restock(step);
            case 14: return count(step);
            case 15: return change(step);
            default: return award(step);
        }
    }

    void agree() {
        for (const std::string& code : codes) {
            const auto goods = shop_.goods(code);
            const auto& shelf = model_.shelves[goods.id];
            RC_ASSERT(goods.on_hand == shelf.on_hand);
            RC_ASSERT(goods.reserved == shelf.reserved);
        }
        for (const std::string& name : people) {
            const auto& purse = model_.purses[shop_.hall().resident(name)];
            RC_ASSERT(shop_.hall().balance(name).value == purse.posted - purse.held);
        }
        for (const auto& [id, r] : model_.redemptions) RC_ASSERT(must(must(desk().find(id))).state == r.state);
        std::string faults;
        for (const std::string& fault : shop_.hall().faults()) faults += fault + "\n";
        RC_ASSERT(faults == "");
    }

private:
    kiosk::RedemptionDesk desk() { return shop_.desk(); }
    kiosk::Moment now() const { return shop_.now(); }
    std::int64_t ms() const { return now().utc_ms; }

    void compare(const std::string& what, const kiosk::Redeemed<kiosk::RedemptionStep>& got,
                 const std::string& wanted) {
        const std::string answer = answer_of(got);
        RC_ASSERT(answer == wanted);
        ++seen_[what + " " + answer];
    }

    // One made before, mostly a newer one; now and then a basket that was refused, or none.
    kiosk::RedemptionId one(const Step& step) const {
        if (baskets_.empty()) return {};
        const auto which = static_cast<std::size_t>(step.which);
        std::vector<kiosk::RedemptionId> fit;
        for (const auto& id : made_)
            if (step.what < 10 || model_.redemptions.at(id).handed_over_ms > 0) fit.push_back(id);
        if (which % 7 == 0 || fit.empty()) return baskets_[which % baskets_.size()].id;
        return fit[fit.size() - 1 - which % std::min<std::size_t>(fit.size(), 4)];
    }

    void reserve_as(const kiosk::Basket& basket) {
        const bool known = model_.redemptions.contains(basket.id);
        std::int64_t expires = ms() + 10 * minute_ms;
        if (basket.channel == Channel::terminal) {
            kiosk::CivilTime end = kiosk::civil_of_day(now().day.value + 2);
            end.hour = 4;
            expires = shop_.hall().hall().calendar().instant(end);
        }
        compare("reserve", desk().reserve(basket, now()),
                model_.reserve(basket, kiosk::month_number(now().day), expires));
        if (!known && model_.redemptions.contains(basket.id)) made_.push_back(basket.id);
    }

    void reserve(const Step& step) {
        std::vector<ShopHall::Wish> wishes{{codes[static_cast<std::size_t>(step.goods) % 3], step.quantity}};
        if (step.which % 3 == 0)
            wishes.push_back({codes[static_cast<std::size_t>(step.goods + step.which / 3) % 3], 1});
        auto basket = shop_.basket(people[static_cast<std::size_t>(step.who) % 2], wishes,
                                   step.who < 3 ? Channel::counter : Channel::terminal);
        if (step.which == 1) basket.lines[0].shown_price = {step.quantity};
        if (step.which == 2) basket.lines[0].goods = {99};
        baskets_.push_back(basket);
        reserve_as(basket);
    }

    void reserve_again(const Step& step) {
        if (baskets_.empty()) return;
        auto basket = baskets_[static_cast<std::size_t>(step.which) % baskets_.size()];
        if (step.who == 0) basket.lines[0].quantity = step.quantity;
        if (step.who == 1) basket.resident = shop_.hall().resident("Li Si");
        reserve_as(basket);
    }

    void hand_over(const Step& step) {
        const auto id = one(step);
        std::vector<kiosk::HandLine> lines;
        if (const auto found = model_.redemptions.find(id); found != model_.redemptions.end())
            for (std::size_t i = 0; i < found->second.lines.size(); ++i)
                lines.push_back(
                    {static_cast<std::int32_t>(i + 1),
                     step.who == 0 ? step.quantity : static_cast<std::int32_t>(found->second.lines[i].quantity)});
        if (step.who == 1 && lines.size() > 1) lines.pop_back();
        compare("hand over", desk().hand_over(id, lines, zhou, now()), model_.hand_over(id, lines, ms()));
    }

    void bring_back(const Step& step) {
        const kiosk::ReturnLine line{1 + step.goods % 2, step.quantity, step.who == 0};
        compare("return", desk().return_goods(one(step), {&line, 1}, zhou, now()), model_.bring_back(one(step), line));
    }

    void pass_time(const Step& step) {
        const std::int64_t much = 1 + step.which / 2 % 3;
        shop_.later(step.which % 2 ? 8 * much * minute_ms : 8 * much * hour_ms);
        if (step.who < 3) return;  // Time is over, and nobody has looked yet.
        const std::int64_t gone = must(desk().expire_due(now()));
        RC_ASSERT(gone == model_.expire_due(ms()));
        seen_["expire"] += static_cast<int>(gone);
    }

    void restock(const Step& step) {
        const auto goods = shop_.goods(codes[static_cast<std::size_t>(step.goods) % 3]).id;
        const kiosk::DeliveryLine line{goods, step.quantity};
        const auto came = shop_.stock().delivery({&line, 1}, std::to_string(++notes_), "Zhou", now());
        RC_ASSERT(came.has_value() == (step.quantity > 0));
        if (came) model_.shelves[goods].on_hand += step.quantity;
    }

    void count(const Step& step) {
        const auto goods = shop_.goods(codes[static_cast<std::size_t>(step.goods) % 3]).id;
        auto& shelf = model_.shelves[goods];
        const kiosk::CountedLine line{goods, std::max<std::int64_t>(0, shelf.on_hand + 2 * step.who - 6)};
        const auto counted = shop_.stock().stock_take({&line, 1}, std::to_string(++notes_), "Zhou", now());
        RC_ASSERT(counted.has_value() == (line.counted >= shelf.reserved));
        if (counted) shelf.on_hand = line.counted;
        ++seen_[counted ? "count done" : "count refused"];
    }

    void change(const Step& step) {
        const std::string& code = codes[static_cast<std::size_t>(step.goods) % 3];
        auto& shelf = model_.shelves[shop_.goods(code).id];
        if (step.which % 3 == 0)
            shelf.active = !shelf.active;
        else
            shelf.price = 1 + step.which;
        shop_.change(code, [&](kiosk::Goods& g) {
            g.active = shelf.active;
            g.price = kiosk::points(shelf.price);
        });
    }

    void award(const Step& step) {
        const std::string& name = people[static_cast<std::size_t>(step.who) % 2];
        shop_.award(name, 40);
        model_.purses[shop_.hall().resident(name)].posted += 40;
    }

    Seen& seen_;
    ShopHall shop_;
    ShopModel model_;
    std::vector<kiosk::Basket> baskets_;
    std::vector<kiosk::RedemptionId> made_;
    int notes_ = 0;
};

rc::Gen<Step> a_step() {
    return rc::gen::build<Step>(
        rc::gen::set(&Step::what, rc::gen::inRange(0, 18)), rc::gen::set(&Step::who, rc::gen::inRange(0, 5)),
        rc::gen::set(&Step::which, rc::gen::inRange(0, 30)), rc::gen::set(&Step::goods, rc::gen::inRange(0, 6)),
        rc::gen::set(&Step::quantity, rc::gen::weightedOneOf<int>(
                                          {{20, rc::gen::inRange(1, 4)}, {1, rc::gen::element(0, -1, 99, 100)}})));
}

}  // namespace

TEST_CASE("redemption: whatever is asked in whatever order, points and shelf end as plain maps do") {
    Seen seen;
    const bool held = rc::check("the shop is the model", [&seen] {
        const auto steps = *rc::gen::container<std::vector<Step>>(a_step()).as("steps");
        Pair pair(seen);
        for (const Step& step : steps) {
            pair.ask(step);
            pair.agree();
        }
    });
    CHECK(held);
    // A property that never saw a return says nothing of returns. What comes seldom has a story of its own elsewhere.
    for (const std::string answer :
         {"reserve done",           "reserve existed",    "reserve another_body", "reserve out_of_stock",
          "reserve price_changed",  "reserve goods_gone", "reserve month_limit",  "reserve too_few_points",
          "reserve bad_quantity",   "reserve bad_basket", "begin done",           "hand over done",
          "hand over existed",      "cancel done",        "cancel not_held",      "return done",
          "return not_handed_over", "undo done",          "undo not_handed_over", "count done"}) {
        CAPTURE(answer);
        CHECK(seen[answer] > 0);
    }
}
