// One line that a scanner, the camera or a keyboard wedge read.
#pragma once

#include <cstdint>
#include <string>

namespace kiosk {

struct ScannedLine {
    // At most 512 bytes without control characters; not checked in any other way, not even for being UTF-8.
    // Empty: something was read that cannot be a code (too long, too slow, control characters): "scan again".
    std::string text;
    std::int64_t at_ms = 0;  // Steady clock, when the line was complete.

    bool operator==(const ScannedLine&) const = default;
};

}  // namespace kiosk
