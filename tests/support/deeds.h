// What a village does in a day that writes, as a list for the rigs that cut the power, fill the disk or take the memory
// away in the middle of each.
//
// A new way to write (a redemption, a backup) is one more line in a_day_of_deeds(): how it is done, and which rows must
// stand there afterwards, all of them or none.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "tests/support/hall_builder.h"

struct Deed {
    std::string what;
    // Does it, once more after a failure too. A value: acknowledged. Throws nothing.
    std::function<kiosk::Status(TestHall&)> act;
    // Counts what it leaves behind, as a SELECT; `rows` when it is whole. Rows 0: nothing to count.
    std::string trace;
    std::int64_t rows = 1;
};

enum class Left { nothing, half, whole };

// Wang Wu, Li Si, Zhao Liu, Qian Qi and Sun Ba, with cards; soap on the shelf.
TestHall a_hall_for_deeds();
// In the order in which they can be done.
std::vector<Deed> a_day_of_deeds();
// The counter's part of it (shop_deeds.cpp): it needs a filled shelf.
std::vector<Deed> deeds_of_the_counter();
void fill_shelf(TestHall& hall);
Left left_of(TestHall& hall, const Deed& deed);
