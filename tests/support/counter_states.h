// The counter in every state its pages know, with the goods and names of a village: for pictures and for the ruler.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "tests/support/robot.h"

struct CounterState {
    std::string name, screen;
    kiosk::Counter counter;
    std::function<void(Robot&)> then = [](Robot&) {};  // What the finger does there.
    std::int64_t argument = 0;
    bool sheet = false;  // Lies over the page: what is under it is no fault.
};

std::vector<CounterState> counter_states(VillageKind village);
void show_state(Robot& robot, const CounterState& state);
