// Points that were earned long ago and are still there. Read from the ledger each time; nothing is kept of it.
#pragma once

#include <string>
#include <vector>

#include "db/connection.h"
#include "kiosk/model/ids.h"
#include "kiosk/model/moment.h"
#include "kiosk/model/points.h"

namespace db {

struct OldPoints {
    kiosk::AccountId account;
    std::string owner;     // A resident's number; of a purse "household/" and the household's.
    kiosk::Points points;  // > 0
};

class ExpiryStore {
public:
    explicit ExpiryStore(Connection& connection) : connection_(connection) {}
    // What is left of all that residents earned, or that came into purses, until the end of this day and can be spent
    // now; at most so many of them.
    kiosk::Result<std::vector<OldPoints>> left(kiosk::BusinessDay earned_until, int most);
    // The same of one account; 0: nothing.
    kiosk::Result<kiosk::Points> left_of(kiosk::AccountId account, kiosk::BusinessDay earned_until);

private:
    Connection& connection_;
};

}  // namespace db
