// The seed and the size of a random test: KIOSK_SEED=... repeats a run, KIOSK_CUTS=... makes more (or fewer) of them.
#pragma once

#include <cstdint>
#include <cstdlib>

#include "kiosk/base/random.h"

inline std::uint64_t number_from(const char* variable, std::uint64_t otherwise) {
    const char* given = std::getenv(variable);
    return given ? std::strtoull(given, nullptr, 10) : otherwise;
}

// Small enough to be read aloud.
inline std::uint64_t a_seed() { return number_from("KIOSK_SEED", kiosk::SystemRandom().below(1'000'000'000)); }
