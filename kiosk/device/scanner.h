// The hall's code scanner: puts each line it reads into an inbox and says how it is.
//
// Holding one means it is being looked for, not that it is there: a scanner that is missing, dies or is unplugged is
// logged once, tried again every second and comes back by itself. Nothing here ever blocks the caller; destroying it
// stops it at once. When the inbox is full, lines are dropped: nobody waits for the answer to the hundredth scan.
#pragma once

#include <chrono>
#include <functional>
#include <memory>

#include "kiosk/base/clock.h"
#include "kiosk/base/mailbox.h"
#include "kiosk/device/scan_line.h"
#include "kiosk/device/scanner_choice.h"
#include "kiosk/model/device_states.h"

namespace kiosk {

class Scanner {
public:
    virtual ~Scanner() = default;
    virtual DeviceState state() const = 0;
};

struct ScannerSetup {
    ScannerChoice choice;
    ScanLimits limits = {};
    std::chrono::milliseconds retry = std::chrono::seconds(1);
    std::function<void()> changed = {};  // The state changed; called on the scanner's thread.
};

// `inbox` and `clock` outlive the scanner. For the choices `none` and `keyboard` no thread is started.
std::unique_ptr<Scanner> start_scanner(ScannerSetup setup, Mailbox<ScannedLine>& inbox, const Clock& clock);

}  // namespace kiosk
