// What happened to whose PIN: set, changed, wrong, locked, reset, vouched. Insert-only, never the PIN.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "db/connection.h"
#include "kiosk/model/kept_pin.h"
#include "kiosk/model/moment.h"
#include "kiosk/model/points.h"

namespace db {

struct PinEvent {
    kiosk::Moment moment;
    kiosk::PinOwner owner;
    std::string_view event;  // A word the schema knows.
    bool shell = false;      // Not at the terminal.
    std::optional<kiosk::StaffId> by, second;
    std::optional<kiosk::Points> amount = {};  // Of what was vouched for.
    std::string reason = {};
};

class PinEventStore {
public:
    explicit PinEventStore(Connection& connection) : connection_(connection) {}
    kiosk::Status add(const PinEvent& event);
    // What was vouched for a resident on a day, together.
    kiosk::Result<kiosk::Points> vouched_on(kiosk::ResidentId resident, kiosk::BusinessDay day);
    // Up to how many points a day staff may vouch for a resident. bad_input: the setting is not a number.
    kiosk::Result<kiosk::Points> vouch_limit();
    kiosk::Status put_vouch_limit(kiosk::Points limit);

private:
    Connection& connection_;
};

}  // namespace db
