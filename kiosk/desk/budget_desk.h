// What a village gives in a year: a budget it puts points into, from which awards are paid. A year without one is paid
// without limit. Raised as often as the village decides; never lowered below what is left. Thread: the hall's.
#pragma once

#include <optional>
#include <string>

#include "db/account_store.h"
#include "db/ledger.h"
#include "kiosk/desk/hall.h"

namespace kiosk {

struct Budget {
    std::int32_t year = 0;
    Points given;  // All that was put into it.
    Points left;
};

class BudgetDesk {
public:
    explicit BudgetDesk(Hall& hall) : hall_(hall), ledger_(hall.connection()), accounts_(hall.connection()) {}

    // `decision` names the meeting or paper; the same decision again is done once.
    // bad_input: no decision, or an amount out of range.
    Result<Budget> raise(std::int32_t year, Points amount, const std::string& decision, const std::string& actor,
                         const Moment& now);
    // Nothing: the year has none.
    Result<std::optional<Budget>> of(std::int32_t year);
    // Where an award of this day comes from; nothing: the budget has not so much left.
    Result<std::optional<AccountId>> source(BusinessDay day, Points amount);

private:
    Hall& hall_;
    db::Ledger ledger_;
    db::AccountStore accounts_;
};

}  // namespace kiosk
