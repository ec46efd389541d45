// What is to be heard: one sentence at a time, so that it can be marked while it is spoken and stopped at once.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

namespace kiosk {

struct Speech {
    std::uint64_t id = 0;           // Given back when it was spoken to its end.
    std::string words;              // As they stand on the screen.
    bool chinese = true;            // Else English.
    float characters_per_s = 3.5F;  // 2.5 to 4.5 (interface.md, "Read aloud").
};

// Be silent now; what was being spoken is not given back.
struct Hush {};

using SpeechOrder = std::variant<Speech, Hush>;

}  // namespace kiosk
