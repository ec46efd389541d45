// A scanner that types into the program's window (`--scanner keyboard`), for machines whose input devices may not be
// opened. The app feeds what was typed, as characters, with '\n' for Enter; everything happens on the app's thread.
#pragma once

#include <cstdint>
#include <string_view>

#include "kiosk/base/mailbox.h"
#include "kiosk/device/scan_line.h"

namespace kiosk {

class KeyboardWedge {
public:
    // `inbox` outlives the wedge.
    explicit KeyboardWedge(Mailbox<ScannedLine>& inbox, ScanLimits limits = {}) : inbox_(inbox), line_(limits) {}

    void type(std::string_view characters, std::int64_t steady_ms) {
        for (const char c : characters)
            if (auto line = line_.add(c, steady_ms)) inbox_.put(std::move(*line));
    }

private:
    Mailbox<ScannedLine>& inbox_;
    ScanLine line_;
};

}  // namespace kiosk
