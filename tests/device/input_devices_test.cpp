#include "kiosk/device/input_devices.h"

#include <doctest/doctest.h>

#include <fstream>
#include <string>
#include <vector>

#include "tests/support/temp_folder.h"

namespace {

void plug(const TempFolder& classes, const std::string& name, const std::string& vendor, const std::string& product) {
    const auto id = classes.path() / name / "device" / "id";
    std::filesystem::create_directories(id);
    std::ofstream(id / "vendor") << vendor << '\n';
    std::ofstream(id / "product") << product << '\n';
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("input devices: a scanner is found by its USB id among keyboards and mice") {
    const TempFolder classes;
    plug(classes, "event0", "046d", "c31c");
    plug(classes, "event10", "1eab", "1d06");
    plug(classes, "event9", "1eab", "1d06");
    plug(classes, "event11", "1eab", "0001");
    plug(classes, "mouse0", "1eab", "1d06");
    CHECK(kiosk::input_devices_of(0x1eab, 0x1d06, classes.path()) == Names{"event9", "event10"});
    CHECK(kiosk::input_devices_of(0x05e0, 0x1d06, classes.path()).empty());
}

TEST_CASE("input devices: a damaged entry or no folder at all is no device") {
    const TempFolder classes;
    plug(classes, "event1", "", "rubbish");
    std::filesystem::create_directories(classes / "event2");
    CHECK(kiosk::input_devices_of(0, 0, classes.path()).empty());
    CHECK(kiosk::input_devices_of(0x1eab, 0x1d06, classes / "nowhere").empty());
}
