// Goal: a hall whose ledger does not hold opens its boards and closes its counter ("a mismatch closes the counter, not
// the boards"). Method: the whole program on a FakeWindow, before a database in which a fault was planted.
#include <doctest/doctest.h>

#include "db/notice_store.h"
#include "tests/support/damage.h"
#include "tests/support/running_hall.h"

namespace {

const std::string banner = "Records are being checked; points wait until the office has looked";

TestHall hall_with_a_notice() {
    TestHall hall = a_hall().with(resident("Wang Wu").with_card()).with(resident("Li Si").with_card());
    hall.scan("Wang Wu");
    kiosk::Notice notice;
    notice.key = notice.title = "Water off on Thursday";
    notice.starts_on = "2026-11-20";
    must(db::NoticeStore(hall.db()).put(notice));
    hall.close();
    return hall;
}

RunningOptions with_keyboard() {
    RunningOptions options;
    options.scanner = "keyboard";
    return options;
}

void refuses_and_writes_nothing(RunningHall& program, TestHall& hall, const std::string& card) {
    program.window().type(card + "\n");
    program.until_sees("Not written down");
    REQUIRE(program.end());
    hall.open();
    CHECK(hall.count("SELECT count(*) FROM scan_event") == 1);
}

}  // namespace

TEST_CASE("damaged hall: points from nowhere close the counter, and the boards stay open") {
    TestHall hall = hall_with_a_notice();
    plant(hall.folder() + "/hall.db", "UPDATE balance SET credits_posted = credits_posted + 1");
    RunningHall program(hall, with_keyboard());
    program.until_open();
    program.until_sees(banner);
    program.tap("Language");
    program.until_sees("It goes back by itself when you leave");
    CHECK(program.sees(banner));
    program.tap("Home");
    program.until_sees("Water off on Thursday");
    refuses_and_writes_nothing(program, hall, hall.card("Li Si"));
    CHECK(hall.count("SELECT count(*) FROM transfer") == 1);
}

TEST_CASE("damaged hall: with a damaged page in the ledger the boards that can be read are shown") {
    TestHall hall = hall_with_a_notice();
    damage_table(hall.folder() + "/hall.db", "transfer");
    RunningHall program(hall, with_keyboard());
    program.until_sees(banner);
    CHECK(program.sees("Water off on Thursday"));
    refuses_and_writes_nothing(program, hall, hall.card("Li Si"));
}

TEST_CASE("damaged hall: with a damaged board the others are shown from the start") {
    TestHall hall = hall_with_a_notice();
    damage_table(hall.folder() + "/hall.db", "plaque");
    RunningHall program(hall, with_keyboard());
    program.until_open();
    CHECK(program.sees("Water off on Thursday"));
    program.until_sees(banner);
    refuses_and_writes_nothing(program, hall, hall.card("Li Si"));
}

TEST_CASE("damaged hall: the banner stands over every display's boards, also while nobody is there") {
    for (const auto& [width, height] : {std::pair{1080, 1920}, {1920, 1080}, {1280, 800}, {1366, 768}}) {
        TestHall hall = hall_with_a_notice();
        plant(hall.folder() + "/hall.db", "UPDATE balance SET credits_posted = credits_posted + 1");
        RunningOptions options;
        options.width_px = width;
        options.height_px = height;
        RunningHall program(hall, options);
        program.until_sees(banner);
        program.window().pass(2 * minute_ms, second_ms);
        program.until_sees("Touch the screen, anywhere");
        CHECK(program.sees(banner));
    }
}
