#include "kiosk/desk/demo_people.h"

#include <string>

#include "db/resident_store.h"

namespace kiosk {

Result<Resident> demo_person(Hall& hall, std::string_view number) {
    const auto found = db::ResidentStore(hall.connection()).find_number(number);
    if (!found) return fail(found);
    if (const std::optional<Resident>& resident = *found) return *resident;
    return fail(ErrorCode::not_found, "the demo village has nobody with the number " + std::string(number));
}

}  // namespace kiosk
