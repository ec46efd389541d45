// How the hall's devices are, for the small icons in the top bar and the handyman's page.
#pragma once

#include <cstdint>

namespace kiosk {

enum class DeviceState : std::uint8_t {
    none,  // Not configured: no icon.
    ready,
    missing,  // Was there or should be there; comes back by itself.
    failing,
};

struct DeviceStates {
    DeviceState scanner = DeviceState::none;
    DeviceState camera = DeviceState::none;
    DeviceState sound = DeviceState::none;
    DeviceState printer = DeviceState::none;
    DeviceState network = DeviceState::none;
    bool operator==(const DeviceStates&) const = default;
};

}  // namespace kiosk
