#include "kiosk/device/watchdog.h"

#include <sys/socket.h>
#include <sys/un.h>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdlib>

namespace kiosk {

namespace {

std::string_view variable(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string_view() : value;
}

std::optional<std::int64_t> number(std::string_view digits) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    return value;
}

FileDescriptor connect_to(const std::string& address) {
    sockaddr_un to{};
    if (address.empty() || address.size() >= sizeof to.sun_path) return {};
    to.sun_family = AF_UNIX;
    std::ranges::copy(address, to.sun_path);
    if (address.front() == '@') to.sun_path[0] = '\0';
    FileDescriptor fd(socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + address.size());
    if (!fd || connect(fd.get(), reinterpret_cast<const sockaddr*>(&to), length) != 0) return {};
    return fd;
}

}  // namespace

Watchdog Watchdog::from_environment() {
    const auto pid = variable("WATCHDOG_PID");
    const bool ours = pid.empty() || number(pid) == getpid();
    const auto limit_us = ours ? number(variable("WATCHDOG_USEC")).value_or(0) : 0;
    return Watchdog(std::string(variable("NOTIFY_SOCKET")), limit_us / 1000);
}

Watchdog::Watchdog(const std::string& address, std::int64_t limit_ms)
    : socket_(connect_to(address)), half_limit_ms_(limit_ms > 0 ? std::max<std::int64_t>(limit_ms / 2, 1) : 0) {}

void Watchdog::ready() { say("READY=1"); }

void Watchdog::alive(std::int64_t steady_ms) {
    // A quarter early: the loop wakes when half the limit is over, and may wake a moment before.
    if (half_limit_ms_ == 0 || (said_ms_ && steady_ms - *said_ms_ < half_limit_ms_ * 3 / 4)) return;
    said_ms_ = steady_ms;
    say("WATCHDOG=1");
}

std::optional<std::int64_t> Watchdog::longest_wait_ms() const {
    if (!socket_ || half_limit_ms_ == 0) return std::nullopt;
    return half_limit_ms_;
}

void Watchdog::stopping() { say("STOPPING=1"); }

void Watchdog::say(std::string_view words) const {
    if (!socket_) return;
    // A manager that does not take it now gets the next one; there is nobody to tell.
    [[maybe_unused]] const auto sent = send(socket_.get(), words.data(), words.size(), MSG_NOSIGNAL);
}

}  // namespace kiosk
