// Beside the counter: what comes back, what runs out, deliveries, counts, coupons.
#include "kiosk/desk/coupon_desk.h"
#include "kiosk/desk/stock_desk.h"
#include "kiosk/simulation/answers.h"
#include "kiosk/simulation/choices.h"
#include "kiosk/simulation/events.h"

namespace kiosk::simulation {

namespace {

GoodsId some_goods(World& world) {
    const auto& shelves = world.village().shelves();
    return shelves[world.random().below(shelves.size())].goods.id;
}

}  // namespace

// The same line twice is a mistake that staff make.
void bring_back(World& world, Terminal& at) {
    const RedemptionId id = a_redemption(world, at);
    const ReturnLine line{static_cast<std::int32_t>(1 + world.random().below(2)),
                          static_cast<std::int32_t>(1 + world.random().below(2)), world.random().below(4) == 0};
    for (std::uint64_t times = 1 + world.random().below(4) / 3; times > 0 && world.faults().empty(); --times)
        world.act(
            at, in_words(id) + " line " + std::to_string(line.line),
            [&](Program& program, const Moment& now) {
                return said(program.redemptions.return_goods(id, {&line, 1}, {"Zheng", ""}, now));
            },
            [&](Model& model, const Moment& now) { return model.bring_back(id, line, now); });
}

// What the desk does by itself when nobody asks.
void keep_house(World& world, Terminal& at) {
    world.act(
        at, "",
        [](Program& program, const Moment& now) {
            const auto gone = program.redemptions.expire_due(now);
            program.hall->connection().checkpoint();
            return gone ? std::to_string(*gone) : said(gone);
        },
        [](Model& model, const Moment& now) { return model.expire_due(now); });
}

// One of a few notes, so that some are typed twice, and some with another number.
void deliver(World& world, Terminal& at) {
    const std::string note = "note " + std::to_string(world.steps() / 40);
    std::vector<DeliveryLine> lines;
    for (std::uint64_t n = 1 + world.random().below(2); n > 0; --n)
        lines.push_back({some_goods(world), static_cast<std::int32_t>(4 + world.random().below(2))});
    if (lines.size() == 2 && lines[0].goods == lines[1].goods) lines.pop_back();
    world.act(
        at, note,
        [&](Program& program, const Moment& now) {
            const auto done = StockDesk(*program.hall).delivery(lines, note, "Zheng", now);
            return done && *done ? "existed" : said(done);
        },
        [&](Model& model, const Moment&) { return model.delivery(lines, note); });
}

void count_shelf(World& world, Terminal& at) {
    const GoodsId goods = some_goods(world);
    const std::int64_t book = at.model.shop.shelves.at(goods).on_hand;
    const std::vector<CountedLine> counts{
        {goods, std::max<std::int64_t>(0, book + static_cast<std::int64_t>(world.random().below(4)) - 2)}};
    const std::string note = "count " + std::to_string(world.steps());
    world.act(
        at, note,
        [&](Program& program, const Moment& now) {
            return said(StockDesk(*program.hall).stock_take(counts, note, "Zheng", now));
        },
        [&](Model& model, const Moment&) { return model.stock_take(counts); });
}

// Brought once, or again by somebody who copied it.
void claim_coupon(World& world, Terminal& at) {
    const auto& coupons = world.village().coupons();
    const Coupon& coupon = coupons[world.random().below(coupons.size())];
    const std::size_t person = a_person(world);
    const ResidentId who = world.village().people()[person].resident;
    world.act(
        at, coupon.serial + " by " + name_of(world, person),
        [&](Program& program, const Moment& now) {
            return said(CouponDesk(*program.hall).claim(coupon.serial, who, "Zheng", now));
        },
        [&](Model& model, const Moment& now) { return model.claim(coupon, person, now); });
}

}  // namespace kiosk::simulation
