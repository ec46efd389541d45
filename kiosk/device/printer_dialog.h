// Talks with a printer over an open, nonblocking line (USB, serial or network): sends bytes, asks how it is.
//
// Asked by DLE EOT 2 and 4, which printers answer at once, and after a receipt by GS r 1, which they answer in its
// turn: when its answer comes, all before it is on paper. Many printers answer none of it; they are taken at their word
// that they took the bytes. Bits as in Epson's ESC/POS reference.
#pragma once

#include <optional>
#include <string_view>

#include "kiosk/device/receipt_printer.h"

namespace kiosk {

class PrinterDialog {
public:
    PrinterDialog(int line, const StopSignal& stop, const PrinterTimes& times)
        : line_(line), stop_(stop), times_(times) {}

    // Nothing: it did not answer.
    std::optional<PrintEnd> ask();
    // The whole receipt, to the last row. `answers`: it answered just now, so that it is asked whether that is on
    // paper. `knows_gs_r`: false when this printer was seen not to answer it, which is noted here.
    PrintEnd print(std::string_view bytes, bool answers, bool& knows_gs_r);

private:
    PrintEnd send(std::string_view bytes);
    PrintEnd finished(bool& knows_gs_r);
    std::optional<unsigned char> answer_to(std::string_view question, unsigned mask, unsigned value,
                                           std::chrono::milliseconds longest);
    std::optional<unsigned char> next_answer(unsigned mask, unsigned value, std::chrono::milliseconds longest);

    int line_;
    const StopSignal& stop_;
    const PrinterTimes& times_;
    bool lost_ = false;  // The other side is gone.
};

}  // namespace kiosk
