// Any bytes from any scanner, in pieces and with pauses: whatever comes out is a line the hall can bear.
// The first byte chooses the format, each following pair (a length and a pause) the next piece.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>

#include "kiosk/device/scan_stream.h"

namespace {

void check(const kiosk::ScannedLine& line) {
    if (line.text.size() > kiosk::ScanLimits{}.bytes) std::abort();
    for (const char c : line.text)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    kiosk::ScanStream stream(static_cast<kiosk::ScanFormat>(data[0] % 3));
    std::span<const char> rest(reinterpret_cast<const char*>(data + 1), size - 1);
    std::int64_t now_ms = 0;
    std::size_t lines = 0;
    while (rest.size() > 2) {
        const auto length = std::min<std::size_t>(static_cast<unsigned char>(rest[0]), rest.size() - 2);
        now_ms += static_cast<unsigned char>(rest[1]) * 3;
        stream.feed(rest.subspan(2, length), now_ms, [&](const kiosk::ScannedLine& line) {
            check(line);
            ++lines;
        });
        if (rest[1] == '\xff') stream.reset();
        rest = rest.subspan(2 + length);
    }
    if (lines > size) std::abort();
    return 0;
}
