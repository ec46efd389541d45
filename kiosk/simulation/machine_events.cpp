// The machines of the hall, and what befalls them: printer, clock, disk, power, network.
#include "kiosk/simulation/answers.h"
#include "kiosk/simulation/choices.h"
#include "kiosk/simulation/events.h"

namespace kiosk::simulation {

namespace {

constexpr std::int64_t second_ms = 1000, minute_ms = 60 * second_ms, hour_ms = 60 * minute_ms, day_ms = 24 * hour_ms;

struct PrinterEnd {
    PrintResult result;
    bool touched;
    const char* what;
};

// Most slips come out.
PrinterEnd an_end(Random& random) {
    switch (random.below(8)) {
        case 0: return {PrintResult::out_of_paper, random.below(2) == 0, "out of paper"};
        case 1: return {PrintResult::offline, true, "cut in the middle"};
        case 2: return {PrintResult::failed, false, "failed"};
        default: return {PrintResult::done, true, "printed"};
    }
}

std::string slip_in(const std::optional<PrintOrder>& order) {
    return order ? "slip " + std::to_string(order->job.value) : "";
}

void printer_ends(World& world, Terminal& at, const PrintOrder& order) {
    const PrinterEnd end = an_end(world.random());
    at.in_printer.reset();
    world.tell(
        at, end.what,
        [&](Program& program, const Moment& now) {
            program.printing.hear(PrintEnded{order.job, end.result, end.touched}, now);
            return std::string();
        },
        [&](Model& model, const Moment& now) { return model.printer_ended(end.result, end.touched, now); });
}

}  // namespace

// One that may be on paper already must say so.
void printer_works(World& world, Terminal& at) {
    if (const auto order = at.in_printer) return printer_ends(world, at, *order);
    world.tell(
        at, "ready",
        [&](Program& program, const Moment& now) {
            program.printing.hear(PrinterReady{}, now);
            return slip_in(at.in_printer) + (at.in_printer && at.in_printer->copy ? " again" : "");
        },
        [&](Model& model, const Moment&) {
            std::string answer = model.printer_ready();
            const bool copy = model.printing && model.slips.at(*model.printing).tries > 1;
            return answer + (copy ? " again" : "");
        });
}

void time_passes(World& world, Terminal& at) {
    world.pass(static_cast<std::int64_t>(
        1 + world.random().below(world.random().below(3) == 0 ? 20 * minute_ms : 90 * second_ms)));
    world.note(at, "");
}

void night_passes(World& world, Terminal& at) {
    world.pass(static_cast<std::int64_t>(8 * hour_ms + static_cast<std::int64_t>(world.random().below(20 * hour_ms))));
    world.note(at, "");
}

// By minutes mostly; sometimes somebody types another year, or the battery is flat.
void clock_jumps(World& world, Terminal& at) {
    const std::int64_t reach = world.random().below(4) == 0 ? 400 * day_ms : 30 * minute_ms;
    const std::int64_t by = static_cast<std::int64_t>(world.random().below(static_cast<std::uint64_t>(reach)));
    at.clock.jump(world.random().below(3) == 0 ? by : -by);
    world.note(at, "");
}

void clock_is_set(World& world, Terminal& at) {
    at.clock.set_right();
    world.note(at, "");
}

// In the middle of something, soon.
void power_will_go(World& world, Terminal& at) {
    at.disk().cut_before(static_cast<std::int64_t>(1 + world.random().below(40)));
    world.note(at, "");
}

void power_goes(World& world, Terminal& at) { world.pull_the_plug(at); }

void disk_will_fail(World& world, Terminal& at) {
    const bool full = world.random().below(2) == 0;
    at.disk().fail_at(static_cast<std::int64_t>(1 + world.random().below(25)),
                      full ? PowerDisk::Trouble::full : PowerDisk::Trouble::write_fails);
    world.note(at, full ? "full" : "one write");
}

void end_and_start(World& world, Terminal& at) { world.end_and_start(at); }

// What was written since the hub last answered, which is all of it.
void call_hub(World& world, Terminal& at) {
    const Delivery answer = world.network().send({at.number() + 1, 1, 1, at.ledger.rows()});
    world.note(at, std::string(name_of(answer)));
}

}  // namespace kiosk::simulation
