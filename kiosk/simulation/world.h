// A seed is a world: a village with one to three terminals, their clocks and disks, the people and what they do, all in
// one thread. The same seed gives the same bytes in the trace, on every machine.
//
// Each step something happens at one terminal (events.h). The desk and the model are asked the same; their answers must
// agree, and so must what the database then holds. What was answered before a power cut must be there after it; what
// was under way is there as a whole or not at all. When something does not hold, the world stops and says what.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/simulation/network.h"
#include "kiosk/simulation/terminal.h"
#include "kiosk/simulation/trace.h"

namespace kiosk::simulation {

struct Fault {
    std::int64_t step = 0;
    int terminal = 0;   // From 1.
    std::string event;  // Of which it was noticed.
    std::string
        invariant;  // "I5" of ledger.md; "answer", "books", "acknowledged" or "start" for what the model misses.
    std::string what;
};

class World {
public:
    using Real = std::function<std::string(Program&, const Moment&)>;
    using Expected = std::function<std::string(Model&, const Moment&)>;

    // whole_trace: keeps every line.
    World(SimVillage& village, std::uint64_t seed, bool whole_trace = false);

    void step();
    // Everything heals: disks have room, clocks are right, every terminal starts once more, and all is read through.
    void heal();
    // All of one terminal, as `verify` does it.
    void check_all(Terminal& terminal);
    const std::vector<Fault>& faults() const { return faults_; }
    const Trace& trace() const { return trace_; }

    // For events and tests.
    Terminal& terminal(std::size_t number) { return *terminals_[number]; }
    std::size_t terminals() const { return terminals_.size(); }
    SeededRandom& random() { return random_; }
    const SimVillage& village() const { return village_; }
    Scanner& scanner() { return scanner_; }
    Network& network() { return *network_; }
    std::int64_t steps() const { return steps_; }
    void pass(std::int64_t ms) { world_ms_ += ms; }
    // The desk and the model are asked the same, and whoever asked is told: it is done, or why not.
    void act(Terminal& at, const std::string& what, const Real& real, const Expected& expected);
    // The same for what nobody waits for: it may be lost when power or disk fail, but not by halves.
    void tell(Terminal& at, const std::string& what, const Real& real, const Expected& expected);
    // Something happened that asks no desk.
    void note(const Terminal& at, const std::string& what);
    // The power goes now, and comes back.
    void pull_the_plug(Terminal& at);
    // The program is ended and started by somebody.
    void end_and_start(Terminal& at);

private:
    void begin();
    void ask(Terminal& at, const std::string& what, const Real& real, const Expected& expected, bool answered);
    void fault(const Terminal& at, const std::string& invariant, const std::string& what);
    void pull_the_plug(Terminal& at, std::vector<Model> stages);
    bool restart(Terminal& at);
    // Which of these the disk has; it goes on from there.
    void find_out(Terminal& at, std::vector<Model> stages);
    void after_a_cut(Terminal& at, std::vector<Model> stages, bool acknowledged);
    void after_a_failure(Terminal& at, const std::vector<Model>& stages, bool acknowledged);
    void audit(Terminal& at);

    SimVillage& village_;
    SeededRandom random_;
    Trace trace_;
    std::int64_t world_ms_ = SimVillage::first_morning;
    Scanner scanner_;
    AwardRegister awards_;
    std::unique_ptr<Network> network_ = std::make_unique<NobodyThere>();
    std::vector<std::unique_ptr<Terminal>> terminals_;
    std::vector<Fault> faults_;
    std::int64_t steps_ = 0;
    std::string event_ = "start";
};

}  // namespace kiosk::simulation
