// Which receipt printer, as the setting names it, in one text:
//
//   none                       this hall has none
//   /dev/usb/lp0               a USB or serial printer's device file
//   tcp:192.168.1.60:9100      on the network, by address; an IPv6 address in brackets
//   cups:counter               a queue of the print service
//   /path/to/file              a plain file: bytes are appended, for tests and trials
//
// followed, where it differs from the usual 58 mm printer, by any of ",80mm" ",raster-qr" ",no-cutter".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "kiosk/base/error.h"
#include "kiosk/device/escpos_writer.h"

namespace kiosk {

struct PrinterChoice {
    enum class Kind { none, path, tcp, cups };
    Kind kind = Kind::none;
    std::string where;  // A path, a numeric address, or a queue's name.
    std::uint16_t port = 9100;
    EscposTraits traits = {};

    // bad_input: none of these; the sentence says what is allowed.
    static Result<PrinterChoice> parse(std::string_view text);
};

}  // namespace kiosk
