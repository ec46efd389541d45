// Goal: a row of cards shares one commit, and each of them is answered and booked as if it had come alone.
#include "kiosk/desk/check_in_batch.h"

#include <doctest/doctest.h>

#include "tests/support/failing_disk.h"
#include "tests/support/hall_builder.h"

using kiosk::AlreadyToday;
using kiosk::CheckIn;
using kiosk::CheckInBatch;
using kiosk::points;
using kiosk::Refused;
using kiosk::Welcomed;

namespace {

TestHall three_with_cards() {
    return a_hall()
        .with(resident("Wang Wu").with_card())
        .with(resident("Li Si").with_card())
        .with(resident("Zhao Liu").with_card());
}

template <class T>
bool is(const CheckIn& answer) {
    return std::holds_alternative<T>(answer.outcome);
}

}  // namespace

TEST_CASE("check-in batch: three cards in a row are three awards, answered in their order") {
    TestHall hall = three_with_cards();
    const auto answers =
        CheckInBatch(hall.hall())
            .scan(std::vector{hall.card("Wang Wu"), hall.card("Li Si"), hall.card("Zhao Liu")}, hall.now());
    REQUIRE(answers.size() == 3);
    for (const CheckIn& answer : answers) CHECK(is<Welcomed>(answer));
    CHECK(must(answers[0].resident).id == hall.resident("Wang Wu"));
    CHECK(must(answers[2].resident).id == hall.resident("Zhao Liu"));
    for (const char* name : {"Wang Wu", "Li Si", "Zhao Liu"}) CHECK(hall.balance(name) == points(2));
    CHECK(hall.faults().empty());
}

TEST_CASE("check-in batch: garbage and a second scan between them take nothing from the others") {
    TestHall hall = three_with_cards();
    const auto answers =
        CheckInBatch(hall.hall())
            .scan(std::vector<std::string>{hall.card("Wang Wu"), "garbage", hall.card("Wang Wu"), hall.card("Li Si")},
                  hall.now());
    REQUIRE(answers.size() == 4);
    CHECK(is<Welcomed>(answers[0]));
    CHECK(is<Refused>(answers[1]));
    CHECK(is<AlreadyToday>(answers[2]));
    CHECK(is<Welcomed>(answers[3]));
    CHECK(hall.balance("Wang Wu") == points(2));
    CHECK(hall.count("SELECT count(*) FROM scan_event") == 4);
}

TEST_CASE("check-in batch: a scan that cannot be written is refused alone") {
    TestHall hall = three_with_cards();
    const std::string li = std::to_string(hall.resident("Li Si").value);
    REQUIRE(hall.db()
                .run("CREATE TEMP TRIGGER no_room BEFORE INSERT ON scan_event WHEN new.resident_id = " + li +
                     " BEGIN SELECT RAISE(ABORT, 'no room'); END")
                .has_value());
    const auto answers =
        CheckInBatch(hall.hall())
            .scan(std::vector{hall.card("Wang Wu"), hall.card("Li Si"), hall.card("Zhao Liu")}, hall.now());
    REQUIRE(answers.size() == 3);
    CHECK(is<Welcomed>(answers[0]));
    CHECK(is<Refused>(answers[1]));
    CHECK(is<Welcomed>(answers[2]));
    CHECK(hall.balance("Li Si") == points(0));
    CHECK(hall.balance("Zhao Liu") == points(2));
}

TEST_CASE("check-in batch: when the disk breaks, nobody is told that they were counted") {
    TestHall hall = three_with_cards();
    const std::vector cards{hall.card("Wang Wu"), hall.card("Li Si"), hall.card("Zhao Liu")};
    {
        const FailingDisk broken(1, FailingDisk::Fault::broken);
        for (const CheckIn& answer : CheckInBatch(hall.hall()).scan(cards, hall.now())) CHECK(is<Refused>(answer));
        CHECK(broken.struck());
    }
    hall.close();
    hall.open();
    CHECK(hall.count("SELECT count(*) FROM transfer") == 0);
    for (const CheckIn& answer : CheckInBatch(hall.hall()).scan(cards, hall.now())) CHECK(is<Welcomed>(answer));
}
