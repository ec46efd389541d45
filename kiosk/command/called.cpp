#include "kiosk/command/called.h"

#include "db/resident_store.h"

namespace kiosk {

namespace {
constexpr int most_of_one_name = 1000;
}

Result<Resident> resident_called(Hall& hall, const std::string& name) {
    db::ResidentStore residents(hall.connection());
    const auto numbered = residents.find_number(name);
    if (!numbered) return fail(numbered);
    if (const std::optional<Resident>& resident = *numbered) return *resident;
    auto found = residents.search(name, most_of_one_name);
    if (!found) return fail(found);
    std::erase_if(*found, [&](const Resident& resident) { return resident.name != name; });
    if (found->empty())
        return fail(ErrorCode::not_found, "nobody here has the name or number " + name +
                                              "; residents --search finds "
                                              "people");
    if (found->size() == 1) return found->front();
    std::string numbers;
    for (const Resident& resident : *found) numbers += (numbers.empty() ? "" : ", ") + resident.number;
    return fail(ErrorCode::refused, std::to_string(found->size()) + " people are called " + name +
                                        "; give the number instead of the name: " + numbers);
}

Result<StaffMember> member_called(Hall& hall, StaffDesk& staff, const std::string& name) {
    const auto resident = resident_called(hall, name);
    if (!resident) return fail(resident);
    const auto found = staff.at_work(resident->id);
    if (!found) return fail(found);
    if (const std::optional<StaffMember>& member = *found) return *member;
    return fail(ErrorCode::not_found, name + " does not work here; staff list names who does");
}

}  // namespace kiosk
