// Goal: a database in which any one bit was turned is never taken for a sound one, unless what it says is still the
// same.
//
// A hall after a busy day, closed; bits chosen by chance are turned, one a time, in memory. Opening it or `verify` must
// say so; where neither does, every row of every table must be what it was (a bit of a page that is free). All of them,
// in half a minute:
//   KIOSK_FLIPS=10000 kiosk-tests -tc="bit flip: *"
#include <doctest/doctest.h>

#include "db/verify.h"
#include "kiosk/simulation/power_disk.h"
#include "tests/support/deeds.h"
#include "tests/support/seed.h"
#include "tests/support/test_db.h"

using kiosk::simulation::PowerDisk;

namespace {

// A day's deeds, and pages that were used and are free.
PowerDisk::Image busy_hall(TestHall& hall, PowerDisk& disk) {
    hall.open();
    for (const Deed& deed : a_day_of_deeds()) must(deed.act(hall));
    must(hall.db().run(
        "CREATE TABLE scrap (x BLOB) STRICT; INSERT INTO scrap SELECT randomblob(60000); DROP TABLE scrap"));
    hall.close();
    return disk.image();
}

std::string everything_in(db::Connection& connection) {
    std::string all = schema_of(connection);
    for (const std::string& table : texts(connection, "SELECT name FROM sqlite_schema WHERE type = 'table'")) {
        std::string row;
        for (const std::string& column : texts(connection, "SELECT name FROM pragma_table_info('" + table + "')"))
            row += (row.empty() ? "quote(" : " || ',' || quote(") + column + ")";
        for (const std::string& text : texts(connection, "SELECT " + row + " FROM " + table)) all += text + "\n";
    }
    return all;
}

enum class Answer { damaged, the_same, another };

Answer asked(const std::string& file, const std::string& before) {
    auto connection = db::Connection::open(file, db::Mode::reader);
    if (!connection) return Answer::damaged;
    const auto report = db::verify(*connection);
    if (!report || !report->ok()) return Answer::damaged;
    return everything_in(*connection) == before ? Answer::the_same : Answer::another;
}

}  // namespace

TEST_CASE("bit flip: one turned bit anywhere is found, or changes nothing that is said") {
    const std::uint64_t seed = a_seed(), flips = number_from("KIOSK_FLIPS", 500);
    CAPTURE(seed);
    kiosk::SeededRandom random(seed);
    TestHall hall = a_hall_for_deeds();
    hall.close();
    PowerDisk disk(hall.folder());
    const PowerDisk::Image sound = busy_hall(hall, disk);
    REQUIRE(sound.size() == 1);
    const auto& [file, bytes] = *sound.begin();
    std::string before;
    {
        auto connection = must(db::Connection::open(file, db::Mode::reader));
        before = everything_in(connection);
        REQUIRE(must(connection.number("PRAGMA freelist_count")) > 10);
    }
    std::uint64_t found = 0, harmless = 0;
    for (std::uint64_t flip = 0; flip < flips; ++flip) {
        PowerDisk::Image turned{{file, bytes}};
        const std::size_t at = random.below(bytes.size()), bit = random.below(8);
        turned[file][at] = static_cast<char>(turned[file][at] ^ (1 << bit));
        CAPTURE(at);
        CAPTURE(bit);
        disk.load(turned, 1);
        const Answer answer = asked(file, before);
        CHECK(answer != Answer::another);
        found += answer == Answer::damaged ? 1 : 0;
        harmless += answer == Answer::the_same ? 1 : 0;
    }
    MESSAGE(flips << " bits turned: " << found << " found, " << harmless << " in free pages");
    CHECK(found > harmless);
}
