// Goal: whenever the power goes, what was acknowledged is there afterwards, nothing is half, and the day goes on.
//
// A day's deeds run on a disk in memory (see power_disk.h) that loses its power before a step chosen by chance; then
// sectors that were not synced are dropped or torn, the hall is opened again (every third time the power goes once more
// meanwhile), and each deed is looked for. Each cut has its own seed, which is said when it fails:
//   KIOSK_SEED=5 KIOSK_CUTS=100000 kiosk-tests -tc="power: *"
// The rig is worth something only if it catches a hall that syncs too little, so that is tried first.
#include <doctest/doctest.h>

#include "db/migrate.h"
#include "db/verify.h"
#include "kiosk/simulation/power_disk.h"
#include "tests/support/deeds.h"
#include "tests/support/seed.h"
#include "tests/support/test_db.h"

using kiosk::simulation::PowerDisk;

namespace {

struct Yard {
    TestHall hall = a_hall_for_deeds();
    std::vector<Deed> deeds = a_day_of_deeds();
    std::unique_ptr<PowerDisk> disk;
    PowerDisk::Image fresh;
    std::int64_t steps = 0;  // Of a day without a cut, counted before.

    Yard() {
        hall.close();
        disk = std::make_unique<PowerDisk>(hall.folder());
        fresh = disk->image();
    }
};

bool opened(TestHall& hall) {
    try {
        hall.open();
    } catch (const std::runtime_error&) {
        return false;
    }
    return true;
}

// Until the power goes or the day ends; how many deeds were acknowledged.
std::size_t work(Yard& yard, const std::string& setting) {
    std::size_t acknowledged = 0;
    if (!opened(yard.hall)) return acknowledged;
    static_cast<void>(yard.hall.db().run(setting));
    for (const Deed& deed : yard.deeds) {
        if (!deed.act(yard.hall)) break;
        ++acknowledged;
    }
    yard.hall.close();
    return acknowledged;
}

void restart(Yard& yard, kiosk::Random& random) {
    yard.disk->restart(random);
    if (random.below(3) != 0) return;
    yard.disk->cut_before(static_cast<std::int64_t>(1 + random.below(12)));
    static_cast<void>(opened(yard.hall));
    yard.hall.close();
    yard.disk->restart(random);
}

// What was found after a cut that must not be.
struct Harm {
    int lost = 0, half = 0, unsound = 0;
    bool none() const { return lost + half + unsound == 0; }
};

Harm harm_done(Yard& yard, std::size_t acknowledged) {
    if (!opened(yard.hall)) return {0, 0, 1};
    Harm harm;
    // Damage is an error in words where it is read, which `must` throws.
    try {
        harm.unsound = yard.hall.faults().empty() ? 0 : 1;
        for (std::size_t i = 0; i < yard.deeds.size(); ++i) {
            const Left left = left_of(yard.hall, yard.deeds[i]);
            harm.half += left == Left::half ? 1 : 0;
            harm.lost += left != Left::whole && i < acknowledged ? 1 : 0;
            // At most one more can be there than was said.
            harm.half += left == Left::whole && yard.deeds[i].rows > 0 && i > acknowledged ? 1 : 0;
        }
    } catch (const std::runtime_error&) {
        harm.unsound = 1;
    }
    return harm;
}

Harm cut_once(Yard& yard, std::uint64_t seed, const std::string& setting) {
    kiosk::SeededRandom random(seed);
    yard.disk->load(yard.fresh, seed);
    yard.disk->cut_before(static_cast<std::int64_t>(1 + random.below(static_cast<std::uint64_t>(yard.steps))));
    const std::size_t acknowledged = work(yard, setting);
    CHECK(yard.disk->is_off());
    restart(yard, random);
    const Harm harm = harm_done(yard, acknowledged);
    if (harm.none())
        for (std::size_t i = acknowledged; i < yard.deeds.size(); ++i) {
            CAPTURE(yard.deeds[i].what);
            CHECK(yard.deeds[i].act(yard.hall).has_value());
            CHECK(left_of(yard.hall, yard.deeds[i]) == Left::whole);
        }
    yard.hall.close();
    return harm;
}

void count_steps(Yard& yard, const std::string& setting) {
    yard.disk->load(yard.fresh, 1);
    REQUIRE(work(yard, setting) == yard.deeds.size());
    yard.steps = yard.disk->steps();
    REQUIRE(yard.steps > 100);
}

}  // namespace

TEST_CASE("power: a hall that syncs too little loses a deed here, so the disk forgets as it should") {
    const std::uint64_t seed = a_seed();
    CAPTURE(seed);
    Yard yard;
    for (const std::string setting : {"PRAGMA synchronous = NORMAL", "PRAGMA synchronous = OFF"}) {
        CAPTURE(setting);
        count_steps(yard, setting);
        int lost = 0;
        for (std::uint64_t cut = 0; cut < 60; ++cut) lost += cut_once(yard, seed + cut, setting).lost;
        CHECK(lost > 0);
    }
}

TEST_CASE("power: cut at any step, every acknowledged deed is there and none is half") {
    const std::uint64_t first = a_seed(), cuts = number_from("KIOSK_CUTS", 250);
    Yard yard;
    count_steps(yard, "");
    for (std::uint64_t seed = first; seed < first + cuts; ++seed) {
        CAPTURE(seed);
        const Harm harm = cut_once(yard, seed, "");
        CHECK(harm.lost == 0);
        CHECK(harm.half == 0);
        CHECK(harm.unsound == 0);
        yard.hall.close();
    }
}

TEST_CASE("power: cut in any migration, the hall is of one whole version and the next start finishes") {
    const std::uint64_t first = a_seed(), cuts = number_from("KIOSK_CUTS", 60);
    const TempFolder folder(TempFolder::quick());
    const std::string file = folder / "hall.db";
    const auto schemas = schemas_by_version();
    {
        auto old = must(db::Connection::open(file, db::Mode::writer));
        must(db::migrate(old, db::migrations().first(2)));
        must(old.run("INSERT INTO hamlet (name) VALUES ('East')"));
    }
    PowerDisk disk(folder.path());
    const PowerDisk::Image old = disk.image();
    const auto migrated = [&] {
        auto connection = db::Connection::open(file, db::Mode::writer);
        return connection && db::migrate(*connection).has_value();
    };
    REQUIRE(migrated());
    const auto steps = static_cast<std::uint64_t>(disk.steps());
    for (std::uint64_t seed = first; seed < first + cuts; ++seed) {
        CAPTURE(seed);
        kiosk::SeededRandom random(seed);
        disk.load(old, seed);
        disk.cut_before(static_cast<std::int64_t>(1 + random.below(steps)));
        const bool said_done = migrated();
        disk.restart(random);
        auto connection = must(db::Connection::open(file, db::Mode::writer));
        const auto version = static_cast<std::size_t>(must(connection.number("PRAGMA user_version")));
        CHECK(schema_of(connection) == schemas.at(version));
        if (said_done) CHECK(version == schemas.size() - 1);
        must(db::migrate(connection));
        CHECK(must(db::verify(connection)).ok());
        CHECK(must(connection.number("SELECT count(*) FROM hamlet WHERE name = 'East'")) == 1);
    }
}
