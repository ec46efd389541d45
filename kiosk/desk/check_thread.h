// Reads the whole ledger once, beside whoever works: ledger.md wants it checked at each start, and two million
// transfers take longer than a visitor waits.
//
// On a thread and a read-only connection of its own, so scans and boards go on meanwhile; destroying it ends it at
// once. What it finds goes to the log and to `reply`.
#pragma once

#include <atomic>
#include <functional>
#include <string>
#include <thread>

namespace kiosk {

class CheckThread {
public:
    // Called once, on the check's thread, unless it was ended before: whether everything holds. A database that cannot
    // be read to its end does not.
    using Reply = std::function<void(bool sound)>;

    // folder: the hall's.
    CheckThread(std::string folder, Reply reply);
    ~CheckThread();
    CheckThread(const CheckThread&) = delete;
    CheckThread& operator=(const CheckThread&) = delete;

private:
    void run();

    std::string folder_;
    Reply reply_;
    std::atomic<bool> stop_ = false;
    std::thread thread_;
};

}  // namespace kiosk
