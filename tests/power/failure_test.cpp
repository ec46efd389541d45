// Goal: whichever call fails, a deed happened as a whole and was said, or it did not and an error was said; and once
// the fault is gone, the same deed works.
//
// For each deed of a day (see deeds.h) and each kind of fault: the n-th call that writes, syncs, truncates, creates or
// deletes a file fails, or the n-th request for memory finds none, for n = 1, 2, ... until the deed never comes to it.
// Each time the hall starts from the same files, in memory. A deed asks for memory some thousand times; here every 53rd
// of them is tried, from a chance one on. All of them, in a few minutes:
//   KIOSK_STEP=1 kiosk-tests -tc="failure: *memory*"
#include <doctest/doctest.h>

#include <optional>

#include "db/statement.h"
#include "kiosk/simulation/power_disk.h"
#include "tests/support/deeds.h"
#include "tests/support/failing_disk.h"
#include "tests/support/failing_memory.h"
#include "tests/support/seed.h"
#include "tests/support/test_db.h"

using kiosk::simulation::PowerDisk;

namespace {

enum class Fault { write_fails, disk_breaks, disk_full, memory_once, memory_gone };
constexpr Fault of_disk[] = {Fault::write_fails, Fault::disk_breaks, Fault::disk_full};
constexpr Fault of_memory[] = {Fault::memory_once, Fault::memory_gone};
constexpr int never_so_many = 20'000;

// From its making to its end, at most one of the two is armed.
class Armed {
public:
    Armed(Fault fault, int n) {
        using Disk = FailingDisk::Fault;
        if (fault == Fault::write_fails) disk_.emplace(n, Disk::io_error);
        if (fault == Fault::disk_breaks) disk_.emplace(n, Disk::broken);
        if (fault == Fault::disk_full) disk_.emplace(n, Disk::full);
        if (fault == Fault::memory_once) memory_.emplace(n, FailingMemory::For::once);
        if (fault == Fault::memory_gone) memory_.emplace(n, FailingMemory::For::good);
    }
    bool struck() const { return (disk_ && disk_->struck()) || (memory_ && memory_->struck()); }

private:
    std::optional<FailingDisk> disk_;
    std::optional<FailingMemory> memory_;
};

// What one fault came to; false: the deed never came to the n-th call.
bool try_deed(TestHall& hall, const Deed& deed, Fault fault, int n) {
    kiosk::Status done;
    bool struck = false;
    {
        const Armed armed(fault, n);
        done = deed.act(hall);
        struck = armed.struck();
    }
    if (done) {
        CHECK(left_of(hall, deed) == Left::whole);
    } else {
        CHECK(done.error().code == kiosk::ErrorCode::storage);
        CHECK_FALSE(done.error().what.empty());
        CHECK(struck);
        const Left left = left_of(hall, deed);
        CHECK((left == Left::nothing || deed.rows == 0));
        CHECK(deed.act(hall).has_value());
        CHECK(left_of(hall, deed) == Left::whole);
    }
    CHECK(hall.faults().empty());
    return struck;
}

// Every deed, each with what came before it already done. n goes from `first` on in steps.
void fail_everywhere(std::span<const Fault> faults, int first, int step) {
    TestHall hall = a_hall_for_deeds();
    hall.close();
    PowerDisk disk(hall.folder());
    PowerDisk::Image before = disk.image();
    for (const Deed& deed : a_day_of_deeds()) {
        CAPTURE(deed.what);
        for (const Fault fault : faults) {
            CAPTURE(static_cast<int>(fault));
            bool struck = true;
            int n = first;
            for (; struck && n < never_so_many; n += step) {
                CAPTURE(n);
                disk.load(before, 1);
                hall.open();
                struck = try_deed(hall, deed, fault, n);
                hall.close();
            }
            CHECK_FALSE(struck);
        }
        disk.load(before, 1);
        hall.open();
        REQUIRE(deed.act(hall).has_value());
        hall.close();
        before = disk.image();
    }
}

}  // namespace

TEST_CASE("failure: whichever call to the disk fails, a deed is whole and said or nothing and said, and works later") {
    const std::uint64_t seed = a_seed(), step = number_from("KIOSK_DISK_STEP", 1);
    CAPTURE(seed);
    fail_everywhere(of_disk, static_cast<int>(1 + seed % step), static_cast<int>(step));
}

TEST_CASE("failure: wherever memory runs out, a deed is whole and said or nothing and said, and works later") {
    const std::uint64_t seed = a_seed(), step = number_from("KIOSK_STEP", 53);
    CAPTURE(seed);
    fail_everywhere(of_memory, static_cast<int>(1 + seed % step), static_cast<int>(step));
}

TEST_CASE("failure: a value that finds no memory is an error, and nothing is written in its place") {
    auto connection = a_database();
    must(connection.run("CREATE TABLE letter (text TEXT) STRICT"));
    const std::string insert = "INSERT INTO letter (text) VALUES (?)", text(5'000, 'x');
    must(db::Statement(connection, insert, text).run());
    {
        const FailingMemory memory(1, FailingMemory::For::once);
        const auto written = db::Statement(connection, insert, text).run();
        REQUIRE(memory.struck());
        REQUIRE_FALSE(written.has_value());
        CHECK(written.error().code == kiosk::ErrorCode::storage);
    }
    CHECK(must(connection.number("SELECT count(*) FROM letter")) == 1);
}
