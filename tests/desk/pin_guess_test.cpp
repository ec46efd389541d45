// Goal: nobody guesses a PIN by trying, by waiting, by setting the clock or by pulling the plug.
//
// A guesser knocks 10,000 times at moments and with clocks that chance decides; a model of a few lines says when a try
// may be compared at all. Then the plug: a process is killed while it compares, and writes fail one after another.
// KIOSK_SEED=... repeats a run.
#include <doctest/doctest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/child_process.h"
#include "tests/support/failing_disk.h"
#include "tests/support/pin_hall.h"
#include "tests/support/seed.h"
#include "tests/support/test_db.h"

using kiosk::PinLocked;
using kiosk::PinMustWait;
using kiosk::PinRight;
using kiosk::PinWrong;

namespace {

PinHall a_guarded_hall() {
    PinHall hall(a_hall().with(resident("Wang Wu").with_card()));
    hall.set("Wang Wu", "048213");
    return hall;
}

std::string six_digits(std::uint64_t n) {
    std::string text = std::to_string(n);
    return std::string(6 - text.size(), '0') + text;
}

// Real time that must have passed since the try before, were no clock ever set.
std::int64_t due_after(int compared) {
    if (compared < 5) return 0;
    return (compared == 5 ? 1 : compared == 6 ? 5 : 15) * minute_ms;
}

void plant_cost(PinHall& hall, std::int64_t passes) {
    plant(hall.hall.db(), "UPDATE pin SET opslimit = " + std::to_string(passes));
}

bool has_ended(pid_t child) {
    siginfo_t info{};
    return ::waitid(P_PID, static_cast<id_t>(child), &info, WEXITED | WNOHANG | WNOWAIT) != 0 || info.si_pid != 0;
}

std::int64_t tries(PinHall& hall) { return hall.hall.count("SELECT max(tries) FROM pin"); }

}  // namespace

TEST_CASE("pin: guessed 10,000 times in order, twenty are compared, each in its time, and then it is locked") {
    PinHall hall = a_guarded_hall();
    int compared = 0;
    std::int64_t last_ms = 0;
    for (std::uint64_t guess = 0; guess < 10'000; ++guess) {
        hall.hall.clock().advance(second_ms);
        // From 048200 on, so that the right one comes 14th of all guesses, and again and again afterwards.
        const auto answer = hall.check("Wang Wu", six_digits(48'200 + guess % 50));
        const std::int64_t now = hall.hall.now().utc_ms;
        CAPTURE(guess);
        REQUIRE_FALSE(answer.is<PinRight>());
        const bool was_compared = answer.is<PinWrong>() || (answer.is<PinLocked>() && compared == 19);
        if (was_compared) {
            REQUIRE(now - last_ms >= due_after(compared));
            ++compared;
            last_ms = now;
        } else if (compared < 20) {
            REQUIRE(answer.is<PinMustWait>());
            REQUIRE(now - last_ms < due_after(compared));
        } else {
            REQUIRE(answer.is<PinLocked>());
        }
        if (guess % 1000 == 7) hall.restart();
    }
    // 10,000 seconds are not the 201 minutes that twenty take: the last ones need the waits.
    CHECK(compared < 20);
    hall.lock(hall.owner("Wang Wu"));
    CHECK(hall.check("Wang Wu", "048213").is<PinLocked>());
    CHECK(hall.events("wrong") == 20);
}

TEST_CASE(
    "pin: guessed 10,000 times with pauses, restarts and a clock set about, never more than twenty are compared") {
    const std::uint64_t seed = a_seed();
    MESSAGE("seed " << seed);
    CAPTURE(seed);
    kiosk::SeededRandom random(seed);
    PinHall hall = a_guarded_hall();
    int compared = 0;
    std::int64_t since_ms = 0;
    for (int guess = 0; guess < 10'000; ++guess) {
        const auto pause = static_cast<std::int64_t>(random.below(10) == 0 ? random.below(20 * minute_ms) : second_ms);
        hall.hall.clock().advance(pause);
        since_ms += pause;
        // Only back: a clock set ahead shortens a wait, as pin_lock.h says.
        if (random.below(50) == 0)
            hall.hall.clock().set_utc(hall.hall.clock().utc_ms() - static_cast<std::int64_t>(random.below(day_ms)));
        if (random.below(500) == 0) hall.restart();
        const auto answer = hall.check("Wang Wu", "0482" + six_digits(random.below(13)).substr(4));
        CAPTURE(guess);
        REQUIRE_FALSE(answer.is<PinRight>());
        if (answer.is<PinMustWait>() || compared == 20) continue;
        // In real time, whatever the clock showed.
        REQUIRE(since_ms >= due_after(compared));
        ++compared;
        since_ms = 0;
    }
    CHECK(compared == 20);
    CHECK(hall.check("Wang Wu", "048213").is<PinLocked>());
    CHECK(hall.events("wrong") == 20);
    CHECK(hall.events("locked") == 1);
}

TEST_CASE("pin: the twentieth try may be the right one") {
    PinHall hall = a_guarded_hall();
    for (int n = 0; n < 19; ++n) {
        hall.check("Wang Wu", "555551");
        hall.hall.clock().advance(15 * minute_ms);
    }
    CHECK(tries(hall) == 19);
    CHECK(hall.check("Wang Wu", "048213").is<PinRight>());
    CHECK(tries(hall) == 0);
}

TEST_CASE("pin: killed between counting and comparing, the try is counted") {
    PinHall hall = a_guarded_hall();
    // So dear a hash that no machine finishes it: whoever sees the count sees it before the comparison.
    plant_cost(hall, 4'000'000'000);
    hall.hall.close();
    const pid_t child = start_child([&] {
        ::alarm(60);  // The comparison has no end: without a count, this is it.
        hall.restart();
        hall.check("Wang Wu", "048213");
        return 1;
    });
    {
        auto reader = must(db::Connection::open(hall.hall.folder() + "/hall.db", db::Mode::reader));
        while (must(reader.number("SELECT max(tries) FROM pin")) == 0) REQUIRE_FALSE(has_ended(child));
    }
    ::kill(child, SIGKILL);
    CHECK(wait_for_child(child) == 128 + SIGKILL);
    hall.restart();
    CHECK(tries(hall) == 1);
    plant_cost(hall, 1);
    CHECK(hall.check("Wang Wu", "555551").as<PinWrong>().left == 18);
    CHECK(hall.check("Wang Wu", "048213").is<PinRight>());
}

TEST_CASE("pin: whichever write fails, a try that was compared is counted, and a right one is only told when kept") {
    for (const auto fault : {FailingDisk::Fault::io_error, FailingDisk::Fault::broken, FailingDisk::Fault::full})
        for (const char* typed : {"048213", "555551"})
            for (int n = 1;; ++n) {
                REQUIRE(n < 100);
                CAPTURE(n);
                CAPTURE(typed);
                PinHall hall = a_guarded_hall();
                hall.check("Wang Wu", "555551");
                kiosk::PinAnswer answer;
                bool struck = false;
                {
                    const FailingDisk disk(n, fault);
                    answer = hall.check("Wang Wu", typed).answer;
                    struck = disk.struck();
                }
                hall.restart();
                if (std::holds_alternative<PinRight>(answer)) CHECK(tries(hall) == 0);
                if (std::holds_alternative<PinWrong>(answer)) CHECK(tries(hall) == 2);
                CHECK(hall.check("Wang Wu", "048213").is<PinRight>());
                if (!struck) break;
            }
}
