// Which scanner this hall has, as `run --scanner` and the settings name it. The only place that reads the notation:
//
//   none              no scanner
//   keyboard          it types into the program's window
//   1eab:1d06         a USB scanner that types, by vendor and product (four hexadecimal digits each)
//   /dev/...          a path: an input device, a serial line or a FIFO, found out when it is opened
//   usb-Maker-...     a name in /dev/input/by-id or /dev/serial/by-id
//   events:PATH       a FIFO or device that sends the kernel's input events
//   lines:PATH        a FIFO or device that sends text lines
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "kiosk/base/error.h"
#include "kiosk/device/scan_stream.h"

namespace kiosk {

struct ScannerChoice {
    enum class Kind { none, keyboard, usb, path, by_id };

    Kind kind = Kind::none;
    std::uint16_t vendor = 0, product = 0;    // usb
    std::string path;                         // path; by_id: the name
    ScanFormat format = ScanFormat::unknown;  // path and by_id

    // bad_input   not one of the notations above
    static Result<ScannerChoice> parse(std::string_view words);

    bool operator==(const ScannerChoice&) const = default;
};

}  // namespace kiosk
