// Runs one piece of work on a stranger's data in a child process that can do nothing but compute and answer.
//
// The child is a fork: it sees the memory as it was, and whatever it does to it is its own. Before the work begins it
// closes every file but its end of a pipe, takes limits on memory and time, and lets a seccomp filter kill it at any
// system call other than writing to that pipe, getting memory and ending. So a hole in a picture library costs one
// picture. The work must not open files, start threads or throw.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

#include "kiosk/base/error.h"
#include "kiosk/device/file_descriptor.h"

namespace kiosk {

// The child's end of the pipe. False: nobody listens any more.
using SandboxAnswer = std::function<bool(const void* bytes, std::size_t size)>;
using SandboxWork = std::function<void(const SandboxAnswer& answer)>;

class Sandbox {
public:
    // device   the child could not be made
    static Result<Sandbox> start(const SandboxWork& work);
    Sandbox(Sandbox&&) = default;
    Sandbox& operator=(Sandbox&&) = delete;
    // Ends the child, whatever it does, and waits until it is gone.
    ~Sandbox();

    // False: the child ended before, or did not answer within `deadline_ms` (5000) of one of its answers.
    bool read(void* bytes, std::size_t size);

private:
    Sandbox(int pid, FileDescriptor answers) : child_(pid), answers_(std::move(answers)) {}

    struct Child {
        explicit Child(int pid) : id(pid) {}
        Child(Child&& other) noexcept : id(std::exchange(other.id, 0)) {}
        int id;
    };
    Child child_;
    FileDescriptor answers_;
};

}  // namespace kiosk
