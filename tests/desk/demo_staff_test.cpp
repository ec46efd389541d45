// The demo's PINs are those that its README prints, each of a kind that a visitor could choose.
#include "kiosk/desk/demo_staff.h"

#include <doctest/doctest.h>

#include "db/resident_store.h"
#include "db/staff_store.h"
#include "kiosk/base/files.h"
#include "kiosk/desk/import/import_desk.h"
#include "kiosk/desk/pin_desk.h"
#include "tests/support/pin_hall.h"
#include "tests/support/source_dir.h"

TEST_CASE("demo staff: whoever reads the README signs in") {
    const std::string demo = std::string(KIOSK_SOURCE_DIR) + "/assets/demo";
    const std::string readme = must(kiosk::read_file(demo + "/README.md", 64U << 10U));
    TestHall hall = a_hall();
    REQUIRE(must(kiosk::import_file(hall.hall(), "residents", demo + "/residents.csv", false)).ok());
    kiosk::SeededRandom random(5);
    must(kiosk::load_demo_staff(hall.hall(), demo, random, hall.now()));
    kiosk::PinDesk pins(hall.hall(), random, kiosk::least_pin_cost);
    const auto owner = [&](const char* number) {
        return must(must(db::ResidentStore(hall.db()).find_number(number))).id;
    };
    const auto right = [&](const kiosk::PinOwner& whose, const kiosk::Pin& pin) {
        return std::holds_alternative<kiosk::PinRight>(pins.check(whose, pin, hall.now()));
    };
    for (const auto& [number, pin] :
         {std::pair{"LJ15-1", "730164"}, {"XT04-2", "381527"}, {"LJ09-1", "274905"}, {"DK16-1", "906482"}}) {
        CAPTURE(number);
        CHECK(readme.find(pin) != std::string::npos);
        const auto member = must(must(db::StaffStore(hall.db()).at_work(owner(number))));
        CHECK(right(member.id, pin_of(pin)));
    }
    CHECK(readme.find("518273") != std::string::npos);
    CHECK(right(owner("LJ12-1"), pin_of("518273")));
    CHECK(right(owner("LJ01-1"), picture_pin({3, 7, 1})));
    CHECK(hall.count("SELECT count(*) FROM pin") == 6);
}
