// Puts single characters together to scanned lines, whatever is sent. No I/O, no clock.
//
// A line ends with CR or LF; empty lines are nothing. A line with a control character, longer than 512 bytes, or with
// more than 500 ms between its first and its last character is refused as a whole: one empty ScannedLine at the moment
// of the fault, then silence until the next terminator. So a stuck scanner costs one refusal however long it sends.
// A pause of more than 500 ms begins a new line: what came before was cut off, and nobody waits for its answer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/device/scanned_line.h"

namespace kiosk {

// A card's code has 120 characters; a scanner that types takes 1 to 4 ms for each.
struct ScanLimits {
    std::size_t bytes = 512;
    std::int64_t longest_ms = 500;
};

// Whether a whole text, as the camera reads one, is a line: not empty, not too long, no control characters.
bool is_line(std::string_view text, ScanLimits limits = {});

class ScanLine {
public:
    explicit ScanLine(ScanLimits limits = {}) : limits_(limits) {}

    // The next character, at a steady time that never goes back. A line or a refusal when this one completes it.
    std::optional<ScannedLine> add(char c, std::int64_t now_ms);
    // Characters of this line were lost on the way: the line is refused.
    std::optional<ScannedLine> lose(std::int64_t now_ms);
    // The device is gone: half a line is forgotten.
    void reset();

private:
    std::optional<ScannedLine> end(std::int64_t now_ms);
    std::optional<ScannedLine> refuse(std::int64_t now_ms);

    ScanLimits limits_;
    std::string text_;
    std::int64_t first_ms_ = 0, last_ms_ = 0;
    bool refused_ = false;  // Silent until the terminator.
};

}  // namespace kiosk
