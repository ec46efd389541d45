#include "kiosk/device/stop_signal.h"

#include <poll.h>
#include <sys/eventfd.h>

#include <array>
#include <cassert>
#include <cerrno>
#include <cstdint>
#include <vector>

namespace kiosk {

StopSignal::StopSignal() : event_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) { assert(event_); }

void StopSignal::raise() {
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = write(event_.get(), &one, sizeof one);  // Only fails when already raised.
}

bool StopSignal::raised() const { return wait(std::chrono::milliseconds(0)); }

bool StopSignal::wait(std::chrono::milliseconds longest) const { return wait_with(-1, longest) == Event::stopped; }

StopSignal::Event StopSignal::wait_with(int fd, std::chrono::milliseconds longest) const {
    return wait_for(fd, POLLIN, longest);
}

StopSignal::Event StopSignal::wait_to_write(int fd, std::chrono::milliseconds longest) const {
    return wait_for(fd, POLLOUT, longest);
}

StopSignal::Event StopSignal::wait_for(int fd, short events, std::chrono::milliseconds longest) const {
    std::array<pollfd, 2> files{pollfd{event_.get(), POLLIN, 0}, pollfd{fd, events, 0}};
    while (poll(files.data(), files.size(), static_cast<int>(longest.count())) < 0)
        if (errno != EINTR) return Event::nothing;
    if (files[0].revents != 0) return Event::stopped;
    return files[1].revents != 0 ? Event::ready : Event::nothing;
}

StopSignal::Event StopSignal::wait_with(std::span<const int> files) const {
    std::vector<pollfd> polled{{event_.get(), POLLIN, 0}};
    for (const int fd : files) polled.push_back({fd, POLLIN, 0});
    while (poll(polled.data(), polled.size(), -1) < 0)
        if (errno != EINTR) return Event::nothing;
    return polled.front().revents != 0 ? Event::stopped : Event::ready;
}

}  // namespace kiosk
