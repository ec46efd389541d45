// Opens the scanner a choice names, so that only this program hears it.
//
// An input device is grabbed (EVIOCGRAB): it no longer types into any window. A serial line is set raw and locked. A
// FIFO is read as it is. A failure is Unavailable.
#pragma once

#include <expected>

#include "kiosk/base/file_descriptor.h"
#include "kiosk/device/scanner_choice.h"
#include "kiosk/device/unavailable.h"

namespace kiosk {

struct ScannerPort {
    FileDescriptor fd;  // Never blocks.
    ScanFormat format = ScanFormat::unknown;
    bool is_fifo = false;  // Its end is the end of one writer, not of the scanner.
};

// For choices of the kinds usb, path and by_id.
std::expected<ScannerPort, Unavailable> open_scanner_port(const ScannerChoice& choice);

}  // namespace kiosk
