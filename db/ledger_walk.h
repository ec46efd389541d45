// One reading of every transfer in its order: numbers, hashes and the chain, and what the transfers add up to.
#pragma once

#include "db/connection.h"
#include "db/ledger_fold.h"

namespace db {

// How many transfers there are. Finds faults of I5 (numbers without gaps, bodies as they were written, hashes chained,
// nothing missing at the end) and of I2 (balances and months). Reads one snapshot.
kiosk::Result<std::int64_t> walk_ledger(Connection& connection, const Found& found);

}  // namespace db
