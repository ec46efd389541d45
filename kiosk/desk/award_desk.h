// Awards: points for a deed, by the earning rule in force, once for each occasion.
#pragma once

#include <string>

#include "db/ledger.h"
#include "kiosk/desk/hall.h"
#include "kiosk/model/earning.h"
#include "kiosk/model/resident.h"

namespace kiosk {

struct Deed {
    std::string slot;  // Which occasion: a business day, a session, a document. The same slot pays once.
    Moment moment;
    std::string actor;  // Who entered it; empty: the terminal.
    std::string memo;   // Plain words; empty: the rule's title says enough.
    Points amount;      // 0: the rule's.
};

enum class AwardResult { posted, existed, limit };

class AwardDesk {
public:
    explicit AwardDesk(Hall& hall) : hall_(hall), ledger_(hall.connection()) {}
    Result<AwardResult> award(const Resident& resident, const EarningRule& rule, const Deed& deed);
    // What the resident spent before the counter had a program: to the account "redeemed".
    Result<AwardResult> spend(const Resident& resident, Points amount, const std::string& slot, const Deed& deed);
    db::Ledger& ledger() { return ledger_; }

private:
    Result<TimesEarned> times(AccountId account, const EarningRule& rule, const Moment& moment);
    Result<AwardResult> post(const NewTransfer& award, ResidentId resident);
    Hall& hall_;
    db::Ledger ledger_;
};

}  // namespace kiosk
