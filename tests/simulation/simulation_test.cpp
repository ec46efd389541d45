// Goal: a seed is a world that can be had again, to the byte, however the seeds are spread; and a few worlds hold.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "kiosk/simulation/seed_report.h"
#include "kiosk/simulation/simulation.h"
#include "tests/support/must.h"
#include "tests/support/seed.h"

using kiosk::simulation::Plan;
using kiosk::simulation::SeedResult;

namespace {

std::vector<SeedResult> worlds(const Plan& plan) { return must(kiosk::simulation::simulate(plan)); }

std::string faults_in(const std::vector<SeedResult>& results) {
    std::string text;
    for (const SeedResult& result : results)
        for (const auto& fault : result.faults)
            text += "seed " + std::to_string(result.seed) + ", step " + std::to_string(fault.step) + ", " +
                    fault.event + ": " + fault.invariant + ": " + fault.what + "\n";
    return text;
}

}  // namespace

TEST_CASE("simulation: whatever happens in a few villages, what was said is so and the ledger holds") {
    const std::uint64_t seed = a_seed();
    CAPTURE(seed);
    CHECK(faults_in(worlds({seed, static_cast<std::int64_t>(number_from("KIOSK_SEEDS", 12)), 300, 1})) == "");
}

TEST_CASE("simulation: the same seeds give the same bytes, other seeds others") {
    const std::string once = kiosk::simulation::trace_hash(worlds({7, 3, 120, 1}));
    CHECK(once == kiosk::simulation::trace_hash(worlds({7, 3, 120, 1})));
    CHECK(once != kiosk::simulation::trace_hash(worlds({8, 3, 120, 1})));
    CHECK(once != kiosk::simulation::trace_hash(worlds({7, 3, 119, 1})));
}

TEST_CASE("simulation: how the seeds are spread over processes changes nothing") {
    CHECK(kiosk::simulation::trace_hash(worlds({20, 5, 80, 1})) ==
          kiosk::simulation::trace_hash(worlds({20, 5, 80, 3})));
}

TEST_CASE("simulation: a seed played again alone is the same line by line, whatever was played before it") {
    const auto among_others = worlds({40, 4, 150, 1});
    const SeedResult alone = must(kiosk::simulation::replay(43, 150)), again = must(kiosk::simulation::replay(43, 150));
    CHECK(alone.trace_hash == among_others.back().trace_hash);
    CHECK(alone.last.size() > 150);
    CHECK(alone.last == again.last);
}

TEST_CASE("simulation: what a process tells of its seeds arrives as it was, or not at all") {
    SeedResult failing;
    failing.seed = 18'446'744'073'709'551'615U;
    failing.trace_hash = "abc";
    failing.faults.push_back({12, 2, "scan a card", "I5", "two\nlines"});
    failing.last = {"one", "two"};
    const std::string told = kiosk::simulation::write_reports({failing, {}});
    const auto read = must(kiosk::simulation::read_reports(told));
    REQUIRE(read.size() == 2);
    CHECK(read[0].seed == failing.seed);
    CHECK(read[0].faults[0].what == "two lines");
    CHECK(read[0].last == failing.last);
    CHECK_FALSE(kiosk::simulation::read_reports(told.substr(0, told.size() - 3)).has_value());
    CHECK_FALSE(kiosk::simulation::read_reports("x\n").has_value());
}
