#include "kiosk/device/print_thread.h"

#include <cassert>

#include "kiosk/device/escpos_writer.h"

namespace kiosk {

PrintThread::PrintThread(PrintThreadSetup setup, Mailbox<PrintOrder>& orders, Say say)
    : setup_(std::move(setup)),
      orders_(orders),
      say_(std::move(say)),
      status_("receipt printer", setup_.changed),
      printer_(open_receipt_printer(setup_.choice, stop_, setup_.times)) {
    assert(printer_);
    thread_ = std::thread([this] { run(); });
}

PrintThread::~PrintThread() {
    stop_.raise();
    orders_.close();
    thread_.join();
}

void PrintThread::run() {
    bool asked = false;  // The desk knows that there is room for an order.
    while (!stop_.raised()) {
        const bool well = look();
        if (well && !asked) asked = say_(PrinterReady{});
        const auto order = orders_.wait(well && asked ? setup_.look : setup_.retry);
        if (!order) continue;
        carry_out(*order);
        asked = false;
    }
}

bool PrintThread::look() {
    const PrintEnd now = printer_->status();
    note(now);
    return now.result == PrintResult::done;
}

void PrintThread::carry_out(const PrintOrder& order) {
    const Receipt receipt = order.copy ? as_copy(order.receipt) : order.receipt;
    PrintEnd end = printer_->print(write_escpos(receipt, setup_.choice.traits));
    // Broken off by us: no fault of the printer's.
    if (stop_.raised() && end.result == PrintResult::failed) end.result = PrintResult::offline;
    note(end);
    while (!say_(PrintEnded{order.job, end.result, end.touched}))
        if (stop_.wait(setup_.retry)) return;
}

void PrintThread::note(const PrintEnd& end) {
    if (stop_.raised()) return;
    switch (end.result) {
        case PrintResult::done: return status_.set(DeviceState::ready);
        case PrintResult::offline: return status_.set(DeviceState::missing, end.why);
        case PrintResult::out_of_paper:
        case PrintResult::failed: return status_.set(DeviceState::failing, end.why);
    }
}

}  // namespace kiosk
