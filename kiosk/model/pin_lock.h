// How often a PIN may be tried, and what a clock that was set back does to it.
//
// Five tries are free. Before each later one passes a wait after the one before: 1, 5, then always 15 minutes. The
// twentieth wrong one locks, until two members of staff reset it. What counts is the number of tries that were begun:
// each is counted before anything is compared (ledger.md, "Cards").
//
// Waits are measured on the wall clock, for they must survive a restart. A clock that was set back shows a time before
// the last try. What passed in truth cannot be known then, so the wait begins anew when that is first seen: it never
// opens early, and is over after 15 minutes at most instead of after the year by which the clock is behind. A clock set
// ahead cuts a wait short; it can do no more than that, for the twenty tries have nothing to do with the clock.
#pragma once

#include <cstdint>
#include <optional>
#include <variant>

namespace kiosk {

inline constexpr std::int32_t pin_free_tries = 5, pin_most_tries = 20;

struct PinTries {
    std::int32_t tries = 0;        // Begun since it was set or last right; 0 to 20.
    std::int64_t last_try_ms = 0;  // UTC.
    bool locked = false;
    bool operator==(const PinTries&) const = default;
};

struct MayTry {
    std::int32_t left = 0;  // Tries until it locks, waits and all; 1 at least.
};
struct MustWait {
    std::int64_t until_ms = 0;  // UTC; at this instant it may be tried.
};
struct Locked {};
using PinGate = std::variant<MayTry, MustWait, Locked>;

PinGate gate(const PinTries& tries, std::int64_t now_ms);
// One more, begun now. Only where gate() says MayTry.
PinTries counted(const PinTries& tries, std::int64_t now_ms);
// What to keep from now on where the clock was set back; nothing: the clock is as it should be.
std::optional<PinTries> mended(const PinTries& tries, std::int64_t now_ms);

}  // namespace kiosk
