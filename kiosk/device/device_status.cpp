#include "kiosk/device/device_status.h"

#include <spdlog/spdlog.h>

#include <utility>

namespace kiosk {

DeviceStatus::DeviceStatus(std::string name, std::function<void()> changed)
    : name_(std::move(name)), changed_(std::move(changed)) {}

DeviceState DeviceStatus::state() const {
    const std::lock_guard lock(mutex_);
    return state_;
}

std::string DeviceStatus::why() const {
    const std::lock_guard lock(mutex_);
    return why_;
}

void DeviceStatus::set(DeviceState state, std::string_view why) {
    {
        const std::lock_guard lock(mutex_);
        if (state == state_) return;
        state_ = state;
        why_ = why;
    }
    switch (state) {
        case DeviceState::none: break;
        case DeviceState::ready: spdlog::info("{}: ready", name_); break;
        case DeviceState::missing: spdlog::warn("{}: missing ({}); it is tried again by itself", name_, why); break;
        case DeviceState::failing: spdlog::warn("{}: failing ({}); it is tried again by itself", name_, why); break;
    }
    if (changed_) changed_();
}

}  // namespace kiosk
