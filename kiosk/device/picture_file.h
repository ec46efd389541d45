// A PNG or JPEG file as a grey picture. The file may come from anybody: it is decoded in a Sandbox.
#pragma once

#include <string>

#include "kiosk/base/error.h"
#include "kiosk/device/grey_image.h"

namespace kiosk {

// not_found   there is no such file
// bad_input   not a picture, damaged, over 64 MiB or over 8192 pixels a side
// device      no child process could be made
Result<GreyImage> read_picture(const std::string& path);

}  // namespace kiosk
