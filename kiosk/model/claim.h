// A claim: points of an award that was taken back after they had been spent. Later awards repay it; a balance never
// goes below zero for it.
#pragma once

#include <string>

#include "kiosk/model/ids.h"
#include "kiosk/model/moment.h"
#include "kiosk/model/points.h"

namespace kiosk {

using ClaimId = RowId<struct ClaimNoun>;

struct Claim {
    ClaimId id;        // 0: new.
    TransferId award;  // What was taken back.
    ResidentId resident;
    Points amount;      // What the reversal could not take.
    Points repaid;      // By later awards.
    std::string actor;  // Who took it back, 1..60 characters.
    std::string reason;
    Moment at;

    Points open() const { return amount - repaid; }
};

}  // namespace kiosk
