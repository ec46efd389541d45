// The whole program, from the wall to the disk: somebody without a card.
#include <doctest/doctest.h>

#include "tests/support/running_hall.h"

using kiosk::points;

TEST_CASE("running hall: without a card, three taps check somebody in, and the row says so") {
    TestHall hall = a_hall().with(resident("Wang Wu").with_card()).with(resident("Zhou Li").born(2015));
    RunningHall program(hall);
    program.until_open();
    program.tap("No card");
    program.until_sees("Who are you?");
    program.until_sees("Wu");
    CHECK_FALSE(program.sees("Li"));  // A child is in no list.
    program.tap("Wu");
    program.until_sees("Wang");
    program.tap("Wang\xC2\xB7*");
    program.until_sees("That is me");
    program.tap("That is me, Wang\xC2\xB7*");
    program.until_sees("Checked in");
    program.until_sees("Noted as a check-in without a card");
    CHECK(program.end().has_value());
    hall.open();
    CHECK(hall.count("SELECT count(*) FROM scan_event WHERE outcome = 'welcomed' AND via = 'name'") == 1);
    CHECK(hall.balance("Wang Wu") == points(2));
}
