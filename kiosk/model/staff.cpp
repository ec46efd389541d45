#include "kiosk/model/staff.h"

#include <algorithm>
#include <array>

namespace kiosk {

namespace {
constexpr std::array<std::string_view, 9> names{"counter",   "editor",   "approver", "accountant", "committee",
                                                "grid_head", "mediator", "handyman", "secretary"};
}

std::string_view staff_role_name(StaffRole role) { return names[static_cast<std::size_t>(role)]; }

std::optional<StaffRole> staff_role_named(std::string_view name) {
    const auto found = std::ranges::find(names, name);
    if (found == names.end()) return std::nullopt;
    return static_cast<StaffRole>(found - names.begin());
}

std::string staff_role_names() {
    std::string all;
    for (std::size_t i = 0; i < names.size(); ++i)
        all.append(i == 0 ? "" : i + 1 == names.size() ? " or " : ", ").append(names[i]);
    return all;
}

}  // namespace kiosk
