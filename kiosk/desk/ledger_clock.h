// Can the terminal's clock be believed? It is compared with the ledger's newest entry, which does not drift: earlier
// than that it was set back, weeks later it was set forward. Once staff have looked and found it right, it is measured
// from there. Thread: the hall's.
#pragma once

#include <string>

#include "kiosk/desk/hall.h"

namespace kiosk {

// A clock that shows this much less than the newest entry was turned back; less than that is a small correction.
inline constexpr std::int64_t clock_back_at_most_ms = 10LL * 60 * 1000;
// No hall stands unused for longer: a clock that has moved on further was set, not left alone.
inline constexpr std::int64_t clock_ahead_at_most_ms = 60LL * 24 * 60 * 60 * 1000;

enum class ClockState { sure, set_back, set_forward };

class LedgerClock {
public:
    explicit LedgerClock(Hall& hall) : hall_(hall) {}
    Result<ClockState> state(const Moment& now);
    // "The clock is right": what it shows now counts from here on, whatever the entries before say.
    Status confirm(const std::string& actor, const Moment& now);
    // The hall was made by somebody who knows what time it is; what it brought along is older.
    Status begin(const Moment& now);

private:
    Hall& hall_;
};

}  // namespace kiosk
