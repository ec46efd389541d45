// Scans that queue share one commit: a row of elders at the door waits for one sync of the disk, not for one each.
//
// Each scan is a part of its own: one that fails takes nothing of its neighbours with it. Nothing is answered before
// the commit they share is on the disk; should that fail, all of them are refused and nothing happened. Thread: the
// hall's.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "kiosk/desk/check_in_desk.h"

namespace kiosk {

// A commit is not made longer than a person would notice.
inline constexpr std::size_t check_ins_together = 32;

class CheckInBatch {
public:
    explicit CheckInBatch(Hall& hall) : hall_(hall), desk_(hall) {}
    // An answer for each, in their order.
    std::vector<CheckIn> scan(std::span<const std::string> scanned, const Moment& now);

private:
    bool scan_in_one(std::span<const std::string> scanned, const Moment& now, std::vector<CheckIn>& answers);

    Hall& hall_;
    CheckInDesk desk_;
};

}  // namespace kiosk
