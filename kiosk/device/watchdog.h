// Tells the service manager that the hall's terminal is up and alive; it starts the program again when that stops.
//
// The protocol of sd_notify(3): short texts to the datagram socket named by NOTIFY_SOCKET. Without that variable (a
// shell, a test) everything here does nothing. One thread, the frame loop: what it says is then true of the frame loop.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/base/file_descriptor.h"

namespace kiosk {

class Watchdog {
public:
    // As the service manager set it up: NOTIFY_SOCKET, WATCHDOG_USEC and, when given, WATCHDOG_PID.
    static Watchdog from_environment();
    // `address`: a path, or an abstract name that begins with '@'; empty: nobody listens. `limit_ms`: how long it may
    // be silent before it is taken for dead; 0: the manager does not watch.
    Watchdog(const std::string& address, std::int64_t limit_ms);

    // The first full frame is on the screen.
    void ready();
    // Call whenever a round of the loop is done and desk and devices answer; says so when half the limit is over.
    void alive(std::int64_t steady_ms);
    // How long the loop may wait for an event so that alive() is called in time; nothing when nobody watches.
    std::optional<std::int64_t> longest_wait_ms() const;
    void stopping();

private:
    void say(std::string_view words) const;

    FileDescriptor socket_;
    std::int64_t half_limit_ms_;
    std::optional<std::int64_t> said_ms_;
};

}  // namespace kiosk
