// Goal: a card held to the scanner counts once a business day and never otherwise, and every scan leaves a row.
#include "kiosk/desk/check_in_desk.h"

#include <doctest/doctest.h>

#include "tests/support/hall_builder.h"

using kiosk::AlreadyToday;
using kiosk::points;
using kiosk::Welcomed;

TEST_CASE("check-in: the same card twice on one day is one award") {
    TestHall hall = a_hall().with(resident("Wang Wu").with_card());
    CHECK(hall.scan("Wang Wu").is<Welcomed>());
    const auto again = hall.scan("Wang Wu");
    CHECK(again.is<AlreadyToday>());
    CHECK(hall.balance("Wang Wu") == points(2));
    CHECK(hall.faults().empty());
}
