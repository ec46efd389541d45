// The hall's receipt printer: takes a whole receipt's bytes and says what became of them.
//
// Belongs to one thread, which may wait here: each call ends within the times below, whatever the printer does, and at
// once when the stop signal is raised. The device is opened for each call and closed after it, so a printer may be
// unplugged and plugged in again at any time.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <string_view>

#include "kiosk/device/printer_choice.h"
#include "kiosk/device/stop_signal.h"
#include "kiosk/model/print_job.h"

namespace kiosk {

struct PrinterTimes {
    std::chrono::milliseconds connect = std::chrono::seconds(3);
    std::chrono::milliseconds stalled = std::chrono::seconds(5);  // Takes not one byte more.
    std::chrono::milliseconds answer = std::chrono::milliseconds(400);
    std::chrono::milliseconds finish = std::chrono::seconds(12);  // To print what it has taken.
};

class ReceiptPrinter {
public:
    virtual ~ReceiptPrinter() = default;
    // done: all bytes are with the printer, and where it answers questions it has printed them with paper to spare.
    virtual PrintEnd print(std::string_view bytes) = 0;
    // Could it print now? Nothing is ever touched by asking. A printer that answers no questions is taken to be well.
    virtual PrintEnd status() = 0;
};

// `stop` outlives the printer. Null for the choice `none`.
std::unique_ptr<ReceiptPrinter> open_receipt_printer(const PrinterChoice& choice, const StopSignal& stop,
                                                     const PrinterTimes& times = {});

// The one behind cups: names (receipt_printer_cups.cpp): `lp` of the print service, run without a shell.
std::unique_ptr<ReceiptPrinter> cups_receipt_printer(const std::string& queue, const StopSignal& stop,
                                                     const PrinterTimes& times);

}  // namespace kiosk
