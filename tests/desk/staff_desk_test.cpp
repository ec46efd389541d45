// Staff: added, signed in with their own card and PIN, retired.
#include "kiosk/desk/staff_desk.h"

#include <doctest/doctest.h>

#include "tests/support/pin_hall.h"

using kiosk::CardRefused;
using kiosk::ErrorCode;
using kiosk::NotStaff;
using kiosk::PinAnswer;
using kiosk::StaffAtDoor;
using kiosk::StaffRole;
using kiosk::StaffSession;

namespace {

struct Counter : PinHall {
    Counter()
        : PinHall(a_hall().with(resident("Zhao").with_card()).with(resident("Wang Wu").with_card())),
          zhao(hire("Zhao", StaffRole::counter, "730164")) {}
    Answered<kiosk::SignIn> sign_in(const std::string& card, std::string_view digits) {
        return {staff().sign_in(card, pin_of(digits), hall.now())};
    }
    Answered<kiosk::SignIn> first(const std::string& card, std::string_view digits) {
        return {staff().first_sign_in(card, pin_of(digits), hall.now())};
    }
    std::int64_t noted(std::string_view event) {
        return hall.count("SELECT count(*) FROM staff_event WHERE event = '" + std::string(event) + "'");
    }
    kiosk::StaffId zhao;
};

}  // namespace

TEST_CASE("staff: the own card and the own PIN sign in, as whom and since when; signing out is noted") {
    Counter hall;
    const auto door = hall.staff().at_door(hall.hall.card("Zhao"), hall.hall.now());
    CHECK(must(std::get<StaffAtDoor>(door).pad).kind == kiosk::PinKind::digits);
    const auto session = hall.sign_in(hall.hall.card("Zhao"), "730164").as<StaffSession>();
    CHECK(session.staff == hall.zhao);
    CHECK(session.resident == hall.hall.resident("Zhao"));
    CHECK(session.role == StaffRole::counter);
    CHECK(session.since_ms == hall.hall.now().utc_ms);
    must(hall.staff().sign_out(session, hall.hall.now()));
    CHECK(hall.noted("added") == 1);
    CHECK(hall.noted("signed_in") == 1);
    CHECK(hall.noted("signed_out") == 1);
}

TEST_CASE("staff: a wrong PIN, another's card, a replaced card and no card at all do not sign in") {
    Counter hall;
    const auto wrong = hall.sign_in(hall.hall.card("Zhao"), "730165").as<PinAnswer>();
    CHECK(std::get<kiosk::PinWrong>(wrong).left == 19);
    CHECK(hall.sign_in(hall.hall.card("Wang Wu"), "730164").is<NotStaff>());
    CHECK(hall.sign_in("nothing", "730164").as<CardRefused>().why == kiosk::RefusedWhy::unreadable);
    const std::string old = hall.hall.card("Zhao");
    hall.hall.give_card("Zhao");
    CHECK(hall.sign_in(old, "730164").as<CardRefused>().why == kiosk::RefusedWhy::replaced);
    CHECK(std::holds_alternative<NotStaff>(hall.staff().at_door(hall.hall.card("Wang Wu"), hall.hall.now())));
    CHECK(hall.noted("signed_in") == 0);
    CHECK(hall.noted("refused") == 4);
    CHECK(hall.sign_in(hall.hall.card("Zhao"), "730164").is<StaffSession>());
}

TEST_CASE("staff: the PIN for the counter and the one for the own points are two") {
    Counter hall;
    CHECK(hall.set("Zhao", "591637").is<kiosk::PinKept>());
    CHECK(std::holds_alternative<kiosk::PinWrong>(hall.sign_in(hall.hall.card("Zhao"), "591637").as<PinAnswer>()));
    CHECK(hall.check("Zhao", "730164").is<kiosk::PinWrong>());
    CHECK(hall.sign_in(hall.hall.card("Zhao"), "730164").is<StaffSession>());
}

TEST_CASE("staff: without a PIN, the first sign-in at the terminal sets it, once") {
    Counter hall;
    hall.hire("Wang Wu", StaffRole::editor, "");
    const std::string card = hall.hall.card("Wang Wu");
    CHECK_FALSE(std::get<StaffAtDoor>(hall.staff().at_door(card, hall.hall.now())).pad.has_value());
    CHECK(std::holds_alternative<kiosk::PinMissing>(hall.sign_in(card, "640285").as<PinAnswer>()));
    CHECK(std::holds_alternative<kiosk::PinTooEasy>(hall.first(card, "111111").as<PinAnswer>()));
    CHECK(hall.first(card, "640285").as<StaffSession>().role == StaffRole::editor);
    CHECK(std::holds_alternative<kiosk::PinThere>(hall.first(card, "517390").as<PinAnswer>()));
    CHECK(hall.sign_in(card, "640285").is<StaffSession>());
    CHECK(hall.noted("signed_in") == 2);
}

TEST_CASE("staff: whoever is retired signs in no more, and comes back without a PIN and under another id") {
    Counter hall;
    const auto twice = hall.staff().add(hall.hall.resident("Zhao"), StaffRole::editor, hall.hall.now());
    CHECK(twice.error().code == ErrorCode::refused);
    CHECK(twice.error().what.find("counter") != std::string::npos);
    must(hall.staff().retire(hall.zhao, hall.hall.now()));
    CHECK(hall.staff().retire(hall.zhao, hall.hall.now()).error().code == ErrorCode::refused);
    CHECK(hall.staff().retire({999}, hall.hall.now()).error().code == ErrorCode::not_found);
    CHECK(hall.sign_in(hall.hall.card("Zhao"), "730164").is<NotStaff>());
    CHECK(hall.hall.count("SELECT count(*) FROM pin") == 0);
    const auto again = hall.hire("Zhao", StaffRole::secretary, "");
    CHECK(again != hall.zhao);
    CHECK(std::holds_alternative<kiosk::PinMissing>(hall.sign_in(hall.hall.card("Zhao"), "730164").as<PinAnswer>()));
    CHECK(must(hall.staff().all()).size() == 2);
    CHECK(hall.staff().add({999}, StaffRole::editor, hall.hall.now()).error().code == ErrorCode::not_found);
}

TEST_CASE("staff: a PIN of somebody retired cannot be set, not even with the card") {
    Counter hall;
    must(hall.staff().retire(hall.zhao, hall.hall.now()));
    const auto answer = hall.pins().set(hall.zhao, hall.card("Zhao"), pin_of("640285"), hall.hall.now());
    CHECK(std::holds_alternative<kiosk::PinNotTheirs>(answer));
}
