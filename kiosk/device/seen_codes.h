// Which codes are in the camera's view, so that a card held still is one scan. No clock.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

class SeenCodes {
public:
    // A code was read at this steady time. True: it was not in view during the last 3 seconds.
    // Staying in view keeps it known; at most eight codes are.
    bool is_new(std::string_view text, std::int64_t now_ms);

private:
    struct Seen {
        std::string text;
        std::int64_t last_ms;
    };
    std::vector<Seen> seen_;  // Oldest sight first.
};

}  // namespace kiosk
