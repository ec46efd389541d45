// Goal: what people must look at first is neither given nor lost, and no one person gives points alone.
#include "kiosk/desk/waiting_award_desk.h"

#include <doctest/doctest.h>

#include "kiosk/desk/board_desk.h"
#include "kiosk/desk/budget_desk.h"
#include "tests/support/award_hall.h"

using kiosk::Entered;
using kiosk::ErrorCode;
using kiosk::points;
using kiosk::WaitsFor;

TEST_CASE("awards by hand: an approver's small award is there at once, a clerk's waits for another's word") {
    AwardHall hall;
    CHECK(hall.enter("Wang Wu", 5, hall.wu) == Entered::given);
    CHECK(hall.hall().balance("Wang Wu") == points(5));
    CHECK(hall.enter("Wang Wu", 5, hall.zhou) == Entered::waits);
    CHECK(hall.hall().balance("Wang Wu") == points(5));
    const auto award = hall.waiting();
    CHECK(award.why == WaitsFor::claimed);
    CHECK(must(hall.desk().approve(award.award, hall.wu, hall.now())));
    CHECK(hall.hall().balance("Wang Wu") == points(10));
    CHECK(must(hall.desk().all()).empty());
    CHECK(hall.hall().faults().empty());
}

TEST_CASE("awards by hand: above the limit two others say yes, and only after its public days") {
    AwardHall hall;
    CHECK(hall.enter("Wang Wu", 21, hall.wu) == Entered::waits);
    const auto award = hall.waiting();
    CHECK(award.why == WaitsFor::two_people);
    CHECK(award.public_until.value == hall.now().day.value + 3);
    CHECK(hall.desk().approve(award.award, hall.wu, hall.now()).error().code == ErrorCode::refused);
    CHECK_FALSE(must(hall.desk().approve(award.award, hall.sun, hall.now())));
    CHECK(hall.desk().approve(award.award, hall.sun, hall.now()).error().code == ErrorCode::refused);
    CHECK(hall.desk().approve(award.award, hall.zhou, hall.now()).error().code == ErrorCode::refused);
    hall.later(4 * day_ms);
    CHECK(must(hall.desk().grant_due(hall.now())) == 0);
    CHECK(hall.hall().balance("Wang Wu") == points(0));
}

TEST_CASE("awards by hand: with two approvals it is given by itself when the public days are over") {
    AwardHall hall;
    CHECK(hall.enter("Wang Wu", 50, hall.zhou) == Entered::waits);
    const auto award = hall.waiting();
    CHECK_FALSE(must(hall.desk().approve(award.award, hall.sun, hall.now())));
    CHECK_FALSE(must(hall.desk().approve(award.award, hall.wu, hall.now())));
    hall.later(3 * day_ms);
    CHECK(must(hall.desk().grant_due(hall.now())) == 0);
    hall.later(day_ms);
    CHECK(must(hall.desk().grant_due(hall.now())) == 1);
    CHECK(must(hall.desk().grant_due(hall.now())) == 0);
    CHECK(hall.hall().balance("Wang Wu") == points(50));
    CHECK(hall.hall().faults().empty());
}

TEST_CASE("awards by hand: an objection holds it until somebody has answered it") {
    AwardHall hall;
    hall.enter("Wang Wu", 50, hall.zhou);
    const auto award = hall.waiting().award;
    must(hall.desk().object(award, hall.hall().resident("Li Si"), "it was my deed", hall.now()));
    CHECK(hall.desk().object(award, hall.hall().resident("Li Si"), "it was!", hall.now()).error().code ==
          ErrorCode::refused);
    must(hall.desk().approve(award, hall.sun, hall.now()));
    must(hall.desk().approve(award, hall.wu, hall.now()));
    hall.later(4 * day_ms);
    CHECK(must(hall.desk().grant_due(hall.now())) == 0);
    CHECK(hall.desk().object(award, hall.hall().resident("Zhou"), "me too", hall.now()).error().code ==
          ErrorCode::refused);
    must(hall.desk().settle(award, hall.sun, "they did it together", hall.now()));
    CHECK(must(hall.desk().grant_due(hall.now())) == 1);
    CHECK(hall.hall().balance("Wang Wu") == points(50));
}

TEST_CASE("awards by hand: what is refused never comes, and the same deed is not entered again") {
    AwardHall hall;
    hall.enter("Wang Wu", 5, hall.zhou);
    const auto award = hall.waiting();
    CHECK(hall.desk().refuse(award.award, hall.wu, "", hall.now()).error().code == ErrorCode::bad_input);
    CHECK(hall.desk().refuse(award.award, hall.zhou, "no", hall.now()).error().code == ErrorCode::refused);
    must(hall.desk().refuse(award.award, hall.wu, "the photo shows another yard", hall.now()));
    CHECK(hall.desk().approve(award.award, hall.wu, hall.now()).error().code == ErrorCode::not_found);
    const auto again = hall.desk().enter({award.resident, award.code, award.slot, {}, ""}, hall.wu, hall.now());
    CHECK(must(again) == Entered::existed);
    CHECK(hall.hall().balance("Wang Wu") == points(0));
}

TEST_CASE("awards by hand: nobody approves their own, and the committee enters nothing") {
    AwardHall hall;
    CHECK(hall.enter("Wu", 5, hall.wu) == Entered::waits);
    CHECK(hall.desk().approve(hall.waiting().award, hall.wu, hall.now()).error().code == ErrorCode::refused);
    CHECK(must(hall.desk().approve(hall.waiting().award, hall.sun, hall.now())));
    auto committee = hall.wu;
    committee.role = kiosk::StaffRole::committee;
    CHECK(
        hall.desk().enter({hall.hall().resident("Wang Wu"), "deed", "x", {}, ""}, committee, hall.now()).error().code ==
        ErrorCode::refused);
}

TEST_CASE("awards by hand: words and amounts out of range are refused before anything is written") {
    AwardHall hall;
    const auto wang = hall.hall().resident("Wang Wu");
    const auto code = [&](const kiosk::AwardEntry& entry) {
        const auto entered = hall.desk().enter(entry, hall.wu, hall.now());
        return entered ? ErrorCode::storage : entered.error().code;
    };
    CHECK(code({wang, "deed", "", {}, ""}) == ErrorCode::bad_input);
    CHECK(code({wang, "deed", std::string(81, 'x'), {}, ""}) == ErrorCode::bad_input);
    CHECK(code({wang, "deed", "x", {-1}, ""}) == ErrorCode::bad_input);
    CHECK(code({wang, "deed", "x", {100'001}, ""}) == ErrorCode::bad_input);
    CHECK(code({wang, "deed", "x", {}, std::string(201, 'x')}) == ErrorCode::bad_input);
    CHECK(code({wang, "nothing", "x", {}, ""}) == ErrorCode::not_found);
    CHECK(code({{999}, "deed", "x", {}, ""}) == ErrorCode::not_found);
    CHECK(hall.hall().count("SELECT count(*) FROM transfer") +
              hall.hall().count("SELECT count(*) FROM waiting_award") ==
          0);
}

TEST_CASE("limits: a person's and a household's are kept, what waits counts and what was taken back does not") {
    AwardHall hall;
    CHECK(hall.enter("Wang Wu", 5, hall.wu) == Entered::given);
    CHECK(hall.enter("Wang Wu", 5, hall.zhou) == Entered::waits);
    CHECK(hall.enter("Wang Wu", 5, hall.wu) == Entered::limit);
    must(hall.desk().approve(hall.waiting().award, hall.wu, hall.now()));
    CHECK(hall.enter("Li Si", 5, hall.wu) == Entered::given);
    CHECK(hall.enter("Li Si", 5, hall.wu) == Entered::limit);
    CHECK(hall.enter("Sun", 5, hall.wu) == Entered::given);
    hall.later(day_ms);
    CHECK(hall.enter("Li Si", 5, hall.wu) == Entered::given);
}

TEST_CASE("budget: a year gives no more than was put into it, and what was too much comes when it is raised") {
    AwardHall hall;
    kiosk::BudgetDesk budget(hall.hall().hall());
    must(budget.raise(2026, points(3), "spring meeting", "Sun", hall.now()));
    CHECK(must(budget.raise(2026, points(3), "spring meeting", "Sun", hall.now())).given == points(3));
    CHECK(hall.hall().scan("Wang Wu").as<kiosk::Welcomed>().waits == false);
    const auto second = hall.hall().scan("Li Si").as<kiosk::Welcomed>();
    CHECK(second.waits);
    CHECK(second.visits_this_month == 1);
    CHECK(second.balance == points(0));
    CHECK(hall.hall().scan("Li Si").is<kiosk::AlreadyToday>());
    CHECK(hall.waiting().why == WaitsFor::budget);
    CHECK(must(hall.desk().grant_due(hall.now())) == 0);
    must(budget.raise(2026, points(10), "autumn meeting", "Sun", hall.now()));
    CHECK(must(hall.desk().grant_due(hall.now())) == 1);
    CHECK(hall.hall().balance("Li Si") == points(2));
    const auto left = must(must(budget.of(2026)));
    CHECK(left.given == points(13));
    CHECK(left.left == points(9));
    CHECK(hall.hall().faults().empty());
}

TEST_CASE("budget: negative, zero and overflowing amounts are refused") {
    AwardHall hall;
    kiosk::BudgetDesk budget(hall.hall().hall());
    for (const std::int64_t amount : {0LL, -5LL, 1'000'000'001LL, 9'223'372'036'854'775'807LL})
        CHECK_FALSE(budget.raise(2026, points(amount), "meeting", "Sun", hall.now()).has_value());
    CHECK_FALSE(budget.raise(2026, points(5), "", "Sun", hall.now()).has_value());
    CHECK_FALSE(budget.raise(1, points(5), "meeting", "Sun", hall.now()).has_value());
}

TEST_CASE("awards by hand: while a large one is public, a notice tells everybody, with the name masked") {
    AwardHall hall;
    const auto notices = [&] { return must(kiosk::BoardDesk(hall.hall().hall()).make(hall.now()))->notices; };
    CHECK(notices().empty());
    hall.enter("Wang Wu", 5, hall.zhou);
    CHECK(notices().empty());
    hall.enter("Li Si", 50, hall.zhou);
    REQUIRE(notices().size() == 1);
    const kiosk::Notice notice = notices().front();
    CHECK(notice.body.find("50") != std::string::npos);
    CHECK(notice.body.find("Li Si") == std::string::npos);
    CHECK(notice.ends_on == "2026-11-27");
    hall.later(4 * day_ms);
    CHECK(notices().empty());
}
