// What the camera's way would read in a picture file: decoded in a sandbox, then searched for a code.
#pragma once

#include <optional>
#include <string>

#include "kiosk/base/error.h"

namespace kiosk {

struct PictureReading {
    std::string file;
    std::optional<std::string> text;  // Nothing: no code in it, or not a picture.
    std::optional<Error> error;       // Set: the file is not a picture that can be read.
    double ms = 0;                    // Decoding and searching.
};

PictureReading decode_picture_file(const std::string& file);

}  // namespace kiosk
