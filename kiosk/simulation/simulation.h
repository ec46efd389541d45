// Many worlds, a seed each, spread over processes: what came of each, in the order of the seeds.
//
// Each world is one thread, and each process makes its worlds one after the other, so how many processes there are
// changes nothing but the time it takes. The desks' own log is silent meanwhile: failing disks are what it would tell.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "kiosk/simulation/world.h"

namespace kiosk::simulation {

struct Plan {
    std::uint64_t first_seed = 1;
    std::int64_t seeds = 100, steps = 500;
    int processes = 1;
};

struct SeedResult {
    std::uint64_t seed = 0;
    std::string trace_hash;
    std::vector<Fault> faults;      // At most as many as a report needs.
    std::vector<std::string> last;  // The trace's last lines, of a failing one.
};

// storage: the simulated village could not be set up. device: a process could not be made, or ended before its time.
Result<std::vector<SeedResult>> simulate(const Plan& plan);
// One world, with every line of its trace.
Result<SeedResult> replay(std::uint64_t seed, std::int64_t steps);
// Over the hashes of all of them, in order.
std::string trace_hash(const std::vector<SeedResult>& results);

}  // namespace kiosk::simulation
