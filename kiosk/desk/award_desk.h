// Awards: points for a deed, by the earning rule in force, once for each occasion, within the rule's limits and the
// year's budget. What its owner owes for an award that was taken back is repaid first.
#pragma once

#include <string>

#include "db/ledger.h"
#include "db/waiting_award_store.h"
#include "kiosk/desk/award_limits.h"
#include "kiosk/desk/budget_desk.h"
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

// existed: in the ledger, or entered and waiting. limit, no_budget: nothing was written.
enum class AwardResult { posted, existed, limit, no_budget };

class AwardDesk {
public:
    explicit AwardDesk(Hall& hall)
        : hall_(hall),
          ledger_(hall.connection()),
          waiting_(hall.connection()),
          limits_(hall.connection()),
          budgets_(hall) {}
    Result<AwardResult> award(const Resident& resident, const EarningRule& rule, const Deed& deed);
    // The same, to be looked at first: it waits under the id it will have. posted: it was entered.
    Result<AwardResult> hold_back(const Resident& resident, const EarningRule& rule, const Deed& deed, WaitsFor why,
                                  StaffId entered_by = {}, BusinessDay public_until = {});
    // What waited and may be granted now, whatever the limits say today. posted, existed or no_budget.
    Result<AwardResult> grant(const WaitingAward& award, const Moment& now);
    // What the resident spent before the counter had a program: to the account "redeemed".
    Result<AwardResult> spend(const Resident& resident, Points amount, const std::string& slot, const Deed& deed);
    db::Ledger& ledger() { return ledger_; }

private:
    TransferId key(const Resident& resident, const EarningRule& rule, const Deed& deed) const;
    // Nothing: it may be given.
    Result<std::optional<AwardResult>> bar(const Resident& resident, const EarningRule& rule, const Deed& deed);
    Result<AwardResult> give(NewTransfer award, ResidentId resident);
    Result<AwardResult> post(const NewTransfer& award, ResidentId resident);

    Hall& hall_;
    db::Ledger ledger_;
    db::WaitingAwardStore waiting_;
    AwardLimits limits_;
    BudgetDesk budgets_;
};

}  // namespace kiosk
