// PINs set, changed and checked in a real hall.
#include "kiosk/desk/pin_desk.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "kiosk/base/files.h"
#include "tests/support/pin_hall.h"

using kiosk::PinFault;
using kiosk::PinKept;
using kiosk::PinLocked;
using kiosk::PinMissing;
using kiosk::PinMustWait;
using kiosk::PinRight;
using kiosk::PinTooEasy;
using kiosk::PinUnavailable;
using kiosk::PinWrong;

namespace {

PinHall a_pin_hall() {
    return PinHall(a_hall().with(resident("Wang Wu").with_card()).with(resident("Li Si").with_card()));
}

std::int64_t tries(PinHall& hall) { return hall.hall.count("SELECT max(tries) FROM pin"); }

}  // namespace

TEST_CASE("pin: set with the card in hand, it is right, and any other is wrong") {
    PinHall hall = a_pin_hall();
    CHECK(hall.check("Wang Wu", "048213").is<PinMissing>());
    CHECK_FALSE(must(hall.pins().pad(hall.owner("Wang Wu"), hall.hall.now())).has_value());
    CHECK(hall.set("Wang Wu", "048213").is<PinKept>());
    CHECK(hall.check("Wang Wu", "048213").is<PinRight>());
    const auto wrong = hall.check("Wang Wu", "048214");
    REQUIRE(wrong.is<PinWrong>());
    CHECK(wrong.as<PinWrong>().left == 19);
    CHECK(wrong.as<PinWrong>().wait_until_ms == 0);
    CHECK(hall.check("Li Si", "048213").is<PinMissing>());
    CHECK(hall.events("set") == 1);
    CHECK(hall.events("wrong") == 1);
}

TEST_CASE("pin: another's card does not set it, and a second first one does not replace it") {
    PinHall hall = a_pin_hall();
    const auto with_another =
        hall.pins().set(hall.owner("Wang Wu"), hall.card("Li Si"), pin_of("048213"), hall.hall.now());
    CHECK(std::holds_alternative<kiosk::PinNotTheirs>(with_another));
    hall.set("Wang Wu", "048213");
    CHECK(hall.set("Wang Wu", "731946").is<kiosk::PinThere>());
    CHECK(hall.check("Wang Wu", "048213").is<PinRight>());
    CHECK(hall.hall.count("SELECT count(*) FROM pin") == 1);
}

TEST_CASE("pin: what is too easy is refused with its reason when it is set and when it is changed") {
    PinHall hall = a_pin_hall();
    const auto easy = hall.set("Wang Wu", "123456");
    REQUIRE(easy.is<PinTooEasy>());
    CHECK(easy.as<PinTooEasy>().fault == PinFault::in_a_row);
    CHECK(hall.set("Wang Wu", "600517").as<PinTooEasy>().fault == PinFault::birthday);
    CHECK(hall.set("Wang Wu", "048213").is<PinKept>());
    CHECK(hall.change("Wang Wu", "048213", "000000").as<PinTooEasy>().fault == PinFault::all_same);
    CHECK(hall.change("Wang Wu", "048213", "048213").as<PinTooEasy>().fault == PinFault::as_before);
    CHECK(tries(hall) == 0);
    CHECK(hall.events("changed") == 0);
}

TEST_CASE("pin: changed with the old one, which is checked and counted like any other") {
    PinHall hall = a_pin_hall();
    CHECK(hall.change("Wang Wu", "048213", "731946").is<PinMissing>());
    hall.set("Wang Wu", "048213");
    CHECK(hall.change("Wang Wu", "555551", "731946").is<PinWrong>());
    CHECK(tries(hall) == 1);
    CHECK(hall.change("Wang Wu", "048213", "731946").is<PinKept>());
    CHECK(tries(hall) == 0);
    CHECK(hall.check("Wang Wu", "731946").is<PinRight>());
    CHECK(hall.check("Wang Wu", "048213").is<PinWrong>());
    CHECK(hall.events("changed") == 1);
    hall.lock(hall.owner("Wang Wu"));
    CHECK(hall.change("Wang Wu", "731946", "640285").is<PinLocked>());
}

TEST_CASE("pin: three pictures in order, and a wish for a scrambled pad that a change keeps") {
    PinHall hall = a_pin_hall();
    const auto whose = hall.owner("Wang Wu");
    CHECK(hall.pins().wish_scrambled(whose, true).error().code == kiosk::ErrorCode::not_found);
    CHECK(hall.set("Wang Wu", picture_pin({4, 8, 2})).is<PinKept>());
    must(hall.pins().wish_scrambled(whose, true));
    const auto check = [&](const kiosk::Pin& pin) { return hall.pins().check(whose, pin, hall.hall.now()); };
    CHECK(std::holds_alternative<PinRight>(check(picture_pin({4, 8, 2}))));
    CHECK(std::holds_alternative<PinWrong>(check(picture_pin({2, 8, 4}))));
    CHECK(std::holds_alternative<PinWrong>(check(pin_of("048200"))));
    auto pad = must(must(hall.pins().pad(whose, hall.hall.now())));
    CHECK(pad.kind == kiosk::PinKind::pictures);
    CHECK(pad.scrambled);
    CHECK(std::get<kiosk::MayTry>(pad.gate).left == 18);
    const auto changed = hall.pins().change(whose, picture_pin({4, 8, 2}), pin_of("731946"), hall.hall.now());
    CHECK(std::holds_alternative<PinKept>(changed));
    pad = must(must(hall.pins().pad(whose, hall.hall.now())));
    CHECK(pad.kind == kiosk::PinKind::digits);
    CHECK(pad.scrambled);
}

TEST_CASE("pin: after five wrong ones it waits, whatever is typed, and a right one in time begins anew") {
    PinHall hall = a_pin_hall();
    hall.set("Wang Wu", "048213");
    for (int n = 1; n < 5; ++n) CHECK(hall.check("Wang Wu", "555551").as<PinWrong>().wait_until_ms == 0);
    const std::int64_t now = hall.hall.now().utc_ms;
    CHECK(hall.check("Wang Wu", "555551").as<PinWrong>().wait_until_ms == now + minute_ms);
    CHECK(hall.check("Wang Wu", "048213").as<PinMustWait>().until_ms == now + minute_ms);
    hall.hall.clock().advance(minute_ms - 1);
    CHECK(hall.check("Wang Wu", "048213").is<PinMustWait>());
    CHECK(tries(hall) == 5);
    hall.hall.clock().advance(1);
    CHECK(hall.check("Wang Wu", "048213").is<PinRight>());
    CHECK(tries(hall) == 0);
    CHECK(hall.check("Wang Wu", "555551").as<PinWrong>().left == 19);
}

TEST_CASE("pin: the count survives a restart, and so does the lock") {
    PinHall hall = a_pin_hall();
    hall.set("Wang Wu", "048213");
    for (int n = 0; n < 5; ++n) hall.check("Wang Wu", "555551");
    hall.restart();
    CHECK(hall.check("Wang Wu", "048213").is<PinMustWait>());
    hall.lock(hall.owner("Wang Wu"));
    hall.restart();
    CHECK(hall.check("Wang Wu", "048213").is<PinLocked>());
    hall.hall.clock().advance(365 * day_ms);
    CHECK(hall.check("Wang Wu", "048213").is<PinLocked>());
    CHECK(hall.events("locked") == 1);
    CHECK(hall.events("wrong") == 20);
}

TEST_CASE("pin: a clock set back a year opens nothing early and locks nobody out for a year") {
    PinHall hall = a_pin_hall();
    hall.set("Wang Wu", "048213");
    for (int n = 0; n < 7; ++n) {
        hall.check("Wang Wu", "555551");
        hall.hall.clock().advance(n < 5 ? 0 : 5 * minute_ms);
        if (n == 4) hall.hall.clock().advance(minute_ms);
    }
    hall.hall.set_time("2025-11-24", "09:00");
    CHECK(hall.check("Wang Wu", "048213").as<PinMustWait>().until_ms == hall.hall.now().utc_ms + 15 * minute_ms);
    hall.restart();
    hall.hall.clock().advance(15 * minute_ms - 1);
    CHECK(hall.check("Wang Wu", "048213").is<PinMustWait>());
    hall.hall.clock().advance(1);
    CHECK(hall.check("Wang Wu", "048213").is<PinRight>());
    hall.hall.set_time("2026-11-24", "12:00");
    hall.lock(hall.owner("Wang Wu"));
    for (const char* date : {"2025-11-24", "2000-01-01", "2040-01-01"}) {
        hall.hall.set_time(date, "09:00");
        CHECK(hall.check("Wang Wu", "048213").is<PinLocked>());
    }
}

TEST_CASE("pin: a hash of a lower cost still counts, and is made anew when its PIN is right") {
    PinHall hall = a_pin_hall();
    hall.set("Wang Wu", "048213");
    const kiosk::PinCost dearer{2, 16384};
    hall.cost(dearer);
    CHECK(hall.check("Wang Wu", "555551").is<PinWrong>());
    CHECK(hall.hall.count("SELECT memlimit FROM pin") == 8192);
    const std::int64_t set_at = hall.hall.count("SELECT set_at_ms FROM pin");
    hall.hall.clock().advance(hour_ms);
    CHECK(hall.check("Wang Wu", "048213").is<PinRight>());
    CHECK(hall.hall.count("SELECT memlimit FROM pin") == 16384);
    CHECK(hall.hall.count("SELECT opslimit FROM pin") == 2);
    CHECK(hall.hall.count("SELECT set_at_ms FROM pin") == set_at);
    CHECK(hall.check("Wang Wu", "048213").is<PinRight>());
    CHECK(hall.check("Wang Wu", "048214").is<PinWrong>());
}

TEST_CASE("pin: the usual cost is Argon2id's at 64 MiB in two passes, and such a hash is right") {
    CHECK(kiosk::usual_pin_cost == kiosk::PinCost{2, 67'108'864});
    PinHall hall(a_hall().with(resident("Wang Wu").with_card()), kiosk::usual_pin_cost);
    CHECK(hall.set("Wang Wu", "048213").is<PinKept>());
    CHECK(hall.check("Wang Wu", "048213").is<PinRight>());
    CHECK(hall.hall.count("SELECT memlimit FROM pin") == 67'108'864);
}

TEST_CASE("pin: two with the same PIN have neither salt nor hash in common") {
    PinHall hall = a_pin_hall();
    hall.set("Wang Wu", "048213");
    hall.set("Li Si", "048213");
    CHECK(hall.hall.count("SELECT count(DISTINCT salt) + count(DISTINCT hash) FROM pin") == 4);
}

TEST_CASE("pin: a missing, another or a damaged pepper is said in words, counts no try and is never made anew") {
    PinHall hall = a_pin_hall();
    hall.set("Wang Wu", "048213");
    const std::string file = hall.hall.folder() + "/pin-pepper", kept = must(kiosk::read_file(file, 64));
    CHECK(kept.size() == 32);
    const auto mode = std::filesystem::status(file).permissions() & std::filesystem::perms::all;
    CHECK(mode == (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
    std::filesystem::remove(file);
    for (const auto& answer : {hall.check("Wang Wu", "048213"), hall.set("Li Si", "731946")}) {
        REQUIRE(answer.is<PinUnavailable>());
        CHECK(answer.as<PinUnavailable>().error.what.find("pepper of this hall's PINs is missing") !=
              std::string::npos);
    }
    CHECK_FALSE(std::filesystem::exists(file));
    must(kiosk::write_file(file, std::string(32, 'x')));
    const auto another = hall.check("Wang Wu", "048213");
    CHECK(another.as<PinUnavailable>().error.what.find("not the one") != std::string::npos);
    for (const std::string& damaged : {std::string(), kept.substr(1), kept + "\n"}) {
        must(kiosk::write_file(file, damaged));
        CHECK(hall.check("Wang Wu", "048213").as<PinUnavailable>().error.what.find("damaged") != std::string::npos);
    }
    CHECK(tries(hall) == 0);
    must(kiosk::write_file(file, kept));
    CHECK(hall.check("Wang Wu", "048213").is<PinRight>());
    CHECK(hall.set("Li Si", "731946").is<PinKept>());
}

TEST_CASE("pin: a pepper lost for good: the PINs that cannot be checked are cleared, no others, and new ones are set") {
    PinHall hall = a_pin_hall();
    hall.set("Wang Wu", "048213");
    CHECK(hall.help().clear_unpeppered(hall.hall.now()).error().code == kiosk::ErrorCode::not_found);
    const std::string file = hall.hall.folder() + "/pin-pepper";
    std::filesystem::remove(file);
    CHECK(must(hall.help().clear_unpeppered(hall.hall.now())) == 1);
    CHECK(hall.set("Wang Wu", "640285").is<PinKept>());
    const auto zhao = hall.hire("Li Si", kiosk::StaffRole::counter, "731946");
    // Another pepper came over it, and one PIN was set with that.
    must(kiosk::write_file(file, std::string(32, 'x')));
    CHECK(hall.set("Li Si", "519374").is<PinKept>());
    CHECK(must(hall.help().clear_unpeppered(hall.hall.now())) == 2);
    CHECK(hall.check("Li Si", "519374").is<PinRight>());
    CHECK(hall.check("Wang Wu", "640285").is<PinMissing>());
    CHECK(hall.check(zhao, "731946").is<PinMissing>());
    CHECK(hall.events("reset") == 3);
}

TEST_CASE("pin: the pepper may come as a credential, and then none is made in the hall's folder") {
    PinHall hall = a_pin_hall();
    const TempFolder credentials;
    must(kiosk::write_file(credentials / "pin-pepper", std::string(32, 'p')));
    ::setenv("CREDENTIALS_DIRECTORY", credentials.path().c_str(), 1);
    hall.set("Wang Wu", "048213");
    CHECK(hall.check("Wang Wu", "048213").is<PinRight>());
    CHECK_FALSE(std::filesystem::exists(hall.hall.folder() + "/pin-pepper"));
    ::unsetenv("CREDENTIALS_DIRECTORY");
    CHECK(hall.check("Wang Wu", "048213").is<PinUnavailable>());
}
