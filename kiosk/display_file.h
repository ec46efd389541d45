// What was found out about this machine's display and is kept beside the hall: DATA/display.toml.
#pragma once

#include <string>

#include "kiosk/base/error.h"

namespace kiosk {

// The display's diagonal in inches, 7 to 110. not_found: it was never measured. bad_input: the file says nothing that
// can be a display.
Result<float> read_diagonal(const std::string& data_folder);
// Survives a pulled plug. May take as long as the disk takes.
Status keep_diagonal(const std::string& data_folder, float inch);

}  // namespace kiosk
