// A recording of the office, or a sound out of the database. It may come from anybody: it is decoded in a Sandbox.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "kiosk/base/error.h"
#include "kiosk/device/recording.h"

namespace kiosk {

// not_found   there is no such file
// bad_input   no recording, damaged, over 64 MiB or over ten minutes
// device      no child process could be made
Result<Recording> read_recording(const std::string& path);
// The same of what was read already.
Result<Recording> hear_recording(std::span<const std::byte> bytes);

}  // namespace kiosk
