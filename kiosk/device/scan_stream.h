// What a scanner sends, as scanned lines: plain text, or the kernel's input events of a scanner that types.
// No I/O, no clock; the same code reads a device, a serial line and a test's FIFO.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>

#include "kiosk/device/scan_keymap.h"
#include "kiosk/device/scan_line.h"

namespace kiosk {

enum class ScanFormat {
    unknown,  // Found out from the first bytes of each connection.
    text,     // Characters, lines ended by CR or LF.
    events,   // struct input_event, 24 bytes each on a 64-bit machine.
};

// Whether these first bytes can only be input events: at least one whole one, with a possible time and type.
bool look_like_events(std::span<const char> bytes);

class ScanStream {
public:
    using Out = std::function<void(ScannedLine)>;

    explicit ScanStream(ScanFormat format, ScanLimits limits = {})
        : format_(format), connection_format_(format), line_(limits) {}

    // Any number of bytes as they came at a steady time; events may be cut anywhere.
    void feed(std::span<const char> bytes, std::int64_t now_ms, const Out& out);
    // The other side is gone: what was begun is forgotten.
    void reset();

private:
    void feed_events(std::span<const char> bytes, std::int64_t now_ms, const Out& out);
    void feed_event(std::span<const char> event, std::int64_t now_ms, const Out& out);

    ScanFormat format_, connection_format_;
    ScanLine line_;
    ScanKeymap keymap_;
    std::array<char, 24> part_{};  // Of an event that came in two pieces.
    std::size_t part_size_ = 0;
};

}  // namespace kiosk
