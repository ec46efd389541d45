#include "kiosk/simulation/simulation.h"

#include <sys/wait.h>
#include <unistd.h>

#include <array>

#include "kiosk/base/file_descriptor.h"
#include "kiosk/simulation/seed_report.h"
#include "kiosk/simulation/silence.h"

namespace kiosk::simulation {

namespace {

constexpr std::size_t faults_told = 10;

SeedResult run(SimVillage& village, std::uint64_t seed, std::int64_t steps, bool whole) {
    World world(village, seed, whole);
    for (std::int64_t n = 0; n < steps && world.faults().empty(); ++n) world.step();
    world.heal();
    SeedResult result{seed, world.trace().hash(), world.faults(), {}};
    if (result.faults.size() > faults_told) result.faults.resize(faults_told);
    if (whole || !result.faults.empty()) result.last.assign(world.trace().lines().begin(), world.trace().lines().end());
    return result;
}

// Every `processes`-th seed, from the `part`-th on.
Result<std::vector<SeedResult>> run_part(const Plan& plan, int part) {
    const Silence silence;
    const auto village = SimVillage::make();
    if (!village) return fail(village);
    std::vector<SeedResult> results;
    for (std::int64_t n = part; n < plan.seeds; n += plan.processes)
        results.push_back(run(**village, plan.first_seed + static_cast<std::uint64_t>(n), plan.steps, false));
    return results;
}

struct Child {
    pid_t pid = -1;
    FileDescriptor out;
};

void write_all(int fd, std::string_view text) {
    while (!text.empty()) {
        const ssize_t n = ::write(fd, text.data(), text.size());
        if (n <= 0) return;
        text.remove_prefix(static_cast<std::size_t>(n));
    }
}

Result<Child> start(const Plan& plan, int part) {
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0) return fail(ErrorCode::device, "no pipe could be made");
    Child child{::fork(), FileDescriptor(ends[0])};
    const FileDescriptor in(ends[1]);
    if (child.pid < 0) return fail(ErrorCode::device, "no process could be made");
    if (child.pid > 0) return child;
    const auto results = run_part(plan, part);
    write_all(in.get(), results ? write_reports(*results) : "");
    ::_exit(results ? 0 : 1);
}

Result<std::vector<SeedResult>> finish(Child& child) {
    std::string text;
    std::array<char, 65536> room;
    for (ssize_t n = 0; (n = ::read(child.out.get(), room.data(), room.size())) > 0;)
        text.append(room.data(), static_cast<std::size_t>(n));
    int status = 0;
    ::waitpid(child.pid, &status, 0);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        return fail(ErrorCode::device, "a process of the simulator ended before its time");
    return read_reports(text);
}

}  // namespace

Result<std::vector<SeedResult>> simulate(const Plan& plan) {
    if (plan.processes <= 1) return run_part(plan, 0);
    std::vector<Child> children;
    for (int part = 0; part < plan.processes; ++part) {
        auto child = start(plan, part);
        if (!child) return fail(child);
        children.push_back(std::move(*child));
    }
    std::vector<SeedResult> all(static_cast<std::size_t>(plan.seeds));
    for (Child& child : children) {
        auto results = finish(child);
        if (!results) return results;
        for (SeedResult& result : *results) all.at(result.seed - plan.first_seed) = std::move(result);
    }
    return all;
}

Result<SeedResult> replay(std::uint64_t seed, std::int64_t steps) {
    const Silence silence;
    const auto village = SimVillage::make();
    if (!village) return fail(village);
    return run(**village, seed, steps, true);
}

std::string trace_hash(const std::vector<SeedResult>& results) {
    Trace all;
    for (const SeedResult& result : results) all.line(std::to_string(result.seed) + " " + result.trace_hash);
    return all.hash();
}

}  // namespace kiosk::simulation
