// At the counter: who works there, whose turn it is, what goes over it.
#include "kiosk/simulation/answers.h"
#include "kiosk/simulation/choices.h"
#include "kiosk/simulation/events.h"

namespace kiosk::simulation {

namespace {

std::size_t a_worker(World& world) {
    std::vector<std::size_t> workers;
    for (std::size_t i = 0; i < world.village().people().size(); ++i)
        if (world.village().people()[i].works_here()) workers.push_back(i);
    return workers[world.random().below(workers.size())];
}

void open_counter(World& world, Terminal& at) {
    world.act(
        at, "opens", [](Program& program, const Moment& now) { return said(*program.counter.enter(now)); },
        [](Model& model, const Moment&) {
            model.session.counter_open = true;
            return as_it_stands(model, "");
        });
}

void hold_card(World& world, Terminal& at, std::size_t person) {
    const ScannedLine line = world.scanner().good(person);
    world.act(
        at, line.what, [&](Program& program, const Moment& now) { return said(*program.counter.scan(line.text, now)); },
        [&](Model& model, const Moment& now) { return as_it_stands(model, model.counter_scan(line, now)); });
}

void type_pin(World& world, Terminal& at) {
    const Model::Who& door = at.model.session.door;
    const TypedPin typed = a_typed_pin(world, door ? world.village().people()[*door].staff_pin : "");
    world.act(
        at, typed.right ? "the right PIN" : "a wrong PIN",
        [&](Program& program, const Moment& now) {
            return said(*program.counter.pin({Pin::digits(typed.digits).value()}, now));
        },
        [&](Model& model, const Moment& now) { return as_it_stands(model, model.counter_pin(typed.right, now)); });
}

// What is in the hand, or what somebody believes to be.
RedemptionId the_one(World& world, const Terminal& at) {
    const auto& handing = at.model.session.handing;
    return handing && world.random().below(8) != 0 ? *handing : a_redemption(world, at);
}

std::vector<HandLine> lines_given(World& world, const Terminal& at, const RedemptionId& id) {
    std::vector<HandLine> lines;
    const auto found = at.model.shop.redemptions.find(id);
    if (found == at.model.shop.redemptions.end()) return lines;
    const bool all = world.random().below(4) != 0;
    for (const ShopModel::Line& line : found->second.lines) {
        const auto most = static_cast<std::uint64_t>(line.quantity);
        const auto given = static_cast<std::int32_t>(all ? most : world.random().below(most + 2));
        lines.push_back({static_cast<std::int32_t>(lines.size() + 1), given});
    }
    return lines;
}

// The desk looks after each ask whether the printer is idle.
void send_slip(World& world, Terminal& at) {
    world.tell(
        at, "slip",
        [](Program& program, const Moment& now) {
            program.printing.tend(now);
            return std::string();
        },
        [](Model& model, const Moment&) { return model.tend_printer(); });
}

}  // namespace

// Whoever works already is not asked again.
void sign_in(World& world, Terminal& at) {
    if (!at.model.session.counter_open) open_counter(world, at);
    if (!world.faults().empty() || at.model.session.work) return;
    hold_card(world, at, a_worker(world));
    if (world.faults().empty() && at.model.session.counter_open) type_pin(world, at);
}

void next_customer(World& world, Terminal& at) {
    if (!at.model.session.counter_open) return scan_card(world, at);
    if (world.random().below(3) == 0)
        world.act(
            at, "next", [](Program& program, const Moment& now) { return said(*program.counter.next(now)); },
            [](Model& model, const Moment&) {
                model.counter_next();
                return as_it_stands(model, "");
            });
    if (world.faults().empty() && at.model.session.counter_open) hold_card(world, at, a_person(world));
}

void take_basket(World& world, Terminal& at) {
    Basket basket = a_basket(world, at, Channel::counter);
    basket.id = at.next_basket();
    const Model::Who& customer = at.model.session.customer;
    std::optional<TypedPin> typed;
    if (customer && world.random().below(2) == 0) {
        const auto kept = at.model.pins.find(*customer);
        typed = a_typed_pin(world, kept == at.model.pins.end() ? "" : kept->second);
    }
    world.act(
        at, in_words(basket) + (typed ? " with a PIN" : " on the staff's word"),
        [&](Program& program, const Moment& now) {
            TakeBasket wish{basket, {}};
            if (typed) wish.pin = Pin::digits(typed->digits).value();
            return said(*program.counter.take(wish, now));
        },
        [&](Model& model, const Moment& now) {
            return as_it_stands(model,
                                model.counter_take(basket, typed ? std::optional(typed->right) : std::nullopt, now));
        });
}

void fetch_goods(World& world, Terminal& at) {
    const RedemptionId id = a_redemption(world, at);
    world.act(
        at, in_words(id), [&](Program& program, const Moment& now) { return said(*program.counter.fetch({id}, now)); },
        [&](Model& model, const Moment& now) { return as_it_stands(model, model.counter_fetch(id, now)); });
}

void hand_over(World& world, Terminal& at) {
    const RedemptionId id = the_one(world, at);
    const std::vector<HandLine> lines = lines_given(world, at, id);
    HandedOver wish{id, {}};
    for (const HandLine& line : lines) wish.quantities.push_back(line.quantity);
    for (std::uint64_t taps = 1 + world.random().below(6) / 5; taps > 0 && world.faults().empty(); --taps) {
        world.act(
            at, in_words(id),
            [&](Program& program, const Moment& now) { return said(*program.counter.handed_over(wish, now)); },
            [&](Model& model, const Moment& now) {
                return as_it_stands(model, model.counter_handed_over(id, lines, now));
            });
        send_slip(world, at);
    }
}

void do_not_hand_over(World& world, Terminal& at) {
    const RedemptionId id = the_one(world, at);
    world.act(
        at, in_words(id),
        [&](Program& program, const Moment& now) { return said(*program.counter.not_handed_over({id}, now)); },
        [&](Model& model, const Moment& now) { return as_it_stands(model, model.counter_not_handed_over(id, now)); });
}

void undo(World& world, Terminal& at) {
    const auto& last = at.model.session.last;
    const RedemptionId id = last && world.random().below(4) != 0 ? *last : a_redemption(world, at);
    world.act(
        at, in_words(id), [&](Program& program, const Moment& now) { return said(*program.counter.undo({id}, now)); },
        [&](Model& model, const Moment& now) { return as_it_stands(model, model.counter_undo(id, now)); });
}

void close_day(World& world, Terminal& at) {
    std::vector<CountedLine> counts;
    for (const auto& [goods, shelf] : at.model.shop.shelves)
        counts.push_back({goods, std::max<std::int64_t>(
                                     0, shelf.on_hand - static_cast<std::int64_t>(world.random().below(12) / 11))});
    world.act(
        at, "",
        [&](Program& program, const Moment& now) { return said(*program.counter.close_day({counts, {}}, now)); },
        [&](Model& model, const Moment& now) { return as_it_stands(model, model.close_day(counts, now)); });
}

void leave_counter(World& world, Terminal& at) {
    world.tell(
        at, "",
        [](Program& program, const Moment& now) {
            program.counter.leave(now);
            return std::string();
        },
        [](Model& model, const Moment&) {
            model.counter_leave();
            return std::string();
        });
}

}  // namespace kiosk::simulation
