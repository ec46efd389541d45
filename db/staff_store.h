// Who works here and who did, and when they came and went.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "db/connection.h"
#include "kiosk/model/moment.h"
#include "kiosk/model/staff.h"

namespace db {

struct StaffEvent {
    kiosk::Moment moment;
    std::optional<kiosk::StaffId> staff;
    std::optional<kiosk::ResidentId> resident;  // Whose card it was, where no member of staff is known.
    std::string_view event;                     // A word the schema knows.
    std::string_view why = {};
};

class StaffStore {
public:
    explicit StaffStore(Connection& connection) : connection_(connection) {}
    // storage also where the resident works here already, or does not exist.
    kiosk::Result<kiosk::StaffId> add(kiosk::ResidentId resident, kiosk::StaffRole role, std::int64_t now_ms);
    kiosk::Status retire(kiosk::StaffId id, std::int64_t now_ms);
    // The retired ones too.
    kiosk::Result<std::optional<kiosk::StaffMember>> find(kiosk::StaffId id);
    // Who works here now, by their own id as a resident.
    kiosk::Result<std::optional<kiosk::StaffMember>> at_work(kiosk::ResidentId resident);
    // By the order in which they came; the retired ones too.
    kiosk::Result<std::vector<kiosk::StaffMember>> all();
    kiosk::Status note(const StaffEvent& event);

private:
    Connection& connection_;
};

}  // namespace db
