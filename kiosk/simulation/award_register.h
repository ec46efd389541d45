// I11: the same deed has the same id wherever it is counted, so that whoever brings the terminals together counts it
// once. And the same id is the same award.
//
// Without a hub a deed may well be counted at two terminals, and both let it be spent; that the second is taken back is
// the hub's part, and joins here (network.h). Coupons are awards, too: their paper goes from hall to hall.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "db/verify.h"
#include "kiosk/model/transfer.h"

namespace kiosk::simulation {

struct Award {
    TransferId id;
    std::int64_t resident = 0;
    std::string code;
    std::int64_t amount = 0;
    std::int32_t day = 0;
};

class AwardRegister {
public:
    void note(std::int64_t terminal, const Award& award, std::vector<db::Finding>& findings);

private:
    std::map<TransferId, std::tuple<std::string, std::int64_t>> by_id_;
    // A visit is the one deed that its day names; those of other rules are named by what the office writes.
    std::map<std::tuple<std::int64_t, std::int32_t>, TransferId> visits_;
};

}  // namespace kiosk::simulation
