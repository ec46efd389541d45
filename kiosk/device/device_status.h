// What one device's thread last said about it; any thread may ask.
//
// A change is logged once, with the reason, and wakes whoever listens; saying the same again does nothing, so a device
// that is tried every second does not fill the log.
#pragma once

#include <functional>
#include <mutex>
#include <string>
#include <string_view>

#include "kiosk/model/device_states.h"

namespace kiosk {

class DeviceStatus {
public:
    // `name` stands in the log. `changed` is called on the device's thread, outside the lock.
    explicit DeviceStatus(std::string name, std::function<void()> changed = {});

    DeviceState state() const;
    // Why it is not ready, in words for the installer; empty when it is.
    std::string why() const;

    // `why` never holds what was scanned.
    void set(DeviceState state, std::string_view why = {});

private:
    std::string name_;
    std::function<void()> changed_;
    mutable std::mutex mutex_;
    DeviceState state_ = DeviceState::none;
    std::string why_;
};

}  // namespace kiosk
