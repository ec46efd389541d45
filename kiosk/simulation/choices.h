// What chance chooses for an event: a person, a basket, a redemption made before.
#pragma once

#include <string>

#include "kiosk/simulation/world.h"

namespace kiosk::simulation {

std::size_t a_person(World& world);
const std::string& name_of(const World& world, std::size_t person);
// One of the last few that were made here, mostly; sometimes one that never was.
RedemptionId a_redemption(World& world, const Terminal& at);
// One or two kinds of goods at today's prices, now and then more than a person may have.
Basket a_basket(World& world, const Terminal& at, Channel channel);
// A PIN as it is typed: mostly right. Nothing is set: any.
struct TypedPin {
    std::string digits;
    bool right = false;
};
TypedPin a_typed_pin(World& world, const std::string& kept);
std::string in_words(const Basket& basket);
// The model's counter in the words of said(const Counter&).
std::string as_it_stands(const Model& model, const std::string& fault);
// Where a terminal's hold that is made now would end.
std::int64_t end_of_terminal_hold(Terminal& at);

}  // namespace kiosk::simulation
