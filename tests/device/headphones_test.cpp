// Goal: somebody's own page is read only while headphones are in; whatever is not known counts as "not in". Method:
// folders that look like /sys/class/input and /dev/input, a FIFO in each jack's place.
#include "kiosk/device/headphones.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <linux/input-event-codes.h>
#include <sys/stat.h>

#include <fstream>
#include <string>

#include "kiosk/base/file_descriptor.h"
#include "kiosk/base/mailbox.h"
#include "kiosk/device/input_devices.h"
#include "tests/support/temp_folder.h"
#include "tests/support/typed_events.h"

using kiosk::DeviceState;

namespace {

std::string plug(bool in) { return input_event_bytes(EV_SW, SW_HEADPHONE_INSERT, in ? 1 : 0); }

// A machine with sound cards that can be touched by a test.
class Machine {
public:
    // Which switches a device has, as the kernel writes it.
    void add(const std::string& name, const std::string& switches) const {
        std::filesystem::create_directories(folder_ / "class" / name / "device/capabilities");
        std::ofstream(folder_ / "class" / name / "device/capabilities/sw") << switches << '\n';
        std::filesystem::create_directories(folder_ / "dev");
        REQUIRE(mkfifo(file(name).c_str(), 0600) == 0);
    }
    std::filesystem::path file(const std::string& name) const { return folder_ / "dev" / name; }
    std::filesystem::path classes() const { return folder_ / "class"; }
    // Both ends are open from the start, so that it is never gone by itself.
    kiosk::FileDescriptor hold(const std::string& name) const {
        return kiosk::FileDescriptor(open(file(name).c_str(), O_RDWR | O_CLOEXEC));
    }
    std::unique_ptr<kiosk::Headphones> watch() {
        return kiosk::watch_headphones(
            {classes(), folder_ / "dev", std::chrono::milliseconds(1), [this] { changes_.put(true); }});
    }
    void wait_for(const kiosk::Headphones& headphones, DeviceState state) {
        while (headphones.state() != state) REQUIRE(changes_.wait(std::chrono::seconds(20)));
    }

private:
    TempFolder folder_;
    kiosk::Mailbox<bool> changes_;
};

void send(const kiosk::FileDescriptor& to, const std::string& bytes) {
    REQUIRE(::write(to.get(), bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
}

}  // namespace

TEST_CASE("headphones: jacks are found among lids, keyboards and microphones") {
    const Machine machine;
    machine.add("event3", "4");
    machine.add("event1", "1");
    machine.add("event2", "10");
    machine.add("event10", "14");
    machine.add("event5", "0");
    machine.add("event6", "rubbish");
    CHECK(kiosk::headphone_jacks(machine.classes()) == std::vector<std::string>{"event3", "event10"});
}

TEST_CASE("headphones: a jack that has not spoken has nothing in it; then each plugging is told") {
    Machine machine;
    machine.add("event3", "4");
    const auto jack = machine.hold("event3");
    const auto headphones = machine.watch();
    machine.wait_for(*headphones, DeviceState::missing);
    send(jack, plug(true));
    machine.wait_for(*headphones, DeviceState::ready);
    send(jack, plug(false));
    machine.wait_for(*headphones, DeviceState::missing);
}

TEST_CASE("headphones: an event that comes in two pieces, and those of other switches") {
    Machine machine;
    machine.add("event3", "14");
    const auto jack = machine.hold("event3");
    const auto headphones = machine.watch();
    machine.wait_for(*headphones, DeviceState::missing);
    const std::string bytes = input_event_bytes(EV_SW, SW_MICROPHONE_INSERT, 1) + plug(true);
    send(jack, bytes.substr(0, 30));
    send(jack, bytes.substr(30));
    machine.wait_for(*headphones, DeviceState::ready);
}

TEST_CASE("headphones: one of two jacks is enough; a card that is pulled out takes its headphones with it") {
    Machine machine;
    machine.add("event3", "4");
    machine.add("event4", "4");
    const auto first = machine.hold("event3");
    auto second = machine.hold("event4");
    const auto headphones = machine.watch();
    machine.wait_for(*headphones, DeviceState::missing);
    send(second, plug(true));
    machine.wait_for(*headphones, DeviceState::ready);
    second.close();
    machine.wait_for(*headphones, DeviceState::missing);
}

TEST_CASE("headphones: a machine without a jack has none, and one plugged in later is found") {
    Machine machine;
    const auto headphones = machine.watch();
    CHECK(headphones->state() == DeviceState::none);
    machine.add("event3", "4");
    const auto jack = machine.hold("event3");
    machine.wait_for(*headphones, DeviceState::missing);
}
