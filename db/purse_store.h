// Who takes part in a household's purse, how much of it they may spend and have spent. The points themselves are in the
// ledger.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "db/connection.h"
#include "kiosk/model/ids.h"
#include "kiosk/model/moment.h"
#include "kiosk/model/points.h"

namespace db {

struct PurseShare {
    kiosk::ResidentId resident;
    std::string name;  // Whole.
    std::int32_t birth_year = 0;
    bool head = false;
    std::optional<kiosk::Points> a_month;  // Nothing: takes no part.
};

struct PurseEvent {
    kiosk::HouseholdId household;
    kiosk::ResidentId resident;
    std::string_view kind;  // joined, left or limit
    kiosk::Points a_month;
    kiosk::ResidentId said_by;
    kiosk::Moment at;
};

struct PurseLine {
    std::string code, memo, who;  // who: whole, may be empty.
    std::int64_t event_at_ms = 0;
    kiosk::Points change;
};

struct PutIn {
    kiosk::TransferId id;
    kiosk::Points amount;
    std::int64_t event_at_ms = 0;
};

class PurseStore {
public:
    explicit PurseStore(Connection& connection) : connection_(connection) {}

    // Everybody of the household, the head first, then by number.
    kiosk::Result<std::vector<PurseShare>> shares(kiosk::HouseholdId household);
    // What this member reserved in these days of the purse, and still holds or kept.
    kiosk::Result<kiosk::Points> spent(kiosk::HouseholdId household, kiosk::ResidentId resident,
                                       kiosk::BusinessDay from, kiosk::BusinessDay to);
    // What came and went, newest first.
    kiosk::Result<std::vector<PurseLine>> lines(kiosk::AccountId purse, int limit);
    // The last that one account put into the other and that was not taken out again.
    kiosk::Result<std::optional<PutIn>> last_put_in(kiosk::AccountId own, kiosk::AccountId purse);
    kiosk::Status note(const PurseEvent& event);

private:
    Connection& connection_;
};

}  // namespace db
