// The desk: one thread that owns the writing connection and decides, whoever asks.
//
// Actions come in as letters, answers go out through `reply` (called on this thread; it must only hand them on). A
// scan's answer goes first, the boards it changed follow. When nobody asks it keeps house: checkpoints, another
// process's changes, the next day.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <thread>

#include "kiosk/base/clock.h"
#include "kiosk/base/mailbox.h"
#include "kiosk/desk/hall.h"
#include "kiosk/model/action.h"
#include "kiosk/model/answer.h"

namespace kiosk {

class DeskThread {
public:
    using Reply = std::function<void(Answer)>;

    // Starts at once; the first boards come as soon as they are read.
    DeskThread(std::unique_ptr<Hall> hall, const Clock& clock, Reply reply);
    // Finishes what was posted, then stops.
    ~DeskThread();
    DeskThread(const DeskThread&) = delete;
    DeskThread& operator=(const DeskThread&) = delete;

    // False: too much is waiting; nothing was taken.
    bool post(Action action) { return inbox_.put(std::move(action)); }
    // Steady time of its last sign of life, for the watchdog.
    std::int64_t alive_ms() const { return alive_ms_.load(std::memory_order_relaxed); }

private:
    void run();
    void handle(const Action& action);
    void keep_house();
    void send_boards();

    std::unique_ptr<Hall> hall_;
    const Clock& clock_;
    Reply reply_;
    Mailbox<Action> inbox_;
    std::atomic<std::int64_t> alive_ms_;
    std::int64_t seen_version_ = 0;
    BusinessDay boards_day_;
    bool boards_stale_ = false, written_since_checkpoint_ = false;
    std::thread thread_;
};

}  // namespace kiosk
