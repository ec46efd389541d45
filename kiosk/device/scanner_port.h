// Opens the scanner a choice names, so that only this program hears it.
//
// An input device is grabbed (EVIOCGRAB): it no longer types into any window. A serial line is set raw and locked. A
// FIFO is read as it is. A failure says in `state` whether there is nothing (missing) or something that cannot be used.
#pragma once

#include <expected>
#include <string>

#include "kiosk/device/file_descriptor.h"
#include "kiosk/device/scanner_choice.h"
#include "kiosk/model/device_states.h"

namespace kiosk {

struct ScannerPort {
    FileDescriptor fd;  // Never blocks.
    ScanFormat format = ScanFormat::unknown;
    bool is_fifo = false;  // Its end is the end of one writer, not of the scanner.
};

struct NoPort {
    DeviceState state;  // missing or failing
    std::string why;
};

// For choices of the kinds usb, path and by_id.
std::expected<ScannerPort, NoPort> open_scanner_port(const ScannerChoice& choice);

}  // namespace kiosk
