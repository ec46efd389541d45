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
    CHECK(before.can_earn_how.empty());
    hall.scan("王小五");
    CHECK(visit(hall, "王小五").can_earn_this_week == points(10));
    hall.set_time("2026-11-29", "09:00");
    CHECK(visit(hall, "王小五").can_earn_this_week == points(2));
    hall.scan("王小五");
    CHECK(visit(hall, "王小五").can_earn_this_week == points(0));
}

TEST_CASE("visit: only visits are summed; what comes back every week is named, what happens once is not promised") {
    const auto rule = [](std::string code, std::string title, int amount, int a_month, int ever) {
        kiosk::EarningRule made;
        made.code = std::move(code), made.title = std::move(title);
        made.amount = points(amount);
        made.a_day = 1, made.a_month = a_month, made.ever = ever;
        return made;
    };
    TestHall hall = a_hall()
                        .with(rule("app", "Installing the app", 5, 0, 1))
                        .with(rule("feast", "A modest feast", 20, 1, 0))
                        .with(rule("talk", "An evening talk", 10, 6, 0))
                        .with(rule("lecture", "A lecture", 5, 4, 0))
                        .with(resident("Wang Wu").with_card());
    CHECK(visit(hall, "Wang Wu").can_earn_this_week == points(12));
    CHECK(visit(hall, "Wang Wu").can_earn_how == std::vector<std::string>{"A lecture +5", "An evening talk +10"});
    for (int days_ago = 3; days_ago >= 0; --days_ago) {
        kiosk::Moment then = hall.now();
        then.day.value -= days_ago;
        REQUIRE(must(kiosk::AwardDesk(hall.hall())
                         .award(who(hall, "Wang Wu"), must(must(db::EarningStore(hall.db()).find("lecture"))),
                                {"lecture " + std::to_string(days_ago), then, "", "", {}})) ==
                kiosk::AwardResult::posted);
    }
    CHECK(visit(hall, "Wang Wu").can_earn_how == std::vector<std::string>{"An evening talk +10"});
    CHECK(visit(hall, "Wang Wu").can_earn_this_week == points(12));
}

TEST_CASE("visit: what was earned goes by its rule's title, with the office's note after it") {
    auto talk = visit_rule();
    talk.code = "talk", talk.title = "An evening talk", talk.icon = "talk";
    TestHall hall = a_hall().with(talk).with(resident("Wang Wu").with_card());
    kiosk::AwardDesk awards(hall.hall());
    must(awards.award(who(hall, "Wang Wu"), talk, {"talk 7", hall.now(), "the office", "East", {}}));
    const auto shown = visit(hall, "Wang Wu");
    REQUIRE(shown.entries.size() == 1);
    CHECK(shown.entries[0].what == "An evening talk");
    CHECK(shown.entries[0].why == "East\u3000the office");
    CHECK(shown.entries[0].icon == "talk");
}

TEST_CASE("visit: a limit of the month shortens what can be earned until Sunday") {
    auto monthly = visit_rule();
    monthly.a_month = 4;
    TestHall hall = a_hall().with(monthly).with(resident("Wang Wu").with_card());
    CHECK(visit(hall, "Wang Wu").can_earn_this_week == points(4 * 2));
    hall.scan("Wang Wu");
    CHECK(visit(hall, "Wang Wu").can_earn_this_week == points(3 * 2));
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

TEST_CASE("visit desk: each entry knows the rule of its day, and what it was before and is today") {
    TestHall hall = a_hall().with(resident("Wang Wu").with_card());
    db::EarningStore rules(hall.db());
    auto rule = must(must(rules.find("visit")));
    rule.amount = points(3);
    rule.since = hall.now().day;
    rule.basis = "the meeting of November";
    must(rules.put(rule));
    hall.scan("Wang Wu");
    rule.amount = points(5);
    must(rules.put(rule));
    const kiosk::Visit shown = must(kiosk::VisitDesk(hall.hall()).open(who(hall, "Wang Wu"), hall.now()));
    const auto reason = must(shown.entries.at(0).reason);
    CHECK(reason.version == 2);
    CHECK(reason.amount == points(3));
    CHECK(reason.since == "2026-11-24");
    CHECK(must(reason.before) == points(2));
    CHECK(must(reason.today) == points(5));
    CHECK(reason.basis == rule.basis);
    CHECK(reason.number.size() == 8);
}
