// Goal: after the card a resident sees their own balance, history and what can still be earned, in plain words and with
// a masked name.
#include "kiosk/desk/visit_desk.h"

#include <doctest/doctest.h>

#include "db/earning_store.h"
#include "db/resident_store.h"
#include "kiosk/desk/award_desk.h"
#include "tests/support/hall_builder.h"

using kiosk::points;

namespace {

kiosk::Resident who(TestHall& hall, std::string_view name) {
    return must(must(db::ResidentStore(hall.db()).find(hall.resident(name))));
}

kiosk::Visit visit(TestHall& hall, std::string_view name) {
    return must(kiosk::VisitDesk(hall.hall()).open(who(hall, name), hall.now()));
}

}  // namespace

TEST_CASE("visit: a first visit is empty, and says what can be earned until Sunday") {
    TestHall hall = a_hall().with(resident("王小五").hamlet("East").with_card());
    const auto before = visit(hall, "王小五");
    CHECK(before.shown_name == "王*五");
    CHECK(before.seal == "王");
    CHECK(before.hamlet == "East");
    CHECK(before.balance == points(0));
    CHECK(before.entries.empty());
    CHECK(before.can_earn_this_week == points(12));  // Tuesday to Sunday.
    CHECK(before.can_earn_how == std::vector<std::string>{"Visiting the hall +2"});
    hall.scan("王小五");
    CHECK(visit(hall, "王小五").can_earn_this_week == points(10));
    hall.set_time("2026-11-29", "09:00");
    CHECK(visit(hall, "王小五").can_earn_this_week == points(2));
    hall.scan("王小五");
    CHECK(visit(hall, "王小五").can_earn_this_week == points(0));
}

TEST_CASE("visit: limits of a month and of a life shorten what can be earned") {
    auto monthly = visit_rule(), once = visit_rule();
    monthly.a_month = 3;
    once.code = "app";
    once.title = "Installing the app";
    once.ever = 1;
    TestHall hall = a_hall().with(monthly).with(once).with(resident("Wang Wu").with_card());
    CHECK(visit(hall, "Wang Wu").can_earn_this_week == points(3 * 2 + 2));
    hall.scan("Wang Wu");
    CHECK(visit(hall, "Wang Wu").can_earn_this_week == points(2 * 2 + 2));
    const auto moment = hall.now();
    must(kiosk::AwardDesk(hall.hall())
             .award(who(hall, "Wang Wu"), must(must(db::EarningStore(hall.db()).find("app"))),
                    {"once", moment, "", "", {}}));
    CHECK(visit(hall, "Wang Wu").can_earn_this_week == points(2 * 2));
}

TEST_CASE("visit: the history is newest first, with the month's sums") {
    TestHall hall = a_hall().with(resident("Wang Wu").with_card());
    hall.set_time("2026-10-31", "09:00");
    hall.scan("Wang Wu");
    hall.set_time("2026-11-24", "09:00");
    hall.scan("Wang Wu");
    hall.clock().advance(minute_ms);
    kiosk::AwardDesk awards(hall.hall());
    must(awards.spend(who(hall, "Wang Wu"), points(3), "receipt 1", {"", hall.now(), "the counter", "soap", {}}));
    const auto shown = visit(hall, "Wang Wu");
    CHECK(shown.balance == points(1));
    CHECK(shown.earned_this_month == points(2));
    CHECK(shown.spent_this_month == points(3));
    REQUIRE(shown.entries.size() == 3);
    CHECK(shown.entries[0].what == "soap");
    CHECK(shown.entries[0].why == "the counter");
    CHECK(shown.entries[0].icon == "goods");
    CHECK(shown.entries[0].change == points(-3));
    CHECK(shown.entries[2].change == points(2));
    CHECK(shown.entries[2].icon == "visit");
    CHECK(hall.faults().empty());
}

TEST_CASE("awards: a deed pays once for its occasion, by the office's amount if it gives one") {
    TestHall hall = a_hall().with(resident("Wang Wu"));
    kiosk::AwardDesk awards(hall.hall());
    auto rule = visit_rule();
    rule.a_day = 0;
    const auto wang = who(hall, "Wang Wu");
    const kiosk::Deed talk{"talk 7", hall.now(), "", "", {}}, larger{"talk 8", hall.now(), "", "", points(9)};
    CHECK(must(awards.award(wang, rule, talk)) == kiosk::AwardResult::posted);
    CHECK(must(awards.award(wang, rule, talk)) == kiosk::AwardResult::existed);
    CHECK(must(awards.award(wang, rule, larger)) == kiosk::AwardResult::posted);
    CHECK(hall.balance("Wang Wu") == points(11));
    CHECK_FALSE(awards.award(wang, rule, {"talk 9", hall.now(), "", "", points(1'000'000'001)}).has_value());
    CHECK(hall.balance("Wang Wu") == points(11));
}

TEST_CASE("awards: nobody spends more than they have, and one receipt counts once") {
    TestHall hall = a_hall().with(resident("Wang Wu").with_card());
    hall.scan("Wang Wu");
    kiosk::AwardDesk awards(hall.hall());
    const auto wang = who(hall, "Wang Wu");
    const kiosk::Deed soap{"", hall.now(), "", "soap", {}};
    const auto too_much = awards.spend(wang, points(3), "receipt 1", soap);
    REQUIRE_FALSE(too_much.has_value());
    CHECK(too_much.error().code == kiosk::ErrorCode::refused);
    CHECK(must(awards.spend(wang, points(2), "receipt 2", soap)) == kiosk::AwardResult::posted);
    CHECK(must(awards.spend(wang, points(2), "receipt 2", soap)) == kiosk::AwardResult::existed);
    CHECK(hall.balance("Wang Wu") == points(0));
    CHECK(hall.faults().empty());
}
