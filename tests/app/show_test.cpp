// "Show this now" from the office's shell, beside the terminal that runs in the hall.
#include <doctest/doctest.h>

#include "db/plaque_store.h"
#include "kiosk/base/clock.h"
#include "tests/support/program.h"
#include "tests/support/running_hall.h"

namespace {

// A hall whose clock shows what the machine's does: the verb reads that one.
TestHall hall_of_now() {
    const kiosk::Calendar calendar("Asia/Shanghai", 0);
    const std::int64_t now = kiosk::SystemClock().utc_ms();
    const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    const kiosk::CivilTime time = calendar.civil(now);
    TestHall hall = a_hall()
                        .at(kiosk::iso_date(calendar.business_day(now)), two(time.hour) + ":" + two(time.minute))
                        .with(resident("Wang Wu").with_card());
    must(db::PlaqueStore(hall.db()).put({{}, "Clear river", "the river team", "2026", "", 1}));
    return hall;
}

}  // namespace

TEST_CASE("show: the idle wall of a running terminal has it, and is itself again when it is ended") {
    TestHall hall = hall_of_now();
    const std::string folder = hall.folder();
    RunningOptions options;
    options.screen = "attract";
    RunningHall program(hall, options);
    program.until_open();
    program.until_sees("Touch the screen, anywhere");
    CHECK_FALSE(program.sees("Clear river"));
    const Program shell;
    CHECK(shell.run_bare({"--data", folder, "show", "plaques", "--minutes", "30"}).code == 0);
    program.until_sees("Clear river");
    CHECK(shell.run_bare({"--data", folder, "show", "--end"}).code == 0);
    program.until_gone("Clear river");
    program.tap("Touch the screen, anywhere");
    program.until_sees("Check in with your card");
    CHECK(program.end().has_value());
    hall.open();
    CHECK(hall.faults().empty());
}
