// At the terminal's shop, with the card in hand or without.
#include <array>

#include "kiosk/simulation/answers.h"
#include "kiosk/simulation/choices.h"
#include "kiosk/simulation/events.h"

namespace kiosk::simulation {

namespace {

constexpr std::array good_pins{"420617", "951380", "306749", "728053"};

std::string kept_pin(const Terminal& at) {
    const Model::Who& card = at.model.session.card;
    if (!card) return "";
    const auto found = at.model.pins.find(*card);
    return found == at.model.pins.end() ? "" : found->second;
}

Pin pin_of(const std::string& digits) { return Pin::digits(digits).value(); }

}  // namespace

// Tapped once, or twice because nothing seemed to happen.
void reserve_goods(World& world, Terminal& at) {
    Basket basket = a_basket(world, at, Channel::terminal);
    world.random().fill(basket.id.bytes);
    for (std::uint64_t taps = 1 + world.random().below(5) / 4; taps > 0 && world.faults().empty(); --taps) {
        const TypedPin typed = a_typed_pin(world, kept_pin(at));
        const std::int64_t end = end_of_terminal_hold(at);
        world.act(
            at, in_words(basket),
            [&](Program& program, const Moment& now) {
                return said(program.shop.reserve({basket, pin_of(typed.digits)}, now));
            },
            [&](Model& model, const Moment& now) { return model.reserve(basket, typed.right, end, now); });
    }
}

void cancel_goods(World& world, Terminal& at) {
    const RedemptionId id = a_redemption(world, at);
    world.act(
        at, in_words(id), [&](Program& program, const Moment& now) { return said(program.shop.cancel({id}, now)); },
        [&](Model& model, const Moment& now) { return model.cancel_own(id, now); });
}

void change_pin(World& world, Terminal& at) {
    const TypedPin old = a_typed_pin(world, kept_pin(at));
    std::size_t which = world.random().below(good_pins.size());
    if (old.digits == good_pins[which]) which = (which + 1) % good_pins.size();
    const std::string fresh = good_pins[which];
    world.act(
        at, old.right ? "the old one is right" : "the old one is wrong",
        [&](Program& program, const Moment& now) {
            return said(program.shop.keep_pin({pin_of(fresh), pin_of(old.digits)}, now));
        },
        [&](Model& model, const Moment& now) { return model.change_pin(old.right, fresh, now); });
}

void put_card_down(World& world, Terminal& at) {
    const auto card = at.model.session.card;
    const ResidentId whose = card ? at.model.resident(*card) : ResidentId{};
    world.act(
        at, "",
        [whose](Program& program, const Moment&) {
            program.shop.put_card_down(whose);
            return std::string();
        },
        [](Model& model, const Moment&) {
            model.put_card_down();
            return std::string();
        });
}

}  // namespace kiosk::simulation
