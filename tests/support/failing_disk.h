// The disk under SQLite, which can be told to fail: every file of a test goes through it, and nothing happens until a
// test arms it.
//
// It counts what changes the disk (writes, syncs, truncations, new and deleted files); the n-th of them fails, or the
// program dies on the spot, as by kill -9. SQLite's own page checksums lie above it.
#pragma once

class FailingDisk {
public:
    enum class Fault {
        io_error,  // This one call fails.
        broken,    // It fails, and so does every later one.
        full,      // Writes find no room from then on.
        death,     // The process ends, nothing is tidied up: for a child process.
    };

    // From now to the destructor. n counts from 1.
    FailingDisk(int n, Fault fault);
    ~FailingDisk();
    FailingDisk(const FailingDisk&) = delete;
    FailingDisk& operator=(const FailingDisk&) = delete;

    // Did it come to the n-th call?
    bool struck() const;
    static constexpr int died = 86;  // The exit code of a death.
};
