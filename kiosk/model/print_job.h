// One slip on its way to paper, as the desk, the printer's thread and the queue speak of it.
#pragma once

#include <string>
#include <variant>

#include "kiosk/model/ids.h"
#include "kiosk/model/receipt.h"

namespace kiosk {

using PrintJobId = RowId<struct PrintJobNoun>;

enum class PrintKind { redemption, entries, day_close, test };

// What became of one try.
enum class PrintResult {
    done,          // Taken by the printer; where it answers questions, also printed.
    out_of_paper,  // Or its lid is open: somebody has to come.
    offline,       // Unplugged, switched off, not on the network.
    failed,        // Is there and does not print.
};

struct PrintEnd {
    PrintResult result = PrintResult::done;
    bool touched = false;  // Something may be on paper.
    std::string why = {};  // For the log; empty when done.
};

// The desk to the printer's thread.
struct PrintOrder {
    PrintJobId job;
    Receipt receipt;
    bool copy = false;  // May have been printed before: marked so.
};

// The printer's thread to the desk.
struct PrinterReady {};  // Nothing to print, the printer is well: send an order if there is one.
struct PrintEnded {
    PrintJobId job;
    PrintResult result = PrintResult::done;
    bool touched = false;
};
using PrinterSays = std::variant<PrinterReady, PrintEnded>;

}  // namespace kiosk
