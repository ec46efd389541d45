// A receipt printer at the other end of a line: on the network of this machine, or behind a device file (a pty).
//
// It keeps every byte it gets, and prints as much as it has paper for; what is left it prints when it is refilled, as
// real ones do. It answers DLE EOT at once and GS r in its turn, as the reference says, unless it is a silent one.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "kiosk/base/file_descriptor.h"
#include "kiosk/device/stop_signal.h"

struct FakePrinterTraits {
    bool answers = true;       // Both kinds of question.
    bool knows_gs_r = true;    // The one in turn.
    bool reads = true;         // False: takes nothing off the line.
    bool device_file = false;  // Behind a pty; else on the network.
};

class FakePrinter {
public:
    explicit FakePrinter(const FakePrinterTraits& traits = {});
    ~FakePrinter();
    FakePrinter(const FakePrinter&) = delete;
    FakePrinter& operator=(const FakePrinter&) = delete;

    // For PrinterChoice: "tcp:127.0.0.1:41234" or "/dev/pts/7".
    std::string name() const { return name_; }

    // Paper for that many bytes more, then none.
    void has_paper_for(std::size_t bytes);
    void refill() { has_paper_for(SIZE_MAX / 2); }
    void open_lid(bool open);
    // Gone after that many bytes more: the line breaks, and nobody takes a new one until plug_in().
    void unplug_after(std::size_t bytes);
    void plug_in();

    // What is on paper; questions are not.
    std::string printed() const;
    // Waits until that stands on it; ends the test after a minute.
    void until_printed(const std::string& words) const;
    void until_asked_without_paper() const;

private:
    void run();
    void serve(int line);
    void take(int line, std::string_view bytes);
    std::size_t print();
    void answer(int line, char kind);

    FakePrinterTraits traits_;
    std::string name_;
    kiosk::FileDescriptor listener_, held_;  // The other end of a pty is held open, so that it lasts.
    kiosk::StopSignal stop_;
    mutable std::mutex mutex_;
    mutable std::condition_variable changed_;
    std::string inside_, printed_;  // Taken and not yet on paper; on paper.
    std::size_t paper_ = SIZE_MAX / 2, lasts_ = SIZE_MAX;
    int asked_without_paper_ = 0;
    bool lid_open_ = false, plugged_ = true;
    std::thread thread_;
};
