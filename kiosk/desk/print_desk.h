// The desk's side of printing: hands out one slip at a time and notes what became of it. Belongs to the desk's thread,
// never waits for a printer.
#pragma once

#include <functional>
#include <optional>

#include "kiosk/desk/hall.h"
#include "kiosk/desk/print_queue.h"

namespace kiosk {

class PrintDesk {
public:
    // Takes an order to the printer's thread; false: it takes none. Must not block.
    using HandOut = std::function<bool(PrintOrder)>;

    // Empty hand_out: this hall has no printer, slips wait for one.
    PrintDesk(Hall& hall, HandOut hand_out) : hall_(hall), hand_out_(std::move(hand_out)) {}

    // What the printer's thread said.
    void hear(const PrinterSays& said, const Moment& now);
    // Sends the next slip if the printer is idle; call when one may have been put into the queue.
    void tend(const Moment& now);

private:
    void note(const PrintEnded& ended, const Moment& now);

    Hall& hall_;
    HandOut hand_out_;
    bool printer_idle_ = false;
    std::optional<PrintEnded> unwritten_;  // The disk did not take it yet.
};

}  // namespace kiosk
