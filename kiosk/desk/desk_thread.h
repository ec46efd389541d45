// The desk: one thread that owns the writing connection and decides, whoever asks.
//
// Actions come in as letters, answers go out through `reply` (called on this thread; it must only hand them on). A
// scan's answer goes first, the boards it changed follow. When nobody asks it keeps house: checkpoints, another
// process's changes, the next day. A board that cannot be read stays as it was.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/base/mailbox.h"
#include "kiosk/desk/check_in_desk.h"
#include "kiosk/desk/counter_desk.h"
#include "kiosk/desk/hall.h"
#include "kiosk/desk/print_desk.h"
#include "kiosk/desk/roll_desk.h"
#include "kiosk/desk/shop_desk.h"
#include "kiosk/desk/title_sounds.h"
#include "kiosk/model/action.h"
#include "kiosk/model/answer.h"

namespace kiosk {

class DeskThread {
public:
    using Reply = std::function<void(Answer)>;

    // Starts at once; the first boards come as soon as they are read. `hand_out` is called on this thread.
    DeskThread(std::unique_ptr<Hall> hall, const Clock& clock, Reply reply, PrintDesk::HandOut hand_out = {});
    // Finishes what was posted, then stops.
    ~DeskThread();
    DeskThread(const DeskThread&) = delete;
    DeskThread& operator=(const DeskThread&) = delete;

    // False: too much is waiting; nothing was taken.
    bool post(Action action) { return inbox_.put(std::move(action)); }
    // What became of a slip, or that there is room for the next. False: say it again later.
    bool printer_says(const PrinterSays& said) { return inbox_.put(said); }
    // The ledger does not hold (any thread may say so): from now on points are not booked, every scan is refused and
    // nothing is written, until the program starts anew. The boards go on, and say so.
    void close_counter() { counter_closed_ = true; }
    // Steady time of its last sign of life, for the watchdog.
    std::int64_t alive_ms() const { return alive_ms_.load(std::memory_order_relaxed); }

private:
    using Letter = std::variant<Action, PrinterSays>;

    void run();
    void scan(const std::string& scanned, const Moment& now);
    std::vector<std::string> with_queued(const std::string& first);
    std::optional<ShopAnswer> at_the_shop(const Action& action, const Moment& now);
    VoiceAnswer leave_voice(const LeaveVoice& said, const Moment& now);
    CounterPtr at_the_counter(const Action& action, const Moment& now);
    void open(const Letter& letter);
    void handle(const Action& action, const Moment& now);
    void check_in(const CheckIn& answer, bool opens_visit, const Moment& now);
    void keep_house();
    void let_go_of_unfetched();
    void grant_and_expire();
    void send_boards();
    bool note_unread(const Status& complete);

    std::unique_ptr<Hall> hall_;
    const Clock& clock_;
    Reply reply_;
    Mailbox<Letter> inbox_;
    std::atomic<std::int64_t> alive_ms_;
    std::int64_t seen_version_ = 0;
    BusinessDay boards_day_, swept_day_;
    BoardsPtr boards_ = std::make_shared<const Boards>();  // The last that went out.
    TitleSounds sounds_;
    RollDesk roll_;
    SystemRandom random_;
    ShopDesk shop_;
    CounterDesk counter_;
    PrintDesk printing_;
    std::string unread_why_;
    std::atomic<bool> counter_closed_ = false;
    bool boards_stale_ = true, written_since_checkpoint_ = false;
    std::thread thread_;
};

}  // namespace kiosk
