// Goal: the check that runs beside the desk finds what does not hold, disturbs nobody, and ends when it is told.
#include "kiosk/desk/check_thread.h"

#include <doctest/doctest.h>

#include <fstream>

#include "db/verify.h"
#include "kiosk/base/mailbox.h"
#include "tests/support/damage.h"
#include "tests/support/hall_builder.h"
#include "tests/support/test_db.h"

namespace {

TestHall hall_of_two() {
    TestHall hall = a_hall().with(resident("Wang Wu").with_card()).with(resident("Li Si").with_card());
    hall.scan("Wang Wu");
    return hall;
}

// Whether the check of this folder holds.
bool sound(const std::string& folder) {
    kiosk::Mailbox<bool> answers;
    const kiosk::CheckThread check(folder, [&](bool holds) { answers.put(holds); });
    return must(answers.wait(std::chrono::seconds(60)));
}

}  // namespace

TEST_CASE("check: a sound ledger holds, also while others write to it") {
    TestHall hall = hall_of_two();
    CHECK(sound(hall.folder()));
    kiosk::Mailbox<bool> answers;
    for (int day = 1; day <= 9; ++day) {
        const kiosk::CheckThread check(hall.folder(), [&](bool holds) { answers.put(holds); });
        hall.set_time("2026-12-0" + std::to_string(day), "09:00");
        CHECK(hall.scan("Wang Wu").is<kiosk::Welcomed>());
        CHECK(hall.scan("Li Si").is<kiosk::Welcomed>());
        CHECK(must(answers.wait(std::chrono::seconds(60))));
    }
}

TEST_CASE("check: points from nowhere, a damaged page and a database that is gone do not hold") {
    TestHall hall = hall_of_two();
    hall.close();
    const std::string file = hall.folder() + "/hall.db", before = bytes_of(file);
    plant(file, "UPDATE balance SET credits_posted = credits_posted + 1");
    CHECK_FALSE(sound(hall.folder()));
    std::ofstream(file, std::ios::binary) << before;
    CHECK(sound(hall.folder()));
    damage_table(file, "transfer");
    CHECK_FALSE(sound(hall.folder()));
    CHECK_FALSE(sound(hall.folder() + "/nowhere"));
}

TEST_CASE("check: told to end, it answers nobody and reads no further") {
    TestHall hall = hall_of_two();
    std::atomic<bool> stop = true;
    auto connection = must(kiosk::open_to_read(hall.folder()));
    connection.stop_when(stop);
    // Enough to do that it must be asked in between.
    const std::string long_work =
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 100000000) SELECT count(*) FROM n";
    CHECK_FALSE(connection.number(long_work).has_value());
    stop = false;
    CHECK(must(connection.number("SELECT count(*) FROM transfer")) == 1);
    for (int i = 0; i < 50; ++i) {
        std::atomic<bool> ended = false, late = false;
        {
            const kiosk::CheckThread check(hall.folder(), [&](bool) { late = late || ended; });
        }
        ended = true;
        CHECK_FALSE(late);
    }
}
