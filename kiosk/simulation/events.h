// What can happen at a terminal, and how often: one line an event, in events.cpp.
//
// A new one is a function that asks the desk and the model the same through World::act, and its line in the table.
#pragma once

#include "kiosk/simulation/world.h"

namespace kiosk::simulation {

struct Event {
    const char* name;
    std::uint32_t weight;  // How often, beside the others.
    void (*happen)(World& world, Terminal& at);
};

const Event& an_event(Random& random);

// At the hall's scanner and list of names (visit_events.cpp).
void scan_card(World& world, Terminal& at);
void scan_twice(World& world, Terminal& at);
void pick_name(World& world, Terminal& at);
void award_deed(World& world, Terminal& at);
void replace_card(World& world, Terminal& at);

// At the terminal's shop (shop_events.cpp).
void reserve_goods(World& world, Terminal& at);
void cancel_goods(World& world, Terminal& at);
void change_pin(World& world, Terminal& at);
void put_card_down(World& world, Terminal& at);

// At the counter (counter_events.cpp).
void sign_in(World& world, Terminal& at);
void next_customer(World& world, Terminal& at);
void take_basket(World& world, Terminal& at);
void fetch_goods(World& world, Terminal& at);
void hand_over(World& world, Terminal& at);
void do_not_hand_over(World& world, Terminal& at);
void undo(World& world, Terminal& at);
void close_day(World& world, Terminal& at);
void leave_counter(World& world, Terminal& at);

// Beside it (stock_events.cpp).
void bring_back(World& world, Terminal& at);
void keep_house(World& world, Terminal& at);
void deliver(World& world, Terminal& at);
void count_shelf(World& world, Terminal& at);
void claim_coupon(World& world, Terminal& at);

// Machines and what befalls them (machine_events.cpp).
void printer_works(World& world, Terminal& at);
void time_passes(World& world, Terminal& at);
void night_passes(World& world, Terminal& at);
void clock_jumps(World& world, Terminal& at);
void clock_is_set(World& world, Terminal& at);
void power_will_go(World& world, Terminal& at);
void power_goes(World& world, Terminal& at);
void disk_will_fail(World& world, Terminal& at);
void end_and_start(World& world, Terminal& at);
void call_hub(World& world, Terminal& at);

}  // namespace kiosk::simulation
