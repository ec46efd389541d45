// People of the demo village by their number.
#pragma once

#include <string_view>

#include "kiosk/desk/hall.h"
#include "kiosk/model/resident.h"

namespace kiosk {

// not_found: the demo's files name nobody so.
Result<Resident> demo_person(Hall& hall, std::string_view number);

}  // namespace kiosk
