// A PNG or JPEG file as a picture. The file may come from anybody: it is decoded in a Sandbox.
#pragma once

#include <string>

#include "kiosk/base/error.h"
#include "kiosk/device/color_image.h"
#include "kiosk/device/grey_image.h"

namespace kiosk {

// not_found   there is no such file
// bad_input   not a picture, damaged, over 64 MiB or over 8192 pixels a side
// device      no child process could be made
Result<GreyImage> read_picture(const std::string& path);
// In color, shrunk to at most that many pixels a side; errors as above.
Result<ColorImage> read_color_picture(const std::string& path, std::uint32_t most_side);

}  // namespace kiosk
