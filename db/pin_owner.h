// Whose PIN it is, as two columns of which one is NULL.
#pragma once

#include <optional>

#include "kiosk/model/kept_pin.h"

namespace db {

inline std::optional<kiosk::ResidentId> resident_of(const kiosk::PinOwner& owner) {
    const auto* resident = std::get_if<kiosk::ResidentId>(&owner);
    return resident ? std::optional(*resident) : std::nullopt;
}

inline std::optional<kiosk::StaffId> staff_of(const kiosk::PinOwner& owner) {
    const auto* staff = std::get_if<kiosk::StaffId>(&owner);
    return staff ? std::optional(*staff) : std::nullopt;
}

}  // namespace db
