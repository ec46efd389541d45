// When somebody found the terminal's clock right, and what is believed since.
#pragma once

#include <string>

#include "db/connection.h"

namespace db {

// Milliseconds UTC; 0: nothing is known.
struct BelievedTime {
    std::int64_t not_before_ms = 0;  // A clock that shows less was set back.
    std::int64_t seen_ms = 0;        // It was this late already.
};

class ClockCheckStore {
public:
    explicit ClockCheckStore(Connection& connection) : connection_(connection) {}
    kiosk::Status add(const BelievedTime& time, const std::string& actor);
    // From the last check, and the newest entry of the ledger since.
    kiosk::Result<BelievedTime> believed();
    // Of the ledger's newest entry; 0: it is empty.
    kiosk::Result<std::int64_t> newest_event_ms();

private:
    Connection& connection_;
};

}  // namespace db
