#include "kiosk/device/decode_picture.h"

#include <chrono>

#include "kiosk/device/barcode_reader.h"
#include "kiosk/device/picture_file.h"

namespace kiosk {

PictureReading decode_picture_file(const std::string& file) {
    const auto begun = std::chrono::steady_clock::now();
    PictureReading reading{file, {}, {}, 0};
    if (const auto image = read_picture(file))
        reading.text = read_code(*image);
    else
        reading.error = image.error();
    reading.ms = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count();
    return reading;
}

}  // namespace kiosk
