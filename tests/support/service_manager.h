// The service manager's end of the watchdog's socket.
#pragma once

#include <string>
#include <vector>

#include "kiosk/base/file_descriptor.h"

class ServiceManager {
public:
    explicit ServiceManager(const std::string& address);
    // All that came since the last call.
    std::vector<std::string> heard() const;

private:
    kiosk::FileDescriptor fd_;
};
