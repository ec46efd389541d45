// Ends a device's thread at once, even while it waits for its device: the thread polls wait_fd() beside its own file.
#pragma once

#include <chrono>
#include <span>

#include "kiosk/base/file_descriptor.h"

namespace kiosk {

class StopSignal {
public:
    StopSignal();

    // From any thread; lasts.
    void raise();
    bool raised() const;
    // Waits for the signal, at most that long. True: it was raised.
    bool wait(std::chrono::milliseconds longest) const;
    // What a wait for a device came to. `ready`: something to read, or the other side is gone.
    enum class Event { stopped, ready, nothing };
    Event wait_with(int fd, std::chrono::milliseconds longest) const;
    // `ready`: it takes bytes again, or the other side is gone.
    Event wait_to_write(int fd, std::chrono::milliseconds longest) const;
    // As long as it takes.
    Event wait_with(std::span<const int> files) const;
    Event wait_with(int fd) const { return wait_with(fd, std::chrono::milliseconds(-1)); }

private:
    Event wait_for(int fd, short events, std::chrono::milliseconds longest) const;
    FileDescriptor event_;
};

}  // namespace kiosk
