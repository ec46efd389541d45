// Why a device cannot be used now; whoever opens devices answers with it.
#pragma once

#include <string>

#include "kiosk/model/device_states.h"

namespace kiosk {

struct Unavailable {
    DeviceState state;  // missing: there is nothing. failing: there is something, and it cannot be used.
    std::string why;    // For the installer, without personal data.

    static Unavailable missing(std::string why);
    static Unavailable failing(std::string why);
    // What `errno` says about opening or using `path`.
    static Unavailable from_errno(const std::string& path, int error);
};

}  // namespace kiosk
