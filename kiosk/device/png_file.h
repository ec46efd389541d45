// A picture of the screen as a PNG file.
#pragma once

#include <string>

#include "kiosk/base/error.h"
#include "kiosk/device/window.h"

namespace kiosk {

// The file's bytes; opaque. device: libpng did not make one.
Result<std::string> encode_png(const WindowPixels& picture);

}  // namespace kiosk
