#include "kiosk/device/seen_codes.h"

#include <algorithm>

namespace kiosk {

bool SeenCodes::is_new(std::string_view text, std::int64_t now_ms) {
    constexpr std::int64_t forgotten_ms = 3000;
    constexpr std::size_t most = 8;
    std::erase_if(seen_, [&](const Seen& seen) { return now_ms - seen.last_ms >= forgotten_ms; });
    const auto known = std::erase_if(seen_, [&](const Seen& seen) { return seen.text == text; }) > 0;
    if (seen_.size() == most) seen_.erase(seen_.begin());
    seen_.push_back({std::string(text), now_ms});
    return !known;
}

}  // namespace kiosk
