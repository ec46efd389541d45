// What one resident may see of their own after their card: balance, history in plain words, what can still be earned
// this week.
#pragma once

#include "db/ledger.h"
#include "kiosk/desk/hall.h"
#include "kiosk/model/earning_rule.h"
#include "kiosk/model/resident.h"
#include "kiosk/model/visit.h"

namespace kiosk {

class VisitDesk {
public:
    explicit VisitDesk(Hall& hall) : hall_(hall), ledger_(hall.connection()) {}
    Result<Visit> open(const Resident& resident, const Moment& now);

private:
    Result<std::int64_t> times_left(AccountId account, const EarningRule& rule, const Moment& now);
    Status what_may_go(Visit& visit, AccountId account, const Moment& now);
    Status still_to_earn(Visit& visit, AccountId account, const Moment& now);
    Hall& hall_;
    db::Ledger ledger_;
};

}  // namespace kiosk
