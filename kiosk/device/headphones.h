// Whether headphones are plugged into this machine: the sound card's jack says so as an input device.
//
// Somebody's own page is only read to headphones, so whatever is not known counts as "not plugged in": a jack that is
// gone, one that may not be opened, one that has not spoken yet. The sound card itself is what sends the voice there.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>

#include "kiosk/model/device_states.h"

namespace kiosk {

class Headphones {
public:
    virtual ~Headphones() = default;
    // ready: in one of the jacks. missing: in none. none: this machine has no jack that tells. Any thread.
    virtual DeviceState state() const = 0;
};

struct HeadphonesSetup {
    std::filesystem::path classes = "/sys/class/input", devices = "/dev/input";  // Or a test's that look like them.
    std::chrono::milliseconds retry = std::chrono::minutes(1);  // A sound card may be plugged in later.
    std::function<void()> changed = {};                         // On the jacks' own thread.
};

std::unique_ptr<Headphones> watch_headphones(HeadphonesSetup setup);

}  // namespace kiosk
