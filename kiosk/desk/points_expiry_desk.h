// Points that are kept for so many years only (PointsPolicy::kept_years): what is left of them at the end goes to the
// account "expired", with a row that says so.
//
// Spending uses the oldest points first. With one term for all of them it needs no list of lots that could disagree
// with the ledger: of what was earned until a day, that is left which is more than all that was ever spent. What is put
// into a household's purse is spent by whoever had it, and counts there from the day it came in; it goes in once and
// never out again to a person, so no point is kept longer than two terms. What comes back from the shop was never
// spent; what is put aside waits until it is fetched or let go. Thread: the hall's.
#pragma once

#include <cstdint>
#include <optional>

#include "db/expiry_store.h"
#include "db/ledger.h"
#include "kiosk/desk/hall.h"
#include "kiosk/model/resident.h"

namespace kiosk {

struct PointsEnding {
    Points points;
    BusinessDay last_day;  // They can be spent until its end.
};

class PointsExpiryDesk {
public:
    explicit PointsExpiryDesk(Hall& hall) : hall_(hall), ledger_(hall.connection()), store_(hall.connection()) {}
    // What this resident must spend until the end of this year; nothing: no points of theirs end then.
    Result<std::optional<PointsEnding>> ending(AccountId account, const Moment& now);
    // Lets what is over go, of `most` residents at a time; how many were there. 0: nothing is left to do.
    Result<std::int64_t> expire_due(const Moment& now, int most = 100);

private:
    Status expire(const db::OldPoints& old, BusinessDay earned_until, const Moment& now);
    Hall& hall_;
    db::Ledger ledger_;
    db::ExpiryStore store_;
};

}  // namespace kiosk
