// How often a rule has paid already: one person, and all of their household. What waits counts too; what was taken back
// does not. Thread: the hall's.
#pragma once

#include "db/ledger.h"
#include "db/waiting_award_store.h"
#include "kiosk/model/earning.h"
#include "kiosk/model/resident.h"

namespace kiosk {

class AwardLimits {
public:
    explicit AwardLimits(db::Connection& connection) : ledger_(connection), waiting_(connection) {}
    // Only what the rule has a limit for is counted.
    Result<TimesEarned> times(const Resident& resident, const EarningRule& rule, BusinessDay day);

private:
    struct Days {
        BusinessDay from, to;
    };
    Status count(const Resident& resident, const EarningRule& rule, Days days, std::int64_t& into);
    Status count_household(const Resident& resident, const EarningRule& rule, Days days, std::int64_t& into);

    db::Ledger ledger_;
    db::WaitingAwardStore waiting_;
};

}  // namespace kiosk
