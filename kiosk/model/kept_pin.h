// A PIN as it is kept: salt, hash and what the hash cost, never the PIN itself; and whose it is.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <variant>

#include "kiosk/model/ids.h"
#include "kiosk/model/pin.h"
#include "kiosk/model/pin_lock.h"
#include "kiosk/model/staff.h"

namespace kiosk {

// Whoever works here may have two, one for the own points and one for the counter.
using PinOwner = std::variant<ResidentId, StaffId>;

// Of Argon2id. Kept with each hash, so that it may rise later without anybody's PIN being lost.
struct PinCost {
    std::int64_t passes = 0;        // libsodium's opslimit, 1 or more.
    std::int64_t memory_bytes = 0;  // Its memlimit, 8 KiB to 1 GiB.
    bool operator==(const PinCost&) const = default;
};

struct PinHash {
    std::array<std::byte, 16> salt{};
    std::array<std::byte, 32> hash{};
    std::array<std::byte, 8> pepper{};  // Which pepper went in: its fingerprint.
    PinCost cost;
};

struct KeptPin {
    PinKind kind = PinKind::digits;
    PinHash hash;
    PinTries tries;
    std::int64_t set_at_ms = 0;
    bool scrambled = false;  // The owner wishes the pad's keys in another order every time.
};

}  // namespace kiosk
