// Runs one piece of work on a stranger's data in a child process that can do nothing but compute and answer.
//
// The child is a fork: it sees the memory as it was, and whatever it does to it is its own. Before the work begins it
// closes every file but its end of a pipe, takes limits on memory and time, and lets a seccomp filter kill it at any
// system call other than writing to that pipe, getting memory and ending. So a hole in a library that reads pictures or
// spreadsheets costs one file. The work must not open files, start threads or throw.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

#include "kiosk/base/error.h"
#include "kiosk/base/file_descriptor.h"

namespace kiosk {

// The child's end of the pipe. False: nobody listens any more.
using SandboxAnswer = std::function<bool(const void* bytes, std::size_t size)>;
using SandboxWork = std::function<void(const SandboxAnswer& answer)>;

// What the work may use at most; the defaults are for a picture.
struct SandboxLimits {
    std::uint64_t memory_bytes = std::uint64_t{384} << 20;  // Beyond what the program has already.
    std::uint64_t cpu_s = 5;
    int silence_ms = 5000;        // Between two of its answers.
    bool no_files_found = false;  // A library looks for files beside its own: it is told there are none, and lives.
};

class Sandbox {
public:
    // device   the child could not be made
    static Result<Sandbox> start(const SandboxWork& work, const SandboxLimits& limits = {});
    Sandbox(Sandbox&&) = default;
    Sandbox& operator=(Sandbox&&) = delete;
    // Ends the child, whatever it does, and waits until it is gone.
    ~Sandbox();

    // False: the child ended before, or was silent for too long.
    bool read(void* bytes, std::size_t size);

private:
    Sandbox(int pid, FileDescriptor answers, int silence_ms)
        : child_(pid), answers_(std::move(answers)), silence_ms_(silence_ms) {}

    struct Child {
        explicit Child(int pid) : id(pid) {}
        Child(Child&& other) noexcept : id(std::exchange(other.id, 0)) {}
        int id;
    };
    Child child_;
    FileDescriptor answers_;
    int silence_ms_;
};

}  // namespace kiosk
