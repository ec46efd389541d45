#include "kiosk/device/unavailable.h"

#include <cerrno>
#include <system_error>
#include <utility>

namespace kiosk {

Unavailable Unavailable::missing(std::string why) { return {DeviceState::missing, std::move(why)}; }

Unavailable Unavailable::failing(std::string why) { return {DeviceState::failing, std::move(why)}; }

Unavailable Unavailable::from_errno(const std::string& path, int error) {
    const bool gone = error == ENOENT || error == ENODEV || error == ENXIO || error == ENOTDIR;
    return {gone ? DeviceState::missing : DeviceState::failing, path + ": " + std::generic_category().message(error)};
}

}  // namespace kiosk
