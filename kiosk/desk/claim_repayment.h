// What an award gives to the claims of its owner before it can be spent: transfers of their own in the award's group,
// oldest claim first. Within the caller's transaction. Thread: the hall's.
#pragma once

#include <vector>

#include "db/claim_store.h"
#include "kiosk/model/transfer.h"

namespace kiosk {

class ClaimRepayment {
public:
    explicit ClaimRepayment(db::Connection& connection) : claims_(connection) {}
    // The award and what follows it, to be posted as one group.
    Result<std::vector<NewTransfer>> with_repayments(NewTransfer award, ResidentId resident);
    // After the group is in the ledger.
    Status keep();

private:
    struct Part {
        ClaimId claim;
        TransferId transfer;
    };

    db::ClaimStore claims_;
    std::vector<Part> parts_;
};

}  // namespace kiosk
