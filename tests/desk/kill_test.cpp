// Goal: whoever was welcomed before the program was killed has their points afterwards.
//
// A child process checks cards in as fast as it can and writes a line to a pipe for each welcome, after the desk has
// said it is stored. The parent kills it (SIGKILL) after a random number of lines and a random moment more, opens the
// hall, and looks for every welcome it read. The page cache outlives a process, so this is about torn transactions, not
// about a pulled plug. KIOSK_SEED=... repeats a run; the moments themselves are the scheduler's.
#include <doctest/doctest.h>
#include <signal.h>
#include <unistd.h>

#include "kiosk/base/random.h"
#include "tests/support/child_process.h"
#include "tests/support/hall_builder.h"
#include "tests/support/seed.h"

using kiosk::Welcomed;

namespace {

constexpr int people = 6, rounds = 50;

struct Welcome {
    int who;
    std::int32_t day;
};

std::string name_of(int who) { return "Resident " + std::to_string(who); }

// Until it is killed. Every few scans the log moves into the file, so that it is killed there too.
[[noreturn]] void check_in_without_end(TestHall& hall, int pipe) {
    hall.open();
    for (int n = 0;; ++n) {
        const int who = n % people;
        if (who == 0) hall.clock().advance(day_ms);
        const Welcome welcome{who, hall.now().day.value};
        if (!hall.scan(name_of(who)).is<Welcomed>()) ::_exit(1);
        if (::write(pipe, &welcome, sizeof welcome) != sizeof welcome) ::_exit(2);
        if (n % 5 == 4) hall.db().checkpoint();
    }
}

// What was read before the kill and after it, when the pipe runs dry.
std::vector<Welcome> kill_after(std::uint64_t lines, std::uint64_t turns, TestHall& hall) {
    int ends[2];
    if (::pipe(ends) != 0) throw std::runtime_error("no pipe could be made");
    const pid_t child = start_child([&] {
        ::close(ends[0]);
        check_in_without_end(hall, ends[1]);
        return 0;
    });
    ::close(ends[1]);
    std::vector<Welcome> welcomes;
    Welcome one{};
    while (welcomes.size() < lines && ::read(ends[0], &one, sizeof one) == sizeof one) welcomes.push_back(one);
    for (volatile std::uint64_t turn = 0; turn < turns;) turn = turn + 1;
    ::kill(child, SIGKILL);
    CHECK(wait_for_child(child) == 128 + SIGKILL);
    while (::read(ends[0], &one, sizeof one) == sizeof one) welcomes.push_back(one);
    ::close(ends[0]);
    return welcomes;
}

// Transfers of this visit in the ledger.
std::int64_t stored(TestHall& hall, const Welcome& welcome) {
    return hall.count(
        "SELECT count(*) FROM transfer t JOIN account a ON a.id = t.credit JOIN scan_event e ON "
        "e.transfer_id = t.id AND e.outcome = 'welcomed' WHERE a.owner = " +
        std::to_string(hall.resident(name_of(welcome.who)).value) +
        " AND t.business_day = " + std::to_string(welcome.day));
}

}  // namespace

TEST_CASE("check-in: killed at any moment, the hall keeps every welcome it has given") {
    const std::uint64_t seed = a_seed();
    MESSAGE("seed " << seed);
    kiosk::SeededRandom random(seed);
    HallBuilder builder = a_hall();
    for (int who = 0; who < people; ++who) builder.with(resident(name_of(who)).with_card());
    TestHall hall = builder;
    std::int64_t given = 0;
    for (int round = 0; round < rounds; ++round) {
        CAPTURE(seed);
        CAPTURE(round);
        hall.close();
        const auto welcomes = kill_after(1 + random.below(40), random.below(3'000'000), hall);
        hall.open();
        CHECK(hall.faults().empty());
        for (const Welcome& welcome : welcomes) CHECK(stored(hall, welcome) == 1);
        given += static_cast<std::int64_t>(welcomes.size());
        // At most one a round was stored and not said.
        const std::int64_t transfers = hall.count("SELECT count(*) FROM transfer");
        CHECK(transfers >= given);
        CHECK(transfers <= given + 1);
        CHECK(hall.count("SELECT count(*) FROM scan_event") == transfers);
        given = transfers;
        // The clock of the next child goes on from the days of this one.
        hall.clock().set_utc(hall.count("SELECT max(event_at_ms) FROM transfer"));
    }
    CHECK(given >= rounds);
}
