// Cards and their generations: the newest card of a resident is the one that counts.
#pragma once

#include <optional>
#include <vector>

#include "db/connection.h"
#include "kiosk/model/ids.h"
#include "kiosk/model/resident.h"

namespace db {

struct Card {
    kiosk::CardId id;
    kiosk::ResidentId resident;
    std::int32_t generation = 0;
    std::int32_t issued_day = 0;  // Days since 1970-01-01.
    bool newest = false;          // No later generation, and not reported lost.
};

class CardStore {
public:
    explicit CardStore(Connection& connection) : connection_(connection) {}
    // A new card; the resident's older ones stop counting at once.
    kiosk::Result<Card> issue(kiosk::ResidentId resident, std::int32_t day);
    kiosk::Result<std::optional<Card>> find(kiosk::CardId id);
    // The card that counts, if there is one.
    kiosk::Result<std::optional<Card>> of(kiosk::ResidentId resident);

private:
    kiosk::Result<std::optional<Card>> one(class Statement& row);
    Connection& connection_;
};

}  // namespace db
