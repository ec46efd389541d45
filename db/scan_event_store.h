// Every check-in as it happened, by card or by name. Insert-only.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "db/connection.h"
#include "kiosk/model/ids.h"
#include "kiosk/model/moment.h"
#include "kiosk/model/outcome.h"

namespace db {

struct ScanEvent {
    kiosk::Moment moment;
    std::optional<kiosk::ResidentId> resident;
    std::optional<kiosk::CardId> card;
    std::string_view outcome;                   // A word the schema knows.
    std::optional<kiosk::TransferId> transfer;  // The award it made.
    kiosk::Via via = kiosk::Via::card;
};

class ScanEventStore {
public:
    explicit ScanEventStore(Connection& connection) : connection_(connection) {}
    kiosk::Status add(const ScanEvent& event);
    // People welcomed on a day.
    kiosk::Result<std::int64_t> welcomed_on(kiosk::BusinessDay day);
    // A resident's visits in days from..to.
    kiosk::Result<std::int64_t> visits(kiosk::ResidentId resident, kiosk::BusinessDay from, kiosk::BusinessDay to);
    // When the resident was welcomed without a card, oldest first.
    kiosk::Result<std::vector<std::int64_t>> welcomed_by_name(kiosk::ResidentId resident);
    // How many were welcomed by name since then, UTC.
    kiosk::Result<std::int64_t> by_name_since(kiosk::BusinessDay from, std::int64_t at_ms);
    // When the resident was welcomed on this day; nothing: not yet.
    kiosk::Result<std::optional<std::int64_t>> welcomed_at(kiosk::ResidentId resident, kiosk::BusinessDay day);

private:
    Connection& connection_;
};

}  // namespace db
