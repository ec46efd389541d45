// Pictures with a QR code in them, as a camera or a phone would make them.
#pragma once

#include <filesystem>
#include <string>

#include "kiosk/device/grey_image.h"

struct QrPicture {
    std::string text;
    int module_px = 4;
    int margin_modules = 4;
    int dark = 0, light = 255;  // Brightness; dark above light: a code on a black screen.
    int noise = 0;              // Each pixel off by at most that much; the same noise each time.
    bool shadow = false;        // The right half is half as bright.
};

kiosk::GreyImage draw(const QrPicture& picture);
// The image in the middle of a larger one of even brightness.
kiosk::GreyImage on_a_table(const kiosk::GreyImage& image, std::uint32_t width, std::uint32_t height, int brightness);

void write_png(const kiosk::GreyImage& image, const std::filesystem::path& file);
void write_jpeg(const kiosk::GreyImage& image, const std::filesystem::path& file, bool progressive = false);
