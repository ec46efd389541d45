#include "kiosk/desk/print_desk.h"

#include <spdlog/spdlog.h>

namespace kiosk {

void PrintDesk::hear(const PrinterSays& said, const Moment& now) {
    if (const auto* ended = std::get_if<PrintEnded>(&said))
        note(*ended, now);
    else
        printer_idle_ = true;
    tend(now);
}

// Kept until it is written: else the slip would be printed again.
void PrintDesk::note(const PrintEnded& ended, const Moment& now) {
    const auto done = PrintQueue(hall_.connection()).end(ended, now);
    unwritten_.reset();
    if (done) return;
    spdlog::error("print queue: {}", done.error().what);
    unwritten_ = ended;
}

void PrintDesk::tend(const Moment& now) {
    if (const auto ended = unwritten_) note(*ended, now);
    if (!printer_idle_ || !hand_out_ || unwritten_) return;
    auto order = PrintQueue(hall_.connection()).begin();
    if (!order) return spdlog::error("print queue: {}", order.error().what);
    std::optional<PrintOrder>& next = *order;
    if (!next) return;
    const PrintJobId job = next->job;
    printer_idle_ = false;
    if (!hand_out_(std::move(*next))) note({job, PrintResult::offline, false}, now);
}

}  // namespace kiosk
