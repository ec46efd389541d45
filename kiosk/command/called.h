// People as the shell names them.
#pragma once

#include <string>

#include "kiosk/desk/hall.h"
#include "kiosk/desk/staff_desk.h"
#include "kiosk/model/resident.h"

namespace kiosk {

// By number in the village's list, or by the full name where only one is called so.
// not_found: nobody; refused: several, and the sentence gives their numbers.
Result<Resident> resident_called(Hall& hall, const std::string& name);
// not_found: they do not work here.
Result<StaffMember> member_called(Hall& hall, StaffDesk& staff, const std::string& name);

}  // namespace kiosk
