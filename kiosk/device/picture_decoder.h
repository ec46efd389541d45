// PNG and JPEG bytes to a picture, by libpng and libjpeg-turbo.
//
// These libraries read what strangers made, so this is only called inside a Sandbox (see picture_file.h); nothing else
// of the program may call it with a file from outside.
#pragma once

#include <cstdint>
#include <span>

#include "kiosk/base/error.h"
#include "kiosk/device/color_image.h"
#include "kiosk/device/grey_image.h"

namespace kiosk {

// bad_input   neither PNG nor JPEG, damaged, or larger than most_picture_side
// Transparent places become white, as paper is.
Result<GreyImage> decode_picture(std::span<const std::uint8_t> bytes);
// In color, transparency kept; errors as above.
Result<ColorImage> decode_color_picture(std::span<const std::uint8_t> bytes);

}  // namespace kiosk
