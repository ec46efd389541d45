// An award that waits until people have looked at it: neither given nor lost.
#pragma once

#include <cstdint>
#include <string>

#include "kiosk/model/ids.h"
#include "kiosk/model/moment.h"
#include "kiosk/model/points.h"
#include "kiosk/model/staff.h"

namespace kiosk {

enum class WaitsFor {
    claimed,     // Entered by staff: somebody else says yes.
    two_people,  // Above the village's limit: two others say yes, and everybody may object first.
    clock,       // A visit while the clock was not sure: somebody says that it was.
    budget,      // Nothing is left for it this year; it comes by itself when there is.
};

struct WaitingAward {
    TransferId award;  // Its id in the ledger, once it is granted.
    ResidentId resident;
    std::string code, slot;
    std::int32_t version = 0;
    Points amount;
    std::string memo;
    WaitsFor why = WaitsFor::claimed;
    StaffId entered_by;  // 0: the terminal.
    std::string actor;
    BusinessDay public_until;  // Until its end everybody may object; 0: it is not public.
    Moment at;

    // What became of it until now.
    std::int32_t approvals = 0;
    bool objected = false;  // And nobody has settled it.

    std::int32_t approvals_needed() const;
    bool may_be_granted(BusinessDay today) const {
        return approvals >= approvals_needed() && !objected && today > public_until;
    }
};

inline std::int32_t WaitingAward::approvals_needed() const {
    if (why == WaitsFor::budget) return 0;
    return why == WaitsFor::two_people ? 2 : 1;
}

}  // namespace kiosk
