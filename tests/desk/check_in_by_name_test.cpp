// Goal: whoever picks their name without a card gets the same award once a day, the row says how, the owner sees it in
// their history, and whoever picked learns nothing of theirs.
#include <doctest/doctest.h>

#include "kiosk/desk/check_in_desk.h"
#include "kiosk/desk/visit_desk.h"
#include "tests/support/hall_builder.h"
#include "tests/support/test_db.h"

using kiosk::AlreadyToday;
using kiosk::CheckInDesk;
using kiosk::points;
using kiosk::Refused;
using kiosk::RefusedWhy;
using kiosk::Via;
using kiosk::Welcomed;

namespace {

using Words = std::vector<std::string>;

TestHall hall_of_wang() { return a_hall().with(resident("Wang Wu").hamlet("East").with_card()); }

kiosk::Outcome pick(TestHall& hall, std::string_view name) {
    return CheckInDesk(hall.hall()).by_name(hall.resident(name), hall.now()).outcome;
}

Words ways(TestHall& hall) { return texts(hall.db(), "SELECT outcome || ' ' || via FROM scan_event ORDER BY id"); }

kiosk::Visit visit_of(TestHall& hall, std::string_view name) {
    const auto found = must(must(db::ResidentStore(hall.db()).find(hall.resident(name))));
    return must(kiosk::VisitDesk(hall.hall()).open(found, hall.now()));
}

}  // namespace

TEST_CASE("check-in by name: the visit is paid and noted as without a card, and nothing of the resident is told") {
    TestHall hall = hall_of_wang();
    hall.scan("Wang Wu");
    hall.set_time("2026-11-25", "09:00");
    const auto outcome = pick(hall, "Wang Wu");
    REQUIRE(std::holds_alternative<Welcomed>(outcome));
    const auto& welcomed = std::get<Welcomed>(outcome);
    CHECK(welcomed.via == Via::name);
    CHECK(welcomed.shown_name == "Wang\xC2\xB7*");
    CHECK(welcomed.hamlet == "East");
    CHECK(welcomed.award == points(2));
    CHECK(welcomed.balance == points(0));
    CHECK(welcomed.visits_this_month == 0);
    CHECK(hall.balance("Wang Wu") == points(4));
    CHECK(ways(hall) == Words{"welcomed card", "welcomed name"});
    CHECK(hall.faults().empty());
}

TEST_CASE("check-in by name: by card and by name on one day are one award, whichever comes first") {
    for (const bool card_first : {true, false}) {
        CAPTURE(card_first);
        TestHall hall = hall_of_wang();
        if (card_first) hall.scan("Wang Wu");
        const auto picked = pick(hall, "Wang Wu");
        CHECK(std::holds_alternative<AlreadyToday>(picked) == card_first);
        if (const auto* already = std::get_if<AlreadyToday>(&picked)) {
            CHECK(already->via == Via::name);
            CHECK(already->balance == points(0));
            CHECK(already->first_at_ms == 0);
        }
        if (!card_first) CHECK(hall.scan("Wang Wu").is<AlreadyToday>());
        CHECK(hall.balance("Wang Wu") == points(2));
        CHECK(hall.faults().empty());
    }
}

TEST_CASE("check-in by name: whoever is under age, or does not exist, is refused and noted") {
    TestHall hall = a_hall().with(resident("Little Wu").born(2015));
    for (const kiosk::ResidentId who : {hall.resident("Little Wu"), kiosk::ResidentId{99}}) {
        const auto outcome = CheckInDesk(hall.hall()).by_name(who, hall.now()).outcome;
        REQUIRE(std::holds_alternative<Refused>(outcome));
        CHECK(std::get<Refused>(outcome).why == RefusedWhy::unknown);
    }
    CHECK(ways(hall) == Words{"unknown name", "unknown name"});
    CHECK(hall.count("SELECT count(*) FROM transfer") == 0);
}

TEST_CASE("check-in by name: a clock that went back refuses as it does a card") {
    TestHall hall = hall_of_wang();
    hall.scan("Wang Wu");
    hall.set_time("2026-11-20", "09:00");
    const auto outcome = pick(hall, "Wang Wu");
    REQUIRE(std::holds_alternative<Refused>(outcome));
    CHECK(std::get<Refused>(outcome).why == RefusedWhy::clock_unsure);
    CHECK(ways(hall).back() == "clock_unsure name");
}

TEST_CASE("check-in by name: the resident's own history says which visit was without the card") {
    TestHall hall = hall_of_wang();
    hall.scan("Wang Wu");
    hall.set_time("2026-11-25", "09:00");
    pick(hall, "Wang Wu");
    const kiosk::Visit visit = visit_of(hall, "Wang Wu");
    REQUIRE(visit.entries.size() == 2);
    CHECK(visit.entries[0].without_card);
    CHECK_FALSE(visit.entries[1].without_card);
}

TEST_CASE("check-in by name: rows from before say that they were by card") {
    TestHall hall = hall_of_wang();
    must(hall.db().run("INSERT INTO scan_event (at_ms, business_day, outcome) VALUES (1, 1, 'unreadable')"));
    CHECK(ways(hall) == Words{"unreadable card"});
}

TEST_CASE("check-in by name: after so many in ten minutes the next is asked for the card, which nothing holds up") {
    kiosk::Village village{43, "Village", "Hall", "V", "Asia/Shanghai", 4, ""};
    village.by_name_at_most = 2;
    TestHall hall = a_hall()
                        .village(village)
                        .with(resident("Wang Wu"))
                        .with(resident("Li Si"))
                        .with(resident("Zhao Liu").with_card());
    CHECK(std::holds_alternative<Welcomed>(pick(hall, "Wang Wu")));
    CHECK(std::holds_alternative<Welcomed>(pick(hall, "Li Si")));
    hall.close();
    hall.open();
    const auto held_up = pick(hall, "Zhao Liu");
    REQUIRE(std::holds_alternative<Refused>(held_up));
    CHECK(std::get<Refused>(held_up).why == RefusedWhy::many_by_name);
    CHECK(ways(hall).back() == "limit name");
    CHECK(hall.scan("Zhao Liu").is<Welcomed>());
    hall.clock().advance(CheckInDesk::by_name_within_ms + 1);
    CHECK_FALSE(std::holds_alternative<Refused>(pick(hall, "Zhao Liu")));
}
