// Closed days, one row each, never changed.
#pragma once

#include <optional>

#include "db/connection.h"
#include "kiosk/model/shop.h"

namespace db {

class DayCloseStore {
public:
    explicit DayCloseStore(Connection& connection) : connection_(connection) {}
    kiosk::Result<std::optional<kiosk::DayClose>> find(kiosk::BusinessDay day);
    // The last event that a close covers; 0: none is closed.
    kiosk::Result<std::int64_t> covered();
    // refused: that day is closed.
    kiosk::Status add(const kiosk::DayClose& close, std::int64_t after_event, std::int64_t until_event);

private:
    Connection& connection_;
};

}  // namespace db
