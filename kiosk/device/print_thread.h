// The thread that talks to the receipt printer, so that nobody else ever waits for one.
//
// It says PrinterReady when the printer is well and it has nothing to do, gets at most one order, prints it, and says
// PrintEnded; the desk keeps the queue. While the printer is away or empty it looks again every `retry` and asks for
// nothing. Destroying it stops it at once, in the middle of a receipt if need be: the desk will send that one again.
#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <thread>

#include "kiosk/base/mailbox.h"
#include "kiosk/device/device_status.h"
#include "kiosk/device/receipt_printer.h"

namespace kiosk {

struct PrintThreadSetup {
    PrinterChoice choice;                                       // Not `none`.
    std::chrono::milliseconds retry = std::chrono::seconds(2);  // While it is not well.
    std::chrono::milliseconds look = std::chrono::seconds(15);  // While it is, and nobody prints.
    PrinterTimes times = {};
    std::function<void()> changed = {};  // The state changed; called on this thread.
};

class PrintThread {
public:
    // To the desk, from this thread. False: it does not listen now, and is told again.
    using Say = std::function<bool(PrinterSays)>;

    // `orders` outlives the thread, which closes it when it ends.
    PrintThread(PrintThreadSetup setup, Mailbox<PrintOrder>& orders, Say say);
    ~PrintThread();
    PrintThread(const PrintThread&) = delete;
    PrintThread& operator=(const PrintThread&) = delete;

    DeviceState state() const { return status_.state(); }
    // Why it is not ready, in words for whoever sets it up.
    std::string why() const { return status_.why(); }

private:
    void run();
    bool look();
    void carry_out(const PrintOrder& order);
    void note(const PrintEnd& end);

    PrintThreadSetup setup_;
    Mailbox<PrintOrder>& orders_;
    Say say_;
    DeviceStatus status_;
    StopSignal stop_;
    std::unique_ptr<ReceiptPrinter> printer_;
    std::thread thread_;
};

}  // namespace kiosk
