// Goal: the service manager hears READY once, WATCHDOG in time and not at every frame. Method: a datagram socket of
// ours.
#include "kiosk/device/watchdog.h"

#include <doctest/doctest.h>
#include <stdlib.h>

#include <optional>
#include <string>
#include <vector>

#include "tests/support/service_manager.h"
#include "tests/support/temp_folder.h"

using kiosk::Watchdog;

namespace {

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("watchdog: ready, alive in time, stopping") {
    const TempFolder folder;
    const auto address = (folder / "notify").string();
    const ServiceManager manager(address);
    Watchdog watchdog(address, 20'000);
    CHECK(watchdog.longest_wait_ms() == 10'000);
    watchdog.ready();
    CHECK(manager.heard() == Words{"READY=1"});
    watchdog.alive(50'000);
    CHECK(manager.heard() == Words{"WATCHDOG=1"});
    for (int frame = 0; frame < 400; ++frame) watchdog.alive(50'000 + frame * 16);
    CHECK(manager.heard().empty());
    watchdog.alive(60'000);
    CHECK(manager.heard() == Words{"WATCHDOG=1"});
    watchdog.stopping();
    CHECK(manager.heard() == Words{"STOPPING=1"});
}

TEST_CASE("watchdog: a loop that wakes when told never is silent for the whole limit") {
    const TempFolder folder;
    const auto address = (folder / "notify").string();
    const ServiceManager manager(address);
    Watchdog watchdog(address, 1000);
    std::int64_t last_heard_ms = 0;
    for (std::int64_t now_ms = 0; now_ms < 60'000; now_ms += 100 + now_ms % 397) {
        watchdog.alive(now_ms);
        if (!manager.heard().empty()) last_heard_ms = now_ms;
        CHECK(now_ms - last_heard_ms < 1000);
    }
}

TEST_CASE("watchdog: what the manager set up is read from the environment") {
    const std::string address = "@village-kiosk-test-" + std::to_string(getpid());
    const ServiceManager manager(address);
    setenv("NOTIFY_SOCKET", address.c_str(), 1);
    setenv("WATCHDOG_USEC", "3000000", 1);
    CHECK(Watchdog::from_environment().longest_wait_ms() == 1500);
    Watchdog::from_environment().ready();
    CHECK(manager.heard() == Words{"READY=1"});
    setenv("WATCHDOG_PID", "1", 1);
    CHECK_FALSE(Watchdog::from_environment().longest_wait_ms());
    setenv("WATCHDOG_PID", std::to_string(getpid()).c_str(), 1);
    CHECK(Watchdog::from_environment().longest_wait_ms() == 1500);
    setenv("WATCHDOG_USEC", "soon", 1);
    CHECK_FALSE(Watchdog::from_environment().longest_wait_ms());
    for (const char* name : {"NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID"}) unsetenv(name);
}

TEST_CASE("watchdog: without a manager, or with one that is gone, nothing happens") {
    Watchdog nobody("", 1000);
    nobody.ready();
    nobody.alive(1);
    CHECK_FALSE(nobody.longest_wait_ms());
    CHECK_FALSE(Watchdog(std::string(500, 'x'), 1000).longest_wait_ms());
    const TempFolder folder;
    const auto address = (folder / "notify").string();
    std::optional<ServiceManager> manager(address);
    Watchdog watchdog(address, 1000);
    manager.reset();
    watchdog.ready();
    watchdog.alive(1);
    watchdog.stopping();
}
