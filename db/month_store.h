// Sums a month, kept by the ledger's triggers: what a resident earned and spent, what a hamlet earned.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "db/connection.h"
#include "kiosk/model/ids.h"
#include "kiosk/model/points.h"

namespace db {

struct MonthSum {
    kiosk::Points earned, spent;
};

struct HamletSum {
    std::string name;
    std::int64_t households = 0;
    kiosk::Points earned;
};

// Months are numbers like 202611.
class MonthStore {
public:
    explicit MonthStore(Connection& connection) : connection_(connection) {}
    kiosk::Result<MonthSum> of(kiosk::ResidentId resident, std::int32_t month);
    // Every hamlet with its households, those without points too.
    kiosk::Result<std::vector<HamletSum>> hamlets(std::int32_t month);

private:
    Connection& connection_;
};

}  // namespace db
