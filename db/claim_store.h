// Claims and what later awards paid to them. A claim counts from the rows, never from a sum that is kept.
#pragma once

#include <optional>
#include <vector>

#include "db/connection.h"
#include "kiosk/model/claim.h"

namespace db {

class ClaimStore {
public:
    explicit ClaimStore(Connection& connection) : connection_(connection) {}
    // refused: this award has one, or did not give so much.
    kiosk::Status add(const kiosk::Claim& claim);
    // A transfer that is in the ledger. refused: the claim is not so much.
    kiosk::Status pay(kiosk::ClaimId claim, const kiosk::TransferId& transfer);
    // Not repaid yet, oldest first: everybody's, or one resident's.
    kiosk::Result<std::vector<kiosk::Claim>> open();
    kiosk::Result<std::vector<kiosk::Claim>> open_of(kiosk::ResidentId resident);
    // Of an award, repaid or not; nothing: it has none.
    kiosk::Result<std::optional<kiosk::Claim>> of(const kiosk::TransferId& award);

private:
    Connection& connection_;
};

}  // namespace db
