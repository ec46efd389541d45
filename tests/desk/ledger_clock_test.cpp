// Goal: a clock that jumped neither gives points nor takes them: the visit is kept, and a person says what it was.
#include "kiosk/desk/ledger_clock.h"

#include <doctest/doctest.h>

#include "tests/support/award_hall.h"

using kiosk::ClockState;
using kiosk::points;
using kiosk::RefusedWhy;

TEST_CASE("clock: set back a year, a visit waits and nothing is given, and staff's word gives it") {
    AwardHall hall;
    hall.hall().scan("Wang Wu");
    hall.hall().set_time("2025-11-24", "09:00");
    CHECK(hall.hall().scan("Li Si").refused_as(RefusedWhy::clock_unsure));
    CHECK(hall.hall().scan("Li Si").refused_as(RefusedWhy::clock_unsure));
    CHECK(hall.hall().balance("Li Si") == points(0));
    const auto waiting = hall.waiting();
    CHECK(waiting.why == kiosk::WaitsFor::clock);
    CHECK(waiting.resident == hall.hall().resident("Li Si"));
    hall.hall().set_time("2026-11-25", "09:00");
    CHECK(must(hall.desk().approve(waiting.award, hall.wu, hall.now())));
    CHECK(hall.hall().balance("Li Si") == points(2));
    CHECK(hall.hall().faults().empty());
}

TEST_CASE("clock: set forward beyond what a closed hall explains, it is not believed until somebody looked") {
    AwardHall hall;
    hall.hall().scan("Wang Wu");
    hall.hall().set_time("2027-01-22", "09:00");
    CHECK(hall.hall().scan("Li Si").is<kiosk::Welcomed>());
    hall.hall().set_time("2028-01-22", "09:00");
    CHECK(hall.hall().scan("Li Si").refused_as(RefusedWhy::clock_unsure));
    must(kiosk::LedgerClock(hall.hall().hall()).confirm("Sun", hall.now()));
    CHECK(hall.hall().scan("Wang Wu").is<kiosk::Welcomed>());
}

TEST_CASE("clock: entries of a wrong future do not bar the right time once somebody looked") {
    AwardHall hall;
    hall.hall().set_time("2026-12-30", "09:00");
    hall.hall().scan("Wang Wu");
    hall.hall().set_time("2026-11-24", "09:00");
    CHECK(hall.hall().scan("Wang Wu").refused_as(RefusedWhy::clock_unsure));
    must(kiosk::LedgerClock(hall.hall().hall()).confirm("Sun", hall.now()));
    CHECK(hall.hall().scan("Li Si").is<kiosk::Welcomed>());
    CHECK(must(kiosk::LedgerClock(hall.hall().hall()).state(hall.now())) == ClockState::sure);
}

TEST_CASE("clock: a hall that was made just now believes its own clock whatever it brought along") {
    TestHall hall = a_hall().with(resident("Wang Wu").with_card());
    hall.scan("Wang Wu");
    hall.set_time("2028-05-01", "09:00");
    must(kiosk::LedgerClock(hall.hall()).begin(hall.now()));
    CHECK(hall.scan("Wang Wu").is<kiosk::Welcomed>());
}
