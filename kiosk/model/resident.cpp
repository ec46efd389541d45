#include "kiosk/model/resident.h"

namespace kiosk {

bool is_minor(const Resident& resident, std::int32_t current_year) {
    constexpr std::int32_t of_age = 18;
    return resident.birth_year == 0 || current_year - resident.birth_year <= of_age;
}

}  // namespace kiosk
