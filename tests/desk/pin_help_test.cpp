// What staff do about a resident's PIN: two clear it together; one vouches, within a limit.
#include "kiosk/desk/pin_help_desk.h"

#include <doctest/doctest.h>

#include "db/transaction.h"
#include "tests/support/pin_hall.h"
#include "tests/support/test_db.h"

using kiosk::PinCleared;
using kiosk::PinRight;
using kiosk::PinWrong;
using kiosk::points;
using kiosk::ResetRefused;
using kiosk::StaffRole;
using kiosk::VouchAboveLimit;
using kiosk::Vouched;
using kiosk::VouchRefused;

namespace {

// Wang Wu, who needs help; Zhao and Qian at the counter, Sun of the committee.
struct Helped : PinHall {
    Helped()
        : PinHall(a_hall()
                      .with(resident("Wang Wu").with_card())
                      .with(resident("Zhao").with_card())
                      .with(resident("Qian").with_card())
                      .with(resident("Sun").with_card())),
          zhao(hire("Zhao", StaffRole::counter, "730164")),
          qian(hire("Qian", StaffRole::secretary, "381527")),
          sun(hire("Sun", StaffRole::committee, "274905")) {
        set("Wang Wu", "048213");
    }
    Answered<kiosk::ResetAnswer> reset(const kiosk::PinOwner& whose, kiosk::StaffId one, std::string_view its_pin,
                                       kiosk::StaffId other, std::string_view others_pin) {
        const kiosk::Pin first = pin_of(its_pin), second = pin_of(others_pin);
        return {help().reset(whose, {one, first}, {other, second}, hall.now())};
    }
    Answered<kiosk::VouchAnswer> vouch(kiosk::StaffId staff, std::string_view whom, std::int64_t amount,
                                       const std::string& reason = "no PIN yet, known by sight") {
        return {help().vouch(staff, hall.resident(whom), points(amount), reason, hall.now())};
    }
    kiosk::StaffId zhao, qian, sun;
};

}  // namespace

TEST_CASE("pin reset: two members of staff, each by the own PIN, clear a locked one, and its owner sets another") {
    Helped hall;
    const auto wang = hall.owner("Wang Wu");
    hall.lock(wang);
    CHECK(hall.check(wang, "048213").is<kiosk::PinLocked>());
    CHECK(hall.reset(wang, hall.zhao, "730164", hall.qian, "381527").is<PinCleared>());
    CHECK(hall.check(wang, "048213").is<kiosk::PinMissing>());
    CHECK(hall.set("Wang Wu", "640285").is<kiosk::PinKept>());
    CHECK(hall.check(wang, "640285").is<PinRight>());
    CHECK(hall.hall.count(
              "SELECT count(*) FROM pin_event WHERE event = 'reset' AND by_staff = " + std::to_string(hall.zhao.value) +
              " AND second_staff = " + std::to_string(hall.qian.value)) == 1);
}

TEST_CASE("pin reset: the same person twice is refused, and nobody resets a PIN of their own") {
    Helped hall;
    const auto wang = hall.owner("Wang Wu");
    CHECK(hall.reset(wang, hall.zhao, "730164", hall.zhao, "730164").as<ResetRefused>() == ResetRefused::same_person);
    hall.set("Zhao", "591637");
    for (const kiosk::PinOwner& own : {kiosk::PinOwner(hall.zhao), hall.owner("Zhao")}) {
        CHECK(hall.reset(own, hall.zhao, "730164", hall.qian, "381527").as<ResetRefused>() == ResetRefused::own_pin);
        CHECK(hall.reset(own, hall.qian, "381527", hall.zhao, "730164").as<ResetRefused>() == ResetRefused::own_pin);
    }
    CHECK(hall.check(wang, "048213").is<PinRight>());
    CHECK(hall.events("reset") == 0);
}

TEST_CASE("pin reset: whoever is retired, of the committee, or nobody is not one of the two") {
    Helped hall;
    const auto wang = hall.owner("Wang Wu");
    CHECK(hall.reset(wang, hall.zhao, "730164", hall.sun, "274905").as<ResetRefused>() == ResetRefused::not_staff);
    CHECK(hall.reset(wang, {999}, "730164", hall.zhao, "730164").as<ResetRefused>() == ResetRefused::not_staff);
    must(hall.staff().retire(hall.qian, hall.hall.now()));
    CHECK(hall.reset(wang, hall.zhao, "730164", hall.qian, "381527").as<ResetRefused>() == ResetRefused::not_staff);
    CHECK(hall.hall.count("SELECT max(tries) FROM pin") == 0);
}

TEST_CASE("pin reset: a wrong PIN of either changes nothing, is told, and counts against that one") {
    Helped hall;
    const auto wang = hall.owner("Wang Wu");
    const auto second = hall.reset(wang, hall.zhao, "730164", hall.qian, "555551").as<kiosk::StaffPinNotRight>();
    CHECK(second.which == 1);
    CHECK(std::get<PinWrong>(second.answer).left == 19);
    const auto first = hall.reset(wang, hall.zhao, "381527", hall.qian, "381527").as<kiosk::StaffPinNotRight>();
    CHECK(first.which == 0);
    CHECK(hall.check(wang, "048213").is<PinRight>());
    for (int n = 0; n < 4; ++n) hall.reset(wang, hall.zhao, "730164", hall.qian, "555551");
    const auto waits = hall.reset(wang, hall.zhao, "730164", hall.qian, "381527").as<kiosk::StaffPinNotRight>();
    CHECK(std::holds_alternative<kiosk::PinMustWait>(waits.answer));
    CHECK(hall.events("reset") == 0);
}

TEST_CASE("pin reset: where none is set there is nothing to clear") {
    Helped hall;
    must(hall.help().reset_from_shell(hall.owner("Wang Wu"), hall.hall.now()));
    CHECK(hall.reset(hall.owner("Wang Wu"), hall.zhao, "730164", hall.qian, "381527").as<ResetRefused>() ==
          ResetRefused::none_set);
    CHECK(hall.help().reset_from_shell(hall.owner("Wang Wu"), hall.hall.now()).error().code ==
          kiosk::ErrorCode::not_found);
    CHECK(hall.hall.count("SELECT count(*) FROM pin_event WHERE event = 'reset' AND via = 'shell'") == 1);
}

TEST_CASE("vouching: staff, amount and reason are noted, and above the limit the PIN is asked for") {
    Helped hall;
    CHECK(must(hall.help().vouch_limit()) == points(50));
    CHECK(hall.vouch(hall.zhao, "Wang Wu", 30, "  carries no PIN  ").as<Vouched>().left_today == points(20));
    CHECK(texts(hall.hall.db(),
                "SELECT by_staff || ' ' || amount || ' ' || reason FROM pin_event WHERE event = "
                "'vouched'") == std::vector<std::string>{std::to_string(hall.zhao.value) + " 30 carries no PIN"});
    const auto above = hall.vouch(hall.zhao, "Wang Wu", 51);
    CHECK(above.as<VouchAboveLimit>().limit == points(50));
    CHECK(above.as<VouchAboveLimit>().left_today == points(20));
    CHECK(hall.events("vouched") == 1);
}

TEST_CASE("vouching: the limit is a resident's day together, whoever vouches, and begins anew the next day") {
    Helped hall;
    CHECK(hall.vouch(hall.zhao, "Wang Wu", 50).is<Vouched>());
    CHECK(hall.vouch(hall.qian, "Wang Wu", 1).is<VouchAboveLimit>());
    CHECK(hall.vouch(hall.qian, "Sun", 50).is<Vouched>());
    hall.hall.clock().advance(day_ms);
    CHECK(hall.vouch(hall.qian, "Wang Wu", 50).is<Vouched>());
}

TEST_CASE("vouching: the village sets its own limit, none at 0, and a damaged one lets nobody through") {
    Helped hall;
    must(hall.help().set_vouch_limit(points(80)));
    CHECK(hall.vouch(hall.zhao, "Wang Wu", 80).as<Vouched>().left_today == points(0));
    must(hall.help().set_vouch_limit(points(10)));
    CHECK(hall.vouch(hall.zhao, "Wang Wu", 1).as<VouchAboveLimit>().left_today == points(0));
    must(hall.help().set_vouch_limit(points(0)));
    CHECK(hall.vouch(hall.zhao, "Sun", 1).is<VouchAboveLimit>());
    CHECK(hall.help().set_vouch_limit(points(-1)).error().code == kiosk::ErrorCode::bad_input);
    for (const char* damaged : {"", "many", "50 points", "-3", "99999999999999999999"}) {
        plant(hall.hall.db(), "UPDATE setting SET value = '" + std::string(damaged) + "' WHERE name = 'vouch_limit'");
        CHECK(hall.vouch(hall.zhao, "Sun", 1).is<kiosk::PinUnavailable>());
    }
}

TEST_CASE("vouching: not for oneself, not for nothing, not without a reason, not by whoever may not act") {
    Helped hall;
    const auto refused = [&](const auto& answer, VouchRefused why) {
        return answer.template as<VouchRefused>() == why;
    };
    CHECK(refused(hall.vouch(hall.zhao, "Zhao", 5), VouchRefused::own_points));
    CHECK(refused(hall.vouch(hall.sun, "Wang Wu", 5), VouchRefused::not_staff));
    CHECK(refused(hall.vouch({999}, "Wang Wu", 5), VouchRefused::not_staff));
    CHECK(refused(hall.vouch(hall.zhao, "Wang Wu", 0), VouchRefused::bad_amount));
    CHECK(refused(hall.vouch(hall.zhao, "Wang Wu", -5), VouchRefused::bad_amount));
    CHECK(refused(hall.vouch(hall.zhao, "Wang Wu", 5, " \t "), VouchRefused::bad_reason));
    CHECK(refused(hall.vouch(hall.zhao, "Wang Wu", 5, std::string(201, 'x')), VouchRefused::bad_reason));
    const auto nobody = hall.help().vouch(hall.zhao, {999}, points(5), "known by sight", hall.hall.now());
    CHECK(std::get<VouchRefused>(nobody) == VouchRefused::no_resident);
    std::string longest;
    for (int n = 0; n < 200; ++n) longest += "村";
    CHECK(hall.vouch(hall.zhao, "Wang Wu", 5, longest).is<Vouched>());
    CHECK(hall.events("vouched") == 1);
}

TEST_CASE("vouching: what is rolled back with the purchase was never vouched for") {
    Helped hall;
    {
        db::Transaction purchase(hall.hall.db());
        CHECK(hall.vouch(hall.zhao, "Wang Wu", 50).is<Vouched>());
    }
    CHECK(hall.vouch(hall.zhao, "Wang Wu", 50).is<Vouched>());
    CHECK(hall.events("vouched") == 1);
}
