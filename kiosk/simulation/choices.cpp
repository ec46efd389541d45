#include "kiosk/simulation/choices.h"

#include <algorithm>

#include "kiosk/simulation/answers.h"
namespace kiosk::simulation {

namespace {

constexpr std::size_t remembered = 5;
constexpr const char* wrong_pin = "999998";

}  // namespace

std::size_t a_person(World& world) { return world.random().below(world.village().people().size()); }

const std::string& name_of(const World& world, std::size_t person) { return world.village().people()[person].name; }

RedemptionId a_redemption(World& world, const Terminal& at) {
    const std::vector<RedemptionId>& made = at.model.made;
    if (made.empty() || world.random().below(16) == 0) return {};
    return made[made.size() - 1 - world.random().below(std::min(made.size(), remembered))];
}

Basket a_basket(World& world, const Terminal& at, Channel channel) {
    SeededRandom& random = world.random();
    Basket basket;
    basket.channel = channel;
    const auto& shelves = world.village().shelves();
    const std::size_t first = random.below(shelves.size()), lines = 1 + random.below(4) / 3;
    for (std::size_t i = 0; i < lines; ++i) {
        const GoodsId goods = shelves[(first + i) % shelves.size()].goods.id;
        const auto pieces =
            static_cast<std::int32_t>(random.below(12) == 0 ? 3 + random.below(100) : 1 + random.below(2));
        basket.lines.push_back({goods, pieces, points(at.model.shop.shelves.at(goods).price)});
    }
    if (random.below(40) == 0) basket.lines.front().shown_price = points(3);
    return basket;
}

TypedPin a_typed_pin(World& world, const std::string& kept) {
    const bool right = !kept.empty() && world.random().below(6) != 0;
    return {right ? kept : wrong_pin, right};
}

std::string in_words(const Basket& basket) {
    std::string text;
    for (const BasketLine& line : basket.lines)
        text += std::to_string(line.quantity) + " of " + std::to_string(line.goods.value) + " ";
    return text + in_words(basket.id);
}

std::string as_it_stands(const Model& model, const std::string& fault) {
    const Model::Session& now = model.session;
    if (!now.work) return fault + (now.door ? " wants the PIN" : "");
    std::string text = fault + " at work";
    if (now.customer)
        text += ", for " + std::to_string(model.resident(*now.customer).value) + " with " +
                std::to_string(model.spendable(*now.customer));
    if (now.handing) text += ", handing " + in_words(*now.handing);
    return text;
}

std::int64_t end_of_terminal_hold(Terminal& at) {
    const Hall& hall = *at.program().hall;
    CivilTime end = civil_of_day(at.model.ledger_moment(at.now()).day.value + hall.village().reserve_days + 1);
    end.hour = hall.village().day_starts_at_hour;
    return hall.calendar().instant(end);
}

}  // namespace kiosk::simulation
