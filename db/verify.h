// Does the ledger still say what happened? Reads everything once, changes nothing.
//
// Checks ledger.md's I1 (posted sums to zero), I2 (balances are the fold of transfers, month sums too), I3 (nobody
// below the floor), I4 (a hold resolves once, within what was held), I6 and I7 (stock and redemptions), I5 (numbers
// without gaps, hashes chained), I8 (one award a key), I10 (a reversal once and within the original), foreign keys and
// the pages' checksums and structure.
#pragma once

#include <atomic>
#include <cstdint>
#include <string>
#include <vector>

#include "db/connection.h"

namespace db {

struct Finding {
    std::string invariant;  // "I5" or "pages"
    std::string what;       // One sentence; rows by number, never by name.
};

struct VerifyReport {
    std::int64_t transfers = 0, accounts = 0;
    std::vector<Finding> findings;  // At most 100.
    bool ok() const { return findings.empty(); }
};

// storage: it could not be read to the end; what was found till then is lost.
// A large file is read by two at once; the second connection is opened here. Within a transaction, or in memory, the
// one does all.
kiosk::Result<VerifyReport> verify(Connection& connection);
// The same; ends soon, with storage, once `stop` is true and the connection was told so too (Connection::stop_when).
kiosk::Result<VerifyReport> verify(Connection& connection, const std::atomic<bool>& stop);

}  // namespace db
