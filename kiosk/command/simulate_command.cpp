// village-kiosk simulate [--seeds N] [--steps M] [--seed S]
#include <fstream>
#include <thread>

#include "kiosk/command/json_line.h"
#include "kiosk/command/options.h"
#include "kiosk/simulation/simulation.h"

namespace kiosk {

namespace {

using simulation::Fault;
using simulation::SeedResult;

struct Options {
    simulation::Plan plan;
    std::string trace;  // A file; empty: none.
};

void tell_failure(const SeedResult& result) {
    const Fault& first = result.faults.front();
    print_json({{"seed", result.seed},
                {"step", first.step},
                {"terminal", first.terminal},
                {"event", first.event},
                {"invariant", first.invariant},
                {"what", first.what}});
    std::fprintf(stderr, "seed %s does not hold; what came before:\n", std::to_string(result.seed).c_str());
    for (const std::string& line : result.last) std::fprintf(stderr, "  %s\n", line.c_str());
    for (const Fault& fault : result.faults)
        std::fprintf(stderr, "  %s: %s\n", fault.invariant.c_str(), fault.what.c_str());
}

int tell_all(const std::vector<SeedResult>& results, std::int64_t steps) {
    std::int64_t failed = 0;
    for (const SeedResult& result : results) {
        if (result.faults.empty()) continue;
        ++failed;
        tell_failure(result);
    }
    print_json({{"seeds", results.size()},
                {"steps", steps},
                {"failed", failed},
                {"trace_hash", simulation::trace_hash(results)}});
    return failed == 0 ? exit_code::done : exit_code::no;
}

int replay_into(const std::string& file, const simulation::Plan& plan) {
    const auto result = simulation::replay(plan.first_seed, plan.steps);
    if (!result) return tell(result.error());
    std::ofstream out(file, std::ios::binary);
    for (const std::string& line : result->last) out << line << "\n";
    out.close();
    if (!out) return tell({ErrorCode::device, file + " cannot be written"});
    return tell_all({*result}, plan.steps);
}

}  // namespace

int simulate_command(const CommandLine& line) {
    CLI::App app{
        "Simulates halls: terminals, clocks, disks, scanners, printers, people and power cuts, a world a seed. "
        "Checks the ledger's invariants after every step. Exit code: 0 all hold, 1 a seed does not.",
        "village-kiosk simulate"};
    Options options;
    simulation::Plan& plan = options.plan;
    plan.processes = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    app.add_option("--seeds", plan.seeds, "how many worlds")->check(CLI::Range(1, 10'000'000))->capture_default_str();
    app.add_option("--steps", plan.steps, "of each")->check(CLI::Range(1, 10'000'000))->capture_default_str();
    app.add_option("--seed", plan.first_seed, "the first one's seed")->capture_default_str();
    app.add_option("--processes", plan.processes, "beside each other; changes nothing but the time")
        ->check(CLI::Range(1, 256));
    app.add_option("--trace", options.trace, "a file for all that happens in the one world of --seed");
    if (const auto ended = parse(app, line)) return *ended;
    if (!options.trace.empty()) return replay_into(options.trace, plan);
    const auto results = simulation::simulate(plan);
    if (!results) return tell(results.error());
    return tell_all(*results, plan.steps);
}

}  // namespace kiosk
