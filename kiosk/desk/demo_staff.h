// The demo village's staff, and PINs that everybody can read in assets/demo: for trying the counter out.
#pragma once

#include <string>

#include "kiosk/base/random.h"
#include "kiosk/desk/hall.h"

namespace kiosk {

// From staff.csv: a resident's number; the role, or none for a resident's own PIN; six digits, or three pictures of the
// pad counted from 1. The hashes are of the least cost, for these PINs are no secret.
// bad_input: a fault in the file, by its row.
Status load_demo_staff(Hall& hall, const std::string& folder, Random& random, const Moment& now);

}  // namespace kiosk
